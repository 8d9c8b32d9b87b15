import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { formatMinute } from "../../src/contract/format-time.ts";
import type { Receipt } from "../../src/contract/receipt.ts";
import type { KnownReceipt } from "../../src/core/known-receipt.ts";
import { showPreferences } from "../../src/notice/preferences-main.tsx";
import en from "../../src/texts/en.ts";
import { fakeGate } from "../helpers/notice-context.ts";

let stop = (): void => {};
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const first: Receipt = {
  v: 1,
  rid: "01234567890ABCDEFGHJKMNPQR",
  prev: null,
  act: "custom",
  by: "person",
  active: true,
  layer: "preferences",
  asked: true,
  categories: { analytics: false },
  services: { "yandex-metrica": true, "shop-stats": false },
  revision: 1,
  notice: null,
  lang: "en",
  layout: "bar",
  variant: "default",
  device: "desktop",
  gpc: false,
  build: "0.1.0+000000000000",
  decided: "2026-11-22T10:31Z",
};
const second: Receipt = {
  ...first,
  rid: "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
  prev: first.rid,
  act: "withdraw",
  services: { "yandex-metrica": false, "shop-stats": false },
};
const kept = `https://shop.example/kelisim/receipts/${first.rid}`;

async function opened(receipts: () => Promise<readonly KnownReceipt[] | undefined>) {
  const { context, layer } = fakeGate({ receipts });
  stop = showPreferences(context);
  const section = await waitFor(() => {
    const found = layer()?.querySelector<HTMLDetailsElement>("details.receipts");
    if (!found) throw new Error("no section yet");
    return found;
  });
  section.open = true;
  fireEvent(section, new Event("toggle"));
  const item = (position: number): HTMLElement => {
    const found = section.querySelectorAll<HTMLElement>("li")[position];
    if (!found) throw new Error(`no receipt ${position}`);
    return found;
  };
  const status = (): string | null => within(section).getByRole("status").textContent;
  return { section, item, status };
}

describe("the receipts in the preferences", () => {
  it("are read when the section is opened, newest first, with date, choice and number", async () => {
    const { item } = await opened(async () => [
      { receipt: first, url: kept },
      { receipt: second, url: null },
    ]);
    await waitFor(() => item(1));
    expect(item(0).textContent).toContain(en.receipt.acts.withdraw);
    expect(item(0).textContent).toContain(second.rid);
    expect(item(1).textContent).toContain(formatMinute(first.decided, "en"));
    expect(item(1).textContent).toContain(`${en.receipt.granted}: Yandex.Metrica`);
    expect(item(1).textContent).toContain(`${en.receipt.denied}: shop-stats`);
  });

  it("write the number in groups that are no part of what is copied", async () => {
    const { item } = await opened(async () => [{ receipt: first, url: kept }]);
    const code = await waitFor(() => {
      const found = item(0).querySelector("code");
      if (!found) throw new Error("no number yet");
      return found;
    });
    expect(code.textContent).toBe(first.rid);
    expect([...code.children].map((part) => part.textContent)).toEqual([
      "0123",
      "4567",
      "890A",
      "BCDE",
      "FGHJ",
      "KMNP",
      "QR",
    ]);
  });

  it("lead to what the endpoint keeps, and say it where the endpoint has not confirmed", async () => {
    const { item } = await opened(async () => [
      { receipt: first, url: kept },
      { receipt: second, url: null },
    ]);
    await waitFor(() => item(1));
    const link = within(item(1)).getByRole("link", { name: en.receipt.open });
    expect(link.getAttribute("href")).toBe(kept);
    const check = within(item(1)).getByRole("link", { name: en.receipt.verify });
    expect(check.getAttribute("href")).toBe("https://shop.example/kelisim/verify?lang=en");
    expect(item(1).textContent).not.toContain(en.receipt.unconfirmed);
    expect(within(item(0)).queryByRole("link")).toBeNull();
    expect(item(0).textContent).toContain(en.receipt.unconfirmed);
  });

  it("are looked at again when the endpoint has confirmed one", async () => {
    let url: string | null = null;
    const { section, item } = await opened(async () => [{ receipt: first, url }]);
    await waitFor(() => expect(item(0).textContent).toContain(en.receipt.unconfirmed));
    url = kept;
    document.dispatchEvent(new CustomEvent("kelisim:receipt"));
    await waitFor(() => expect(section.textContent).not.toContain(en.receipt.unconfirmed));
  });

  it("say that there are none, and that they could not be had", async () => {
    const none = await opened(async () => []);
    await waitFor(() => expect(none.section.textContent).toContain(en.receipt.noReceipts));
    stop();
    const failed = await opened(async () => undefined);
    await waitFor(() => expect(failed.section.textContent).toContain(en.receipt.failed));
  });

  it("say what has been copied, and what could not be", async () => {
    const written: string[] = [];
    vi.stubGlobal("navigator", {
      clipboard: { writeText: async (text: string) => void written.push(text) },
    });
    const { item, status } = await opened(async () => [{ receipt: first, url: kept }]);
    await waitFor(() => item(0));
    const copy = (): boolean =>
      fireEvent.click(within(item(0)).getByRole("button", { name: en.receipt.copy }));
    copy();
    await waitFor(() => expect(status()).toBe(en.receipt.copied));
    expect(written).toEqual([first.rid]);
    vi.stubGlobal("navigator", { clipboard: undefined });
    copy();
    await waitFor(() => expect(status()).toBe(en.receipt.notCopied));
  });

  it("are saved as the file that the browser made of the decision", async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return "blob:receipt";
    });
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: unknown) {
      if (this instanceof HTMLAnchorElement) names.push(this.download);
    });
    const { item, status } = await opened(async () => [{ receipt: first, url: null }]);
    await waitFor(() => item(0));
    fireEvent.click(within(item(0)).getByRole("button", { name: en.receipt.download }));
    await waitFor(() => expect(status()).toBe(en.receipt.downloading));
    expect(names).toEqual([`kelisim-${first.rid}.json`]);
    expect(JSON.parse((await saved[0]?.text()) ?? "")).toEqual(first);
  });

  it.each([
    ["the site's record", 200, { receipt: first, proof: "a proof" }, en.receipt.downloading],
    [
      "the record, saying that its proof is to come",
      200,
      { receipt: first, proof: null },
      en.receipt.young,
    ],
    ["the receipt, where the record cannot be had", 503, {}, en.receipt.downloading],
  ])("are saved as %s", async (_what, status200, answered, sentence) => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (url: string) => {
      asked.push(url);
      return new Response(JSON.stringify(answered), { status: status200 });
    });
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((file) => {
      if (file instanceof Blob) saved.push(file);
      return "blob:https://shop.example/1";
    });
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    const { item, status } = await opened(async () => [{ receipt: first, url: kept }]);
    await waitFor(() => item(0));
    fireEvent.click(within(item(0)).getByRole("button", { name: en.receipt.download }));
    await waitFor(() => expect(status()).toBe(sentence));
    expect(asked).toEqual([kept]);
    expect(JSON.parse((await saved[0]?.text()) ?? "")).toEqual(
      status200 === 200 ? answered : first,
    );
  });
});
