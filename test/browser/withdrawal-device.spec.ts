import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { currentSnippet } from "../fixtures/pages/snippets.ts";
import { inEachBrowser, type Visit } from "../helpers/browser-lab.ts";
import { inspectDevice } from "../helpers/device.ts";
import { accept, answer } from "../helpers/notice-words.ts";
import type { Site, SiteOptions } from "../helpers/site.ts";

/** Sites whose cookies can lie on several levels, above a public suffix of two labels or of another script. */
const deepHosts = {
  "a host four labels deep under com.kz": "www.shop.example.com.kz",
  "a host under gov.kz": "services.example.gov.kz",
  "a host with a Kazakh name": new URL("https://www.дүкен.қаз").hostname,
  "a bare domain": "example.kz",
} as const;

const shop: SiteOptions = { pages: { "/": buildPage({ head: currentSnippet }) } };

/** A visitor has accepted, and the counter has left its cookies and keys. */
async function letCount({ site, tab }: Visit): Promise<void> {
  await answer(tab, accept);
  await site.log.arrival(({ path }) => path.startsWith("/watch/"), "a hit");
  await tab.until(() => document.cookie.includes("_ym_uid"));
}

/** Withdraws, and waits until the report is there. */
async function withdraw({ tab }: Visit): Promise<void> {
  await tab.evaluate(() => window.kelisim.withdraw());
  await tab.until(() => window.kelisim.report() !== null);
}

/** Names of what is still on the device, but for what a page may keep: receipts on their way, the choice. */
async function leftovers({ site, visitor, tab }: Visit): Promise<readonly string[]> {
  const { cookies, local, session } = await inspectDevice(visitor, tab);
  const ours = await visitor.cookies();
  const elsewhere = new Set(
    ours.filter(({ domain }) => !isOf(site, domain)).map(({ name }) => name),
  );
  return [...cookies.filter((name) => !elsewhere.has(name)), ...local, ...session].filter(
    (name) => !name.startsWith("kelisim"),
  );
}

function isOf(site: Site, domain: string): boolean {
  return new URL(site.url()).hostname.endsWith(domain.replace(/^\./, ""));
}

inEachBrowser("a withdrawal clears the device", (lab) => {
  for (const [what, host] of Object.entries(deepHosts)) {
    it(`of ${what}`, async () => {
      const visit = await lab.visit({ ...shop, host });
      await letCount(visit);
      await visit.tab.evaluate(() => {
        const labels = location.hostname.split(".");
        for (const [level] of labels.entries()) {
          document.cookie = `_ym_level${level}=1;Path=/;Domain=${labels.slice(level).join(".")}`;
        }
        document.cookie = "_ym_host_only=1;Path=/";
        localStorage.setItem("_ym_wv2rf:1:0", "1");
        localStorage.setItem("zz", "1");
        sessionStorage.setItem("ytm-debugger_nonce", "1");
      });
      expect((await leftovers(visit)).length).toBeGreaterThan(8);
      await withdraw(visit);
      expect(await leftovers(visit)).toEqual([]);
      const report = await visit.tab.evaluate(() => window.kelisim.report());
      expect(report?.survived).toEqual([]);
      for (const name of ["_ym_uid", "_ym_d", "_ym_host_only", "_ym_level0"]) {
        expect(report?.removed).toContainEqual({ kind: "cookie", name });
      }
      expect(report?.elsewhere[0]).toMatchObject({
        service: "yandex-metrica",
        domain: "yandex.ru",
      });
      expect(visit.tab.errors).toEqual([]);
    });
  }

  it("of cookies of the page's path, of partitioned ones and of odd names", async () => {
    const page = buildPage({ head: currentSnippet });
    const visit = await lab.visit({ pages: { "/": page, "/shop/felt": page } });
    await visit.tab.goto(visit.site.url("/shop/felt"));
    await letCount(visit);
    await visit.tab.evaluate(() => {
      const jar = ";Secure;SameSite=None;Partitioned";
      document.cookie = `_ym_partitioned=1;Path=/${jar}`;
      document.cookie = `_ym_partitioned=2;Path=/;Domain=example.kz${jar}`;
      document.cookie = `_ym_deep=1;Path=/shop${jar}`;
      document.cookie = "_ym_path=1;Path=/shop";
      document.cookie = "_ym_path=2;Path=/shop/felt;Domain=example.kz";
      document.cookie = "_ym_path=3;Path=/;Domain=example.kz";
      document.cookie = "_ym:2(odd)[name]=1;Path=/";
      document.cookie = "basket=1;Path=/shop";
    });
    await withdraw(visit);
    expect(await leftovers(visit)).toEqual(["basket"]);
  });

  it("on a page that has left things on Object.prototype", async () => {
    const visit = await lab.visit(shop);
    await letCount(visit);
    await visit.tab.run(`
      Object.prototype.extend = function () {};
      Object.prototype.domain = "example.org";
      Object.prototype.path = "/nowhere";
    `);
    await withdraw(visit);
    expect(await leftovers(visit)).toEqual([]);
  });

  it("again, a second later, of what an answer of the site's server has written since", async () => {
    const visit = await lab.visit(shop);
    const { site, tab } = visit;
    site.intercept((path) =>
      path === "/late"
        ? new Response("", { headers: { "Set-Cookie": "_ym_late=1; Path=/" } })
        : undefined,
    );
    await letCount(visit);
    await withdraw(visit);
    await tab.evaluate(() => fetch("/late").then(() => {}));
    await tab.until(() => !document.cookie.includes("_ym_late"));
    await tab.until(() =>
      Boolean(window.kelisim.report()?.removed.some(({ name }) => name === "_ym_late")),
    );
    expect(await leftovers(visit)).toEqual([]);
  });

  it("once more when the page is left", async () => {
    const visit = await lab.visit({
      pages: { ...shop.pages, "/next": buildPage({ widget: null }) },
    });
    const { site, tab } = visit;
    await letCount(visit);
    await tab.evaluate(() => {
      addEventListener(
        "pagehide",
        () => {
          localStorage["_ym_last"] = "words"; // as a property: no function of the browser's is called
        },
        { capture: true },
      );
      window.kelisim.withdraw();
    });
    await tab.until(() => window.kelisim.report() !== null);
    await tab.goto(site.url("/next"));
    expect(await leftovers(visit)).toEqual([]);
  });

  it("but not of a cookie that the server set HttpOnly, and never says that it did", async () => {
    const visit = await lab.visit({
      ...shop,
      headers: { "Set-Cookie": "_ym_uid=planted; Path=/; HttpOnly; Secure" },
    });
    await letCount(visit);
    await withdraw(visit);
    const planted = (await visit.visitor.cookies()).filter(({ name }) => name.startsWith("_ym"));
    expect(planted).toEqual([expect.objectContaining({ name: "_ym_uid", value: "planted" })]);
    // Chromium tells that something unseen is there. Firefox tells nothing, and what is not known is not said.
    if (lab.browser === "Chromium") {
      await visit.tab.until(() => Boolean(window.kelisim.report()?.survived.length));
    }
    const report = await visit.tab.evaluate(() => window.kelisim.report());
    expect(report?.survived).toEqual(
      lab.browser === "Chromium" ? [{ kind: "cookie", name: "_ym_uid", why: "http-only" }] : [],
    );
  });

  it("and says of what comes back each time that it does", async () => {
    const visit = await lab.visit(shop);
    const { tab } = visit;
    await letCount(visit);
    await tab.evaluate(() => {
      setInterval(() => {
        localStorage["_ym_stubborn"] = "1";
      }, 50);
    });
    await withdraw(visit);
    await tab.until(() =>
      Boolean(window.kelisim.report()?.survived.some(({ why }) => why === "rewritten")),
    );
    const report = await tab.evaluate(() => window.kelisim.report());
    expect(report?.survived).toEqual([{ kind: "local", name: "_ym_stubborn", why: "rewritten" }]);
  });

  it("of nothing that is the page's own, or another service's", async () => {
    const visit = await lab.visit(shop);
    await letCount(visit);
    await visit.tab.evaluate(() => {
      document.cookie = "basket=1;Path=/";
      document.cookie = "ym_mine=1;Path=/";
      localStorage.setItem("basket", "2");
      sessionStorage.setItem("zzz", "3");
    });
    await withdraw(visit);
    expect([...(await leftovers(visit))].sort()).toEqual(["basket", "basket", "ym_mine", "zzz"]);
  });
});
