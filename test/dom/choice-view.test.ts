import { afterEach, describe, expect, it, vi } from "vitest";
import type { Receipt } from "../../src/contract/receipt.ts";
import { showChoice } from "../../src/page/choice-view.ts";
import { fillCookieTable } from "../../src/page/fill-cookie-table.ts";
import { buildCookieTable } from "../../src/contract/cookie-table.ts";
import { toHtml } from "../../src/contract/markup.ts";
import { policyTexts as en } from "../../src/texts/en.ts";
import { policyTexts as kk } from "../../src/texts/kk.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";

const page = window as unknown as { kelisim?: object };
const config = { endpoint: "https://shop.example.kz/kelisim/", revision: 3 };
let stop = (): void => {};

/** A gate that grants what it is told to, and the element beside it. */
function draw(granted: Set<string>, receipts: readonly Receipt[] = []) {
  const calls: string[] = [];
  page.kelisim = {
    granted: (id: string) => granted.has(id),
    receipts: () => Promise.resolve(receipts),
    whenGranted: () => Promise.resolve(),
    withdraw: () => calls.push("withdraw"),
    report: () => ({
      removed: [
        { kind: "cookie", name: "_ym_uid" },
        { kind: "cookie", name: "_ym_uid" },
      ],
      survived: [{ kind: "cookie", name: "own", why: "http-only" }],
      elsewhere: [],
    }),
  };
  const element = document.createElement("div");
  document.body.replaceChildren(element);
  stop = showChoice(element, en, "en", config);
  const text = (): string => element.textContent.replaceAll("\u00a0", " ");
  return { element, text, calls };
}
const decide = (detail: object): boolean =>
  document.dispatchEvent(new CustomEvent("kelisim:decision", { detail }));
const remember = (record: string): void => {
  document.cookie = `kelisim=${record};Path=/`;
};

afterEach(() => {
  vi.useRealTimers();
  stop();
  document.cookie = "kelisim=;Path=/;Max-Age=0";
  delete page.kelisim;
});

describe("the visitor's choice", () => {
  it("names the day that the record holds, unless the record answers an older revision", () => {
    remember("1.3.20261122.analytics:1");
    expect(draw(new Set(["yandex-metrica"])).text()).toContain("Choice made on 2026-11-22.");
    remember("1.2.20261122.analytics:1");
    expect(draw(new Set()).text()).toContain("You have not chosen yet.");
  });

  it("is kept up to date, and says what happened", () => {
    vi.useFakeTimers();
    const granted = new Set(["yandex-metrica"]);
    const { element, text } = draw(granted);
    const status = element.querySelector("[role=status]");
    expect(text()).toContain("Yandex.Metrica: allowed");
    expect(status?.textContent).toBe("");
    granted.clear();
    decide({ analytics: false });
    expect(text()).toContain("Yandex.Metrica: not allowed");
    expect(status?.textContent).toBe("Consent withdrawn.");
    vi.advanceTimersByTime(1500);
    expect(status?.textContent).toBe("Consent withdrawn. Removed: _ym_uid. Still here: own.");
    granted.add("yandex-metrica");
    decide({ analytics: true });
    expect(status?.textContent).toBe("Your choice has changed.");
    expect(text()).toContain("your browser keeps no cookies");
  });

  it("withdraws in one action, and only when there is something to withdraw", () => {
    const withdraw = (element: Element): HTMLElement | undefined =>
      [...element.querySelectorAll("button")].find((one) => one.textContent === en.choice.withdraw);
    const nothing = draw(new Set());
    withdraw(nothing.element)?.click();
    expect(withdraw(nothing.element)?.getAttribute("aria-disabled")).toBe("true");
    expect(nothing.calls).toEqual([]);
    stop();
    const something = draw(new Set(["yandex-metrica"]));
    withdraw(something.element)?.click();
    expect(something.calls).toEqual(["withdraw"]);
  });

  it("lists the receipts, with a way to those that the endpoint has", async () => {
    const [kept, waiting] = [makeReceipt(), makeReceipt({ act: "withdraw" })];
    localStorage.setItem(`kelisim.receipt.${waiting.rid}`, "{}");
    const { element, text } = draw(new Set(), [kept, waiting]);
    await new Promise((resolve) => setTimeout(resolve));
    const links = [...element.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual([`${config.endpoint}receipts/${kept.rid}`]);
    expect(text()).toContain(`consent withdrawn, № ${waiting.rid} (not delivered yet)`);
    document.dispatchEvent(new CustomEvent("kelisim:receipt", { detail: waiting }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(element.querySelectorAll("a")).toHaveLength(2);
    localStorage.clear();
  });

  it("is shown when the gate comes late, and said to be missing until then", () => {
    const { element } = draw(new Set());
    stop();
    const { kelisim } = page;
    delete page.kelisim;
    stop = showChoice(element, en, "en", config);
    expect(element.textContent).toBe(en.choice.absent);
    page.kelisim = kelisim ?? {};
    document.dispatchEvent(new CustomEvent("kelisim:ready"));
    expect(element.textContent).toContain(en.choice.undecided);
  });
});

describe("the table of cookies", () => {
  it("is the same drawn in a page and written by a server", () => {
    const element = document.createElement("div");
    fillCookieTable(element, kk, "kk");
    const drawn = element.innerHTML.replaceAll("&nbsp;", "\u00a0");
    expect(drawn).toBe(toHtml(buildCookieTable(kk, "kk")));
    expect(element.querySelectorAll("table > caption")).toHaveLength(2);
    expect(element.querySelectorAll("th:not([scope])")).toHaveLength(0);
  });

  it("is left alone where a server has written it", () => {
    const element = document.createElement("div");
    element.innerHTML = "<table><tbody><tr><td>written</td></tr></tbody></table>";
    fillCookieTable(element, kk, "kk");
    expect(element.textContent).toBe("written");
  });

  it("has no group without a service in it", () => {
    const own = { ...en, services: [] };
    expect(toHtml(buildCookieTable(own, "en")).match(/<caption>/g)).toHaveLength(1);
  });
});
