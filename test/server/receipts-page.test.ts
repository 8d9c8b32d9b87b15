import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderReceiptsPage } from "../../src/server/receipts/receipts-page.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { signIn } from "../helpers/sign-in.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

describe("the receipts page", () => {
  it("shows what was received: number, decision, categories, language, device, by whom, and the links", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt({
      act: "custom",
      categories: { analytics: false, marketing: true },
    });
    await endpoint.post(receipt);
    const page = await (await endpoint.get("", await signIn(endpoint.url))).text();
    const cells = [...page.matchAll(/<td[^>]*>\s*(?:<a href="([^"]*)">)?(?:<code>)?([^<]*)/g)];
    expect(cells.map(([, , text]) => text?.trim())).toEqual([
      "1",
      receipt.rid,
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      "chose for themselves",
      "analytics no, marketing yes",
      "ru",
      "phone",
      "person",
      "none shown",
      "shop.example.kz",
    ]);
    expect(cells[1]?.[1]).toBe(`/kelisim/receipts/${receipt.rid}`);
  });

  it("counts by what was done and names no percentage", async () => {
    const endpoint = await startEndpoint();
    for (const act of ["accept_all", "reject_all", "reject_all"] as const) {
      await endpoint.post(makeReceipt({ act }));
    }
    const page = await (await endpoint.get("", await signIn(endpoint.url))).text();
    const counts = [...page.matchAll(/<dt>(\d+)<\/dt>\s*<dd>([^<]*)/g)].map(([, count, words]) => [
      count,
      words,
    ]);
    expect(counts).toEqual([
      ["3", "receipts in all"],
      ["1", "accepted all"],
      ["2", "rejected all"],
      ["0", "chose for themselves"],
      ["0", "took consent back"],
      ["0", "agreed to the newsletter"],
      ["0", "left the newsletter"],
    ]);
    expect(page.replace(/<style>.*<\/style>/s, "")).not.toContain("%");
  });

  it("shows the newest hundred", async () => {
    const endpoint = await startEndpoint();
    for (let n = 0; n < 101; n += 1) await endpoint.post(makeReceipt());
    const page = await (await endpoint.get("", await signIn(endpoint.url))).text();
    const numbers = [...page.matchAll(/<td class="number">(\d+)/g)].map(([, seq]) => Number(seq));
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([100, 101, 2]);
  });

  it("runs no script, loads nothing, and its style is the one the policy allows", async () => {
    const endpoint = await startEndpoint();
    const response = await endpoint.get("", await signIn(endpoint.url));
    const page = await response.text();
    const [, style = ""] = /<style>(.*)<\/style>/s.exec(page) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(page).not.toMatch(/<script|<link|<img| style=| on\w+=/);
  });

  it("escapes whatever stands in the store", async () => {
    const evil = `"><img src=x onerror=alert(1)>`;
    const body = JSON.stringify({
      ...makeReceipt(),
      lang: evil,
      by: evil,
      notice: evil,
      categories: { [evil]: true },
    });
    const stored = { seq: 1, rid: evil, body, site: evil, received: evil, noticeKnown: false };
    const page = await renderReceiptsPage({
      mount: "/kelisim/",
      newest: [stored, { ...stored, noticeKnown: true }],
      countByAct: new Map([[evil, 1]]),
      style: "",
    });
    expect(String(page)).not.toContain("<img");
  });

  it("is where the mount without its slash leads", async () => {
    const endpoint = await startEndpoint();
    const response = await fetch(endpoint.url.slice(0, -1), { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([308, "/kelisim/"]);
  });
});
