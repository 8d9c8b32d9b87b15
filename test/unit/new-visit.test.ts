import { describe, expect, it } from "vitest";
import { isNewVisit, type Arrival } from "../../src/core/is-new-visit.ts";

const fromOutside: Arrival = {
  type: "navigate",
  referrer: "https://www.google.com/",
  host: "shop.example.kz",
  entries: 1,
};

describe("a page", () => {
  it.each<[string, Partial<Arrival>]>([
    ["from another site", {}],
    ["from a bookmark", { referrer: "" }],
    ["from a host that only begins alike", { referrer: "https://shop.example.kz.evil.example/" }],
    ["from the same name on another port", { referrer: "https://shop.example.kz:8443/" }],
    [
      "with this host in the address of another",
      { referrer: "https://a.example/shop.example.kz/" },
    ],
    ["prepared in advance", { type: "prerender" }],
    ["in a browser that tells neither type nor entries", { type: undefined, entries: undefined }],
  ])("begins a visit: %s", (_what, arrival) => {
    expect(isNewVisit({ ...fromOutside, ...arrival })).toBe(true);
  });

  it.each<[string, Partial<Arrival>]>([
    ["a reload", { type: "reload" }],
    ["a way back", { type: "back_forward" }],
    ["a page after another of the host", { referrer: "https://shop.example.kz/shoes?a=1" }],
    ["the second of the host in its tab, where no referrer is sent", { referrer: "", entries: 2 }],
  ])("begins no visit: %s", (_what, arrival) => {
    expect(isNewVisit({ ...fromOutside, ...arrival })).toBe(false);
  });
});
