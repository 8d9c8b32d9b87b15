import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { missingInRecord } from "../../src/server/site/missing-in-record.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";
import { makeEndpointFolder } from "../helpers/endpoint-process.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** The demo's: complete. */
const complete: unknown = JSON.parse(
  readFileSync(new URL("../../demo/site.json", import.meta.url), "utf8"),
);

const texts = { name: "Chat", purpose: "Answers", recipient: "Chat LLP, Georgia" };
const chat = {
  id: "chat",
  category: "functional",
  party: "third",
  hosts: ["chat.example"],
  cookies: [],
  storage: [],
  texts: { kk: texts, ru: texts, en: texts },
};

const sites = { sites: [{ name: "shop.example.kz", origins: ["https://shop.example.kz"] }] };

/** What the demo's config lacks with these keys in the place of its own; `undefined` takes one out. */
function keysOf(overrides: Record<string, unknown>): readonly string[] {
  const written = JSON.stringify({ ...Object(complete), ...sites, ...overrides });
  const parsed = parseSiteConfig(JSON.parse(written));
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return missingInRecord(parsed.value).map(({ key }) => key);
}

describe("kelisim check", () => {
  const check = (config: Record<string, unknown>) => {
    const folder = makeEndpointFolder(makeTempFolder(), config);
    const helper = fileURLToPath(new URL("../helpers/run-kelisim.ts", import.meta.url));
    const env = { ...process.env, KELISIM_CONFIG: folder.config };
    return spawnSync(process.execPath, [helper, folder.widget, "check"], { encoding: "utf8", env });
  };

  it("finds the demo's config complete", () => {
    const { status, stdout } = check({ ...Object(complete), ...sites });
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/the record it gives is complete\.\n$/),
    ]);
  });

  it("names what is missing: the key, what belongs there, and who wants it", () => {
    const { status, stdout } = check({
      operator: { name: "Example" },
      policy: { url: "/privacy" },
    });
    expect(status).toBe(1);
    expect(stdout).toContain("The record of consent is not complete");
    expect(stdout).toMatch(
      /^ {2}operator\.bin +the operator's BIN, 12 digits \(Law 94-V, Art\. 8\(4\)\)$/m,
    );
    expect(stdout).toMatch(
      /^ {2}policy\.updated +the date of the policy's last change \(ISO\/IEC TS 27560\)$/m,
    );
  });

  it("prints every mistake of a config that cannot be used", () => {
    const { status, stdout, stderr } = check({
      record: { jurisdiction: "Kazakhstan", keptFor: "3 years", storedIn: "ZZ", more: 1 },
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr.match(/^ {2}record\.\w+: expected .*$/gm)).toHaveLength(4);
  });
});

describe("a record", () => {
  it("lacks what the config does not state, each item by its key", () => {
    expect(keysOf({})).toEqual([]);
    expect(keysOf({ operator: undefined, policy: undefined, record: undefined })).toEqual([
      "operator.name",
      "operator.bin",
      "operator.email",
      "operator.address",
      "policy.url",
      "policy.updated",
      "record.jurisdiction",
      "record.storedIn",
      "record.keptFor",
      "record.dissemination",
    ]);
  });

  it("needs country, data and policy of a third party's service, and the data of the site's own", () => {
    // Without analytics there is nothing that coverage would be of.
    const keys = (service: unknown) => keysOf({ services: [service], coverage: undefined });
    expect(keys(chat)).toEqual([
      "services[id=chat].country",
      "services[id=chat].data",
      "services[id=chat].privacyUrl",
    ]);
    expect(keys({ ...chat, party: "first" })).toEqual(["services[id=chat].data"]);
    const stated = { country: "GE", data: ["messages"], privacyUrl: "https://chat.example/" };
    expect(keys({ ...chat, ...stated })).toEqual([]);
  });

  it("knows all that of every service of the catalogue", () => {
    expect(keysOf({ services: ["yandex-metrica", "vk-pixel", "google-analytics"] })).toEqual([]);
  });
});
