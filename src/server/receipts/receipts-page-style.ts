/** The style of the receipts page: system fonts and system colours, in light and dark. */
export const receiptsPageStyle = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 18%, Canvas); --soft: color-mix(in srgb, CanvasText 68%, Canvas); }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
main { max-width: 96rem; margin: 0 auto; padding: 2rem clamp(1rem, 4vw, 3rem) 4rem; }
header { display: flex; justify-content: space-between; align-items: start; gap: 1rem; }
button { min-height: 2.5rem; padding: .25rem .9rem; border: 1px solid var(--line); border-radius: .5rem; background: none; color: inherit; font: inherit; cursor: pointer; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { max-width: 44rem; margin: 0 0 1.5rem; color: var(--soft); }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; margin: 0; max-width: 60rem; }
dl div { border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .9rem; }
dt { font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.2; }
dd { margin: 0; color: var(--soft); }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: .5rem; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: left; padding: .5rem .6rem; white-space: nowrap; vertical-align: top; }
th { font-weight: 600; color: var(--soft); }
tbody tr { border-top: 1px solid var(--line); }
tbody tr:hover { background: color-mix(in srgb, CanvasText 5%, Canvas); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
code { font: .8125rem/1.5 ui-monospace, monospace; }
a { color: LinkText; }
:focus-visible { outline: 2px solid LinkText; outline-offset: 2px; }
`;
