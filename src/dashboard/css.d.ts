/** Styles are built into a file of their own, because the page's policy allows no others. */
declare module "*.css" {}
