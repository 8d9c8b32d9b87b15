/**
 * Puts a style sheet into a shadow root, or the page, and returns its removal. A constructed sheet is the one kind that
 * every Content-Security-Policy lets pass.
 */
export function addStyles(root: DocumentOrShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  // Assigned, not pushed: the list was frozen in Chrome before 99.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
