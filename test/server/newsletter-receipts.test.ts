import { describe, expect, it } from "vitest";
import { makeNewsletterReceipt, makeReceipt } from "../helpers/make-receipt.ts";
import { makeSiteConfig, startEndpoint } from "../helpers/start-endpoint.ts";

describe("a newsletter's receipt", () => {
  it("is kept, granted and withdrawn", async () => {
    const endpoint = await startEndpoint();
    for (const granted of [true, false]) {
      const receipt = makeNewsletterReceipt(granted);
      const { status, kept } = await endpoint.post(receipt);
      expect([status, kept.receipt, kept.noticeKnown]).toEqual([201, receipt, null]);
    }
  });

  const granted = makeNewsletterReceipt(true);
  it.each([
    ["grants a category with it", { ...granted, categories: { marketing: true } }],
    ["grants a service with it", { ...granted, services: { newsletter: true, "vk-pixel": true } }],
    ["answers nothing", { ...granted, services: {} }],
    ["says one thing and does another", { ...granted, services: { newsletter: false } }],
    ["comes from the notice", { ...granted, layer: "notice" }],
    ["has the layout of a notice", { ...granted, layout: "bar" }],
    ["is a decision about cookies from a form", makeReceipt({ layer: "form", layout: "form" })],
    [
      "is a decision about cookies that answers it",
      makeReceipt({ services: { newsletter: true } }),
    ],
    ["carries an address", { ...granted, email: "a@example.kz" }],
  ])("is refused when it %s", async (_what, receipt) => {
    const endpoint = await startEndpoint();
    const { status, error } = await endpoint.post(receipt);
    expect([status, error.code]).toEqual([400, "bad-receipt"]);
  });

  it("takes an id that no service of a site can have", () => {
    const names = { name: "n", purpose: "p", recipient: "r" };
    const service = { category: "marketing", party: "first", hosts: [], cookies: [], storage: [] };
    const texts = { kk: names, ru: names, en: names };
    const declare = (id: string) => () =>
      makeSiteConfig({ services: [{ ...service, id, texts }], metrica: [] });
    expect(declare("letters")).not.toThrow();
    expect(declare("newsletter")).toThrow(
      /services\[0\]\.id: expected an id other than newsletter/,
    );
  });
});
