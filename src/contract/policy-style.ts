/**
 * The style of what stands on an owner's policy page. In a layer, so that any rule of the page's own wins; in the
 * page's own font and colours. A table that is narrow, whatever the window, shows its rows one under the other.
 */
export const policyStyle = `@layer kelisim{
.kelisim-cookies{container-type:inline-size}
.kelisim-cookies table{width:100%;table-layout:fixed;border-collapse:collapse;margin:0 0 1.5em}
.kelisim-cookies caption{text-align:start;padding:0 0 .5em}
.kelisim-cookies caption b{display:block}
.kelisim-cookies :is(th,td){padding:.6em 0;padding-inline-end:.9em;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);text-align:start;vertical-align:top;overflow-wrap:break-word}
.kelisim-cookies :is(th,td):last-child{padding-inline-end:0}
.kelisim-cookies :is(th,td):nth-child(1){width:22%}
.kelisim-cookies :is(th,td):nth-child(3){width:31%}
.kelisim-cookies small{font-weight:400}
.kelisim-cookies ul,.kelisim-choice ul{margin:0;padding:0;list-style:none}
.kelisim-cookies li{margin:0 0 .3em}
.kelisim-cookies code,.kelisim-choice code{overflow-wrap:anywhere}
@container (max-width:44em){
.kelisim-cookies :is(table,caption,tbody,tr,th,td):nth-child(n){display:block;width:auto}
.kelisim-cookies thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.kelisim-cookies tbody tr{padding:.6em 0;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent)}
.kelisim-cookies :is(tbody th,td){border:0;padding:.15em 0}
.kelisim-cookies td::before{content:attr(data-label) ": ";font-weight:600}
}
.kelisim-choice ul{padding:0 0 .8em}
.kelisim-choice ul ul{padding:0;padding-inline-start:1.2em}
.kelisim-choice input{min-height:44px;max-width:100%;box-sizing:border-box;padding:.4em .6em;font:inherit}
.kelisim-choice form button{margin:0 0 .6em}
.kelisim-choice button{min-height:44px;min-width:44px;margin:0 0 .6em;margin-inline-end:.6em;padding:.4em 1em;font:inherit;cursor:pointer}
.kelisim-choice button[aria-disabled=true]{cursor:default;opacity:.6}
}`;
