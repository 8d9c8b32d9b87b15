import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { accept, answer, notice, reject } from "../helpers/notice-words.ts";

const google = "https://www.googletagmanager.com/gtag/js?id=G-TEST";

/** As Google gives it to site owners. */
const gtag = `<script async src="${google}"></script>
<script>
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', 'G-TEST');
</script>`;

const none = {
  analytics_storage: "denied",
  ad_storage: "denied",
  ad_user_data: "denied",
  ad_personalization: "denied",
};
const all = {
  analytics_storage: "granted",
  ad_storage: "granted",
  ad_user_data: "granted",
  ad_personalization: "granted",
};

/** The commands of Google's queue, each an arguments object: `["consent", "default", …]`. */
const commands = (tab: Tab): Promise<readonly (readonly unknown[])[]> =>
  tab.evaluate(() => {
    const { dataLayer = [] } = window as unknown as { dataLayer?: ArrayLike<unknown>[] };
    return dataLayer
      .filter((entry) => Object.prototype.toString.call(entry) === "[object Arguments]")
      .map((entry) => Array.from(entry, (part) => (part instanceof Date ? "a date" : part)));
  });

inEachBrowser("Google's consent mode", (lab) => {
  const both = { services: ["google-analytics", "google-ads"] };
  const google204 = {
    "www.googletagmanager.com": () =>
      new Response("", { headers: { "Content-Type": "text/javascript" } }),
  };

  it("has its default, all denied, before anything else", async () => {
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head: gtag }) },
      hosts: google204,
      config: both,
    });
    await tab.appears(notice);
    await passBarrier(site, tab);
    expect(await commands(tab)).toEqual([
      ["consent", "default", none],
      ["js", "a date"],
      ["config", "G-TEST"],
    ]);
  });

  it("is told of a grant at once, and on the next page before Google's tag", async () => {
    const page = buildPage({ head: gtag });
    const { site, tab } = await lab.visit({
      pages: { "/": page, "/next": page },
      hosts: google204,
      config: both,
    });
    await answer(tab, accept);
    expect((await commands(tab)).at(-1)).toEqual(["consent", "update", all]);
    await site.log.arrival(({ path }) => path === "/gtag/js", "Google's tag");
    await tab.goto(site.url("/next"));
    expect((await commands(tab)).slice(0, 2)).toEqual([
      ["consent", "default", none],
      ["consent", "update", all],
    ]);
  });

  it("is told service by service, and of a withdrawal", async () => {
    const { tab } = await lab.visit({
      pages: { "/": buildPage({ head: gtag }) },
      hosts: google204,
      config: both,
    });
    await tab.appears(notice);
    await tab.evaluate(() => window.kelisim.decide({ analytics: true, marketing: false }));
    expect((await commands(tab)).at(-1)).toEqual([
      "consent",
      "update",
      { ...none, analytics_storage: "granted" },
    ]);
    await tab.evaluate(() => window.kelisim.decide({ marketing: true }));
    expect((await commands(tab)).at(-1)).toEqual(["consent", "update", all]);
    await tab.evaluate(() => window.kelisim.withdraw());
    expect((await commands(tab)).at(-1)).toEqual(["consent", "update", none]);
  });

  it("hears of a refusal nothing but denials", async () => {
    const { site, tab } = await lab.visit({
      pages: { "/": buildPage({ head: gtag }) },
      hosts: google204,
      config: both,
    });
    await answer(tab, reject);
    await passBarrier(site, tab);
    for (const [command, , state] of await commands(tab)) {
      if (command === "consent") expect(state).toEqual(none);
    }
  });

  it("is left alone where the site declares nothing of Google's", async () => {
    const { tab } = await lab.visit({ pages: { "/": buildPage() } });
    await answer(tab, accept);
    expect(await tab.evaluate(() => "dataLayer" in window)).toBe(false);
  });
});
