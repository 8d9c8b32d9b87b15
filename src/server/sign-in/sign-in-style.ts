/** The style of the sign-in page, in the colours of the notice. */
export const signInStyle = `
:root { color-scheme: light dark; --paper: #fff; --ground: #f3f5f8; --ink: #1c2836; --soft: #4c5968; --line: #8b97a5; --hair: #dfe4ea; --wrong: #a4161a; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b222c; --ground: #12171e; --ink: #edf1f6; --soft: #b6c1cd; --line: #75818f; --hair: #3a4553; --wrong: #ff9d94; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { width: min(100%, 24rem); padding: 1.75rem; border-radius: .75rem; background: var(--paper); box-shadow: 0 0 0 1px var(--hair), 0 .5rem 2.5rem #0c152419; }
h1 { margin: 0 0 .25rem; font-size: 1.375rem; line-height: 1.25; }
p { margin: 0; color: var(--soft); font-size: .9375rem; text-wrap: pretty; }
form { display: grid; gap: .5rem; margin: 1.25rem 0; }
label { font-weight: 600; }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--paper); color: inherit; font: inherit; }
input[aria-invalid="true"] { border-color: var(--wrong); }
button { min-height: 2.75rem; margin: .25rem 0; padding: .5rem 1rem; border: 1px solid transparent; border-radius: .5rem; background: var(--ink); color: var(--paper); font: inherit; font-weight: 600; cursor: pointer; }
button:hover { box-shadow: 0 0 0 3px var(--hair); }
#problem { color: var(--wrong); font-weight: 600; }
#hint { font-size: .8125rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .875rem; }
nav a, nav span { padding: .625rem 0; }
a { color: inherit; text-underline-offset: .2em; }
[aria-current] { color: var(--soft); }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;
