/** The counter of a page: the demo's own at the fake vendor, or a real one. */
export interface Counter {
  readonly id: string;
  /** `https://mc.yandex.ru`, or the fake vendor's. */
  readonly origin: string;
  readonly real: boolean;
}

const demoId = "12345678";

/** Takes `?metrica=ID` for a real counter; anything but 1 to 12 digits leaves the fake vendor in place. */
export function chooseCounter(asked: string | undefined, vendorOrigin: string): Counter {
  return asked !== undefined && /^\d{1,12}$/.test(asked)
    ? { id: asked, origin: "https://mc.yandex.ru", real: true }
    : { id: demoId, origin: vendorOrigin, real: false };
}

/**
 * The stock snippet, as Yandex gives it to a site owner today, to the letter; only the number and, for the
 * demo, the host are filled in. Nothing in it knows of Kelisim.
 */
export function metricaSnippet({ id, origin }: Counter): string {
  return `<!-- Yandex.Metrika counter -->
<script type="text/javascript">
    (function(m,e,t,r,i,k,a){
        m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};
        m[i].l=1*new Date();
        for (var j = 0; j < document.scripts.length; j++) {if (document.scripts[j].src === r) { return; }}
        k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)
    })(window, document,'script','${origin}/metrika/tag.js?id=${id}', 'ym');

    ym(${id}, 'init', {ssr:true, webvisor:true, clickmap:true, ecommerce:"dataLayer", referrer: document.referrer, url: location.href, accurateTrackBounce:true, trackLinks:true});
</script>
<noscript><div><img src="${origin}/watch/${id}" style="position:absolute; left:-9999px;" alt="" /></div></noscript>
<!-- /Yandex.Metrika counter -->`;
}
