/** Vite hands a style sheet over as a minified string: it becomes a constructed sheet, which no CSP refuses. */
declare module "*.css?inline" {
  const css: string;
  export default css;
}
