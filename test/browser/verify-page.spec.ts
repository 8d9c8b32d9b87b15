import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { verifyTexts as en } from "../../src/texts/en.ts";
import { verifyTexts as kk } from "../../src/texts/kk.ts";
import { verifyTexts as ru } from "../../src/texts/ru.ts";
import { buildPage } from "../fixtures/pages/build-page.ts";
import { axeViolations } from "../helpers/axe.ts";
import { passBarrier } from "../helpers/barrier.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import type { Tab } from "../helpers/browser.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { accept, answer } from "../helpers/notice-words.ts";
import { prove } from "../helpers/prove.ts";
import { keptReceipts } from "../helpers/receipts.ts";
import { widgetFolder } from "../helpers/site-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const saved = pathToFileURL(join(widgetFolder, "kelisim-verify.html")).href;

type Files = Readonly<Record<string, string>>;

/** Lets go of files over the page, after starting anew; gives the verdict or what could not be read. */
async function drop(tab: Tab, files: Files): Promise<string> {
  await tab.evaluate((given) => {
    document.querySelector<HTMLElement>(".again")?.click();
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(given)) {
      dataTransfer.items.add(new File([text], name));
    }
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }),
    );
  }, files);
  await tab.until(() => document.querySelector("#verdict, .problem") !== null);
  return tab.evaluate(
    () =>
      document.querySelector("#verdict")?.textContent ??
      document.querySelector(".problem")?.textContent ??
      "",
  );
}

const resultText = (tab: Tab): Promise<string> =>
  tab.evaluate(() => document.querySelector(".result")?.textContent ?? "");

inEachBrowser("the page that checks a receipt", (lab) => {
  it("checks what the endpoint gives, with the endpoint's own key, in three languages, and asks nobody", async () => {
    const { site, visitor, tab } = await lab.visit({ pages: { "/": buildPage() } });
    await answer(tab, accept);
    const [receipt] = await keptReceipts(site, 1);
    const record = await tab.evaluate(async (rid) => {
      for (;;) {
        const text = await (await fetch(`/kelisim/receipts/${rid}`)).text();
        if (text.includes("tlog-proof")) return text;
        await new Promise((next) => setTimeout(next, 100));
      }
    }, receipt?.rid ?? "");

    await tab.goto(site.url("/kelisim/verify?lang=en"));
    await tab.appears("h1");
    site.log.clear();
    expect(await drop(tab, { "receipt.json": record })).toBe(en.verdict.proven.title);
    const shown = await resultText(tab);
    expect(shown).toContain(receipt?.rid);
    expect(shown).toContain("the site’s own word");
    expect(shown).toContain("everything accepted");
    const focused = () => tab.evaluate(() => document.activeElement?.id ?? "");
    expect(await focused()).toBe("verdict");
    const status = () => tab.evaluate(() => document.querySelector("[role=status]")?.textContent);
    expect(await status()).toBe(en.verdict.proven.title);

    for (const [name, texts] of [
      ["Қазақша", kk],
      ["Русский", ru],
      ["English", en],
    ] as const) {
      await tab.click({ role: "button", name });
      expect(await axeViolations(tab, "main")).toEqual([]);
      const page = await tab.evaluate(() => [
        document.title,
        document.querySelector("#verdict")?.textContent,
      ]);
      expect(page).toEqual([texts.title, texts.verdict.proven.title]);
      await tab.setViewport({ width: 320, height: 640 });
      const wider = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      await tab.setViewport({ width: 1280, height: 800 });
    }
    await drop(tab, { "receipt.json": record.replace("accept_all", "reject_all") });
    expect(await axeViolations(tab, "main")).toEqual([]);

    // By keyboard alone: the languages, the files, the text.
    await tab.click({ role: "button", name: "English" });
    await tab.press("Tab");
    expect(await focused()).toBe("files");
    await tab.press("Tab");
    await tab.press("Enter");
    await tab.press("Tab");
    expect(await focused()).toBe("text");

    // Not even where it is told to: the page's policy is the witness that its own code asks nobody.
    const refused = await tab.evaluate(() =>
      fetch("/kelisim/health").then(
        () => false,
        () => true,
      ),
    );
    expect(refused).toBe(true);
    const other = await visitor.createTab();
    await other.goto(site.url("/"));
    await passBarrier(site, other);
    const asked = site.log.all.filter(({ headers }) => headers.get("referer")?.includes("verify"));
    const routes = site.log.all.map(({ path }) => path);
    expect([asked, routes.filter((path) => /verify|health|favicon/.test(path))]).toEqual([[], []]);
    expect(tab.errors).toEqual([]);
    // Saved as the browser has it, it goes on without the site, with the keys that were in it.
    const copy = join(makeTempFolder(), "saved.html");
    writeFileSync(
      copy,
      await tab.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`),
    );
    await tab.goto(`${pathToFileURL(copy).href}?lang=en`);
    expect(await drop(tab, { "receipt.json": record })).toBe(en.verdict.proven.title);
    expect(await resultText(tab)).toContain("the site’s own word");

    const lines = tab.console.map(({ text }) => text);
    expect(lines.filter((text) => !/Content.Security.Policy|Fetch API/.test(text))).toEqual([]);
  });

  it("says of every file what it is worth, opened from a disk", async () => {
    const visitor = await lab.createVisitor({ scheme: "dark" });
    const tab = await visitor.createTab();
    await tab.goto(`${saved}?lang=en`);
    await tab.appears("h1");
    const { record, keys, checkpoint } = prove(makeReceipt({ gpc: true, automation: true }));
    const good = { "keys.txt": keys };
    const file = (changed: object): string => JSON.stringify({ ...record, ...changed }, null, 2);
    const { verdict, grounds } = en;
    const cases: readonly (readonly [Files, string])[] = [
      [{ ...good, "receipt.json": file({}) }, verdict.proven.title],
      [{ "receipt.json": file({}) }, verdict["no-key"].title],
      [
        { ...good, "r.json": file({}).replace("accept_all", "accept_alm") },
        verdict["not-included"].title,
      ],
      [
        { ...good, "r.json": file({ received: "2026-11-22T10:31:06Z" }) },
        verdict["not-included"].title,
      ],
      [
        {
          ...good,
          "r.json": file({
            proof: record.proof.replace(/(?<=index 0\n)./, (one) => (one === "A" ? "B" : "A")),
          }),
        },
        verdict["not-included"].title,
      ],
      [
        {
          ...good,
          "r.json": file({
            proof: record.proof.replace(/.(?=.{5}=*\n$)/, (one) => (one === "A" ? "B" : "A")),
          }),
        },
        verdict["not-signed"].title,
      ],
      [
        { "keys.txt": prove(makeReceipt(), { seed: 9 }).keys, "r.json": file({}) },
        verdict["not-signed"].title,
      ],
      [
        {
          ...good,
          "r.json": JSON.stringify(
            prove(makeReceipt(), { name: "other.example.kz/kelisim", seed: 9 }).record,
          ),
        },
        verdict["not-signed"].title,
      ],
      [{ ...good, "r.json": file({ proof: null }) }, verdict.young.title],
      [{ ...good, "r.json": JSON.stringify(record.receipt) }, verdict.bare.title],
      [{ "answer.json": '{"error":{"code":"erased","message":""}}' }, verdict.erased.title],
      [
        { "cat.txt": "<b>meow</b>" },
        en.unreadable.unknown.replace("{name}", "cat.txt").replace("{found}", "<b>meow</b>"),
      ],
      [{ "empty.txt": "" }, en.unreadable.empty.replace("{name}", "empty.txt")],
      [
        { "huge.json": " ".repeat(1_200_000) },
        en.unreadable.huge.replace("{name}", "huge.json").replace("{size}", "1.2"),
      ],
    ];
    for (const [files, expected] of cases) expect(await drop(tab, files)).toBe(expected);

    await drop(tab, { ...good, "receipt.json": file({}), "kept.txt": checkpoint });
    expect(await resultText(tab)).toContain(grounds.sameCheckpoint);
    expect(await resultText(tab)).toContain("is the one you gave");
    expect(await resultText(tab)).toContain(`${en.facts.automation}yes${en.facts.signal}yes`);
    const rewritten = prove(record.receipt, { neighbour: 3 }).checkpoint;
    expect(await drop(tab, { ...good, "receipt.json": file({}), "kept.txt": rewritten })).toBe(
      verdict.rewritten.title,
    );

    expect(await axeViolations(tab, "main")).toEqual([]);
    expect(tab.errors).toEqual([]);
    expect(tab.console).toEqual([]);
  });
});
