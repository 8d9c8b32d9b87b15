import { expect, it } from "vitest";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { accept, answer, comeBack, preferences } from "../helpers/notice-words.ts";
import { keptReceipts } from "../helpers/receipts.ts";

inEachBrowser("the receipt in the preferences", (lab) => {
  it("is there to take along: a number to copy, a file, and what the site keeps", async () => {
    const { site, tab } = await lab.visit({ pages: { "/": buildPage() } });
    await answer(tab, accept);
    const [receipt] = await keptReceipts(site, 1);
    await tab.click(comeBack);
    await tab.click(".receipts summary");
    await tab.appears(".receipts .tools > a");
    const shown = await tab.evaluate(() => {
      const section = document.querySelector("#kelisim")?.shadowRoot?.querySelector(".receipts");
      return {
        number: section?.querySelector("code")?.textContent,
        link: section?.querySelector("a")?.getAttribute("href"),
        text: section?.textContent,
      };
    });
    expect(shown.number).toBe(receipt?.rid);
    expect(shown.link).toBe(site.url(`/kelisim/receipts/${receipt?.rid}`));
    expect(shown.text).toContain("allowed: Yandex.Metrica");

    await tab.click(".receipts [data-kelisim-do=copy]");
    await tab.until(
      () =>
        document
          .querySelector("#kelisim")
          ?.shadowRoot?.querySelector(".receipts [role=status]")
          ?.textContent?.endsWith("copied.") === true,
    );
    // A page reads no clipboard; what is saved it can see on its way to the browser.
    await tab.evaluate(() => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((text) => (document.title = text));
        return create(file);
      };
    });
    await tab.click(".receipts [data-kelisim-do=download]");
    await tab.until(() => document.title.startsWith("{"));
    // What the site keeps, so that it can be checked: the receipt with its seal, and its proof as soon as there is one.
    expect(JSON.parse(await tab.evaluate(() => document.title))).toMatchObject({ receipt, seq: 1 });
    expect(tab.errors).toEqual([]);
    await tab.press("Escape");
    await tab.disappears(preferences);
  });
});
