import { createHash } from "node:crypto";
import { afterEach, expect, it, vi } from "vitest";
import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import { canonicalJson } from "../../src/contract/canonical.ts";
import { buildNoticeManifest, type ManifestSource } from "../../src/contract/notice-manifest.ts";
import { hashNotice } from "../../src/gate/hash-notice.ts";
import kk from "../../src/texts/kk.ts";

const source: ManifestSource = {
  language: "kk",
  revision: 2,
  layout: "bar",
  variant: "default",
  policy: { url: "/privacy", updated: "2026-11-01" },
  services: [yandexMetrica],
  texts: kk,
};

afterEach(() => {
  vi.unstubAllGlobals();
});

it("names a notice by the SHA-256 of its canonical manifest", async () => {
  const bytes = canonicalJson(buildNoticeManifest(source));
  expect(await hashNotice(source)).toBe(createHash("sha256").update(bytes).digest("hex"));
});

it.each<[string, Partial<ManifestSource>]>([
  ["a letter of a button", { texts: { ...kk, accept: `${kk.accept}!` } }],
  ["the date of the policy", { policy: { url: "/privacy", updated: "2026-11-02" } }],
  ["a service", { services: [] }],
  ["the revision", { revision: 3 }],
  ["the layout", { layout: "card" }],
  ["the number of buttons", { buttons: "two" }],
  ["a colour", { theme: "section,dialog{--accent:#1f6feb}" }],
])("gives another name when %s changes", async (_what, change) => {
  expect(await hashNotice({ ...source, ...change })).not.toBe(await hashNotice(source));
});

it("keeps its name when the catalogue learns a service that the site does not use", async () => {
  const more = { ...kk.services, "vk-pixel": { name: "VK", purpose: "", recipient: "" } };
  const texts = { ...kk, services: more };
  expect(await hashNotice({ ...source, texts })).toBe(await hashNotice(source));
});

it("has no name where the page cannot hash", async () => {
  vi.stubGlobal("crypto", {});
  expect(await hashNotice(source)).toBeNull();
});
