import { createHash } from "node:crypto";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { isLoopbackAddress, isLoopbackHost } from "../../src/server/peer.ts";
import { renderReceiptsPage } from "../../src/server/receipts-page.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

/** A raw request, because only a raw one can say any Host. Gives the whole answer as text. */
function getRaw(url: string, request: string): Promise<string> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = "";
    const socket = connect(Number(port), "127.0.0.1");
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    socket.on("end", () => resolve(answer)).on("error", reject);
    socket.write(request);
  });
}

function getPage(url: string, host: string, ...headers: string[]): Promise<string> {
  const lines = ["GET /kelisim/ HTTP/1.1", `Host: ${host}`, "Connection: close", ...headers];
  return getRaw(url, `${lines.join("\r\n")}\r\n\r\n`);
}

describe("the receipts page", () => {
  it("shows what was received: number, decision, categories, language, device, by whom, and the links", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt({
      act: "custom",
      categories: { analytics: false, marketing: true },
    });
    await endpoint.post(receipt);
    const page = await (await endpoint.get("")).text();
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
    const page = await (await endpoint.get("")).text();
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
    const page = await (await endpoint.get("")).text();
    const numbers = [...page.matchAll(/<td class="number">(\d+)/g)].map(([, seq]) => Number(seq));
    expect([numbers.length, numbers[0], numbers.at(-1)]).toEqual([100, 101, 2]);
  });

  it("runs no script, loads nothing, and its style is the one the policy allows", async () => {
    const endpoint = await startEndpoint();
    const response = await endpoint.get("");
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

  it.each(["localhost", "LOCALHOST:80", "127.0.0.1:4580", "[::1]:4580", "127.9.9.9"])(
    "is shown under the loopback name %s",
    async (host) => {
      const { url } = await startEndpoint();
      expect(await getPage(url, host)).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  it.each([
    "shop.example.kz",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "192.168.1.5",
    "evil.example:4580",
  ])("is refused under the name %s, which somebody may have pointed here", async (host) => {
    const { url } = await startEndpoint();
    const answer = await getPage(url, host);
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer).toContain('"code":"loopback-only"');
    expect(answer).toContain("sign-in does not exist yet");
  });

  it.each([
    "Forwarded: for=127.0.0.1",
    "X-Forwarded-For: 127.0.0.1",
    "X-Forwarded-Proto: https",
    "X-Forwarded-Host: localhost",
    "X-Real-IP: 127.0.0.1",
    "Via: 1.1 proxy",
    "CF-Connecting-IP: 127.0.0.1",
    "True-Client-IP: 127.0.0.1",
  ])("is refused to a request that a proxy passed on: %s", async (header) => {
    const { url } = await startEndpoint();
    expect(await getPage(url, "localhost", header)).toMatch(/^HTTP\/1\.1 403 /);
  });

  it("is refused to HTTP/1.0, which is how a bare nginx passes requests on", async () => {
    const { url } = await startEndpoint();
    expect(await getRaw(url, "GET /kelisim/ HTTP/1.0\r\nHost: 127.0.0.1:4580\r\n\r\n")).toMatch(
      /^HTTP\/1\.1 403 /,
    );
  });

  it("is refused to a peer that is not this machine, or that nobody can see", async () => {
    for (const address of ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"]) {
      expect(isLoopbackAddress(address), address).toBe(true);
    }
    for (const address of [
      null,
      "",
      "192.168.1.5",
      "::",
      "::ffff:10.0.0.1",
      "128.0.0.1",
      "127.0.0.1x",
    ]) {
      expect(isLoopbackAddress(address), String(address)).toBe(false);
    }
    expect(isLoopbackHost(null)).toBe(false);
  });

  it("is where the mount without its slash leads", async () => {
    const endpoint = await startEndpoint();
    const response = await fetch(endpoint.url.slice(0, -1), { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([308, "/kelisim/"]);
  });
});
