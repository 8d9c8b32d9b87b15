import { describe, expect, it } from "vitest";
import { siteOfRequest } from "../../src/server/request/site-of-request.ts";

const sites = [
  { name: "shop", origins: ["https://shop.example.kz", "https://www.shop.example.kz"] },
  { name: "local", origins: ["http://127.0.0.1:4580"] },
];

function siteFor(headers: Record<string, string>): string {
  const result = siteOfRequest(new Headers(headers), sites);
  return result.ok ? result.site.name : result.code;
}

describe("the site of a request", () => {
  it.each([
    ["a listed origin", { origin: "https://www.shop.example.kz" }, "shop"],
    [
      "a listed origin that the browser calls another site",
      { origin: "https://shop.example.kz", "sec-fetch-site": "cross-site" },
      "shop",
    ],
    [
      "no origin, same-origin by Fetch-Metadata, on a listed host",
      { "sec-fetch-site": "same-origin", host: "127.0.0.1:4580" },
      "local",
    ],
  ])("is named by %s", (_what, headers, name) => {
    expect(siteFor(headers)).toBe(name);
  });

  it.each([
    ["another port", { origin: "http://127.0.0.1:4581" }],
    ["a name in capitals", { origin: "https://SHOP.example.kz" }],
    ["two origins", { origin: "https://shop.example.kz, https://evil.example" }],
    ["a look-alike in Cyrillic", { origin: "https://xn--hop-m9d.example.kz" }],
    ["same-origin on a host that is not listed", { "sec-fetch-site": "same-origin", host: "x" }],
    ["same-origin without a host", { "sec-fetch-site": "same-origin" }],
    ["a sibling subdomain", { "sec-fetch-site": "same-site", host: "127.0.0.1:4580" }],
    ["a request of no page", { "sec-fetch-site": "none", host: "127.0.0.1:4580" }],
  ])("is none for %s", (_what, headers) => {
    expect(siteFor(headers)).toBe("foreign-origin");
  });

  it("is none without Origin and without Fetch-Metadata", () => {
    expect(siteFor({ host: "127.0.0.1:4580" })).toBe("no-origin");
  });
});
