import { describe, expect, it } from "vitest";
import { catalogueIds } from "../../src/server/site/resolve-services.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";
import { siteConfigInput } from "../helpers/start-endpoint.ts";

function problemsOf(overrides: Record<string, unknown>): readonly string[] {
  const parsed = parseSiteConfig({ ...siteConfigInput, ...overrides });
  return parsed.ok ? [] : parsed.problems;
}

const ownService = {
  id: "chat",
  category: "functional",
  party: "third",
  hosts: ["chat.example"],
  cookies: ["chat_*"],
  storage: [],
};
const known = catalogueIds.join(", ");
const text = { name: "Chat", purpose: "Answers questions.", recipient: "Chat LLP, Kazakhstan" };

describe("the site's config", () => {
  it("needs no more than one site and fills in the rest", () => {
    const parsed = parseSiteConfig({
      sites: [{ name: "shop", origins: ["https://shop.example.kz"] }],
    });
    expect(parsed).toEqual({
      ok: true,
      value: {
        mount: "/kelisim/",
        sites: [{ name: "shop", origins: ["https://shop.example.kz"] }],
        revision: 1,
        metrica: [],
        services: ["yandex-metrica"],
        layout: "bar",
        buttons: "three",
        variant: "default",
        timeZone: "Asia/Almaty",
        counts: true,
        coverage: false,
        lang: null,
        limits: {
          perClient: { rate: 100, burst: 1000 },
          global: { rate: 2000, burst: 10_000 },
          waiting: 1000,
        },
      },
    });
  });

  it("takes a service of the site's own with texts in every language", () => {
    expect(
      problemsOf({ services: [{ ...ownService, texts: { kk: text, ru: text, en: text } }] }),
    ).toEqual([]);
  });

  it("takes a host with a path, and whether goals are replayed", () => {
    const services = [
      { ...ownService, hosts: ["chat.*/w/1.js"], texts: { kk: text, ru: text, en: text } },
    ];
    expect(problemsOf({ services, replayGoals: true })).toEqual([]);
  });

  it("takes a service of the catalogue with no more than what differs from it", () => {
    expect(problemsOf({ services: [{ id: "jivo", category: "marketing" }] })).toEqual([]);
  });

  it.each([
    [{ replayGoals: "yes" }, 'replayGoals: expected true or false, found "yes"'],
    [
      { services: [{ id: "yandex-webvisor", hosts: ["chat.example/a?b"] }] },
      'services[0].hosts[0]: expected a host such as chat.example, chat.* for every ending, or either with a path, found "chat.example/a?b"',
    ],
    [{ sites: [] }, "sites: expected at least one site, found a list"],
    [{ mount: "kelisim" }, 'mount: expected a path with a slash at both ends, found "kelisim"'],
    [{ revision: "2" }, 'revision: expected a whole number from 1 to 999999999, found "2"'],
    [{ metrica: [12345678] }, "metrica[0]: expected a counter number in quotes, found 12345678"],
    [
      { policy: { url: "javascript:alert(1)" } },
      'policy.url: expected a web address or a path, found "javascript:alert(1)"',
    ],
    [
      { policy: { url: "/p", updated: "2026-02-31" } },
      'policy.updated: expected a date such as 2026-11-22, found "2026-02-31"',
    ],
    [
      { operator: { name: { ru: "А", en: "A" } } },
      "operator.name.kk: expected a value, found nothing",
    ],
    [
      { operator: { name: "A", address: { ru: "А", en: "A" } } },
      "operator.address.kk: expected a value, found nothing",
    ],
    [{ operator: { name: "A", bin: "12" } }, 'operator.bin: expected 12 digits, found "12"'],
    [
      { services: ["metrika"] },
      `services[0]: expected the id of a catalogue service (${known}) or a service of the site's own, found "metrika"`,
    ],
    [
      { services: ["yandex-metrica", "yandex-metrica"] },
      "services: expected every service to stand once, found a list",
    ],
    [
      { services: [ownService] },
      `services[0]: expected texts for a service that is not in the catalogue (${known}), found an object`,
    ],
    [
      { services: [{ ...ownService, id: "analytics" }] },
      'services[0].id: expected an id that is not a category\'s, found "analytics"',
    ],
    [
      { limits: { perClient: { rate: 0 } } },
      "limits.perClient.rate: expected a whole number from 1 to 1000000, found 0",
    ],
    [
      { services: [{ ...ownService, hosts: ["https://chat.example"] }] },
      'services[0].hosts[0]: expected a host such as chat.example, chat.* for every ending, or either with a path, found "https://chat.example"',
    ],
    [
      { services: [{ ...ownService, hosts: ["*"] }] },
      'services[0].hosts[0]: expected a host such as chat.example, chat.* for every ending, or either with a path, found "*"',
    ],
    [{ buttons: 2 }, "buttons: expected one of three, two, found 2"],
    [{ scheme: "night" }, 'scheme: expected one of auto, light, dark, found "night"'],
    [{ brand: "red" }, 'brand: expected a colour such as #1f6feb, found "red"'],
    [{ lang: "de" }, 'lang: expected one of kk, ru, en, found "de"'],
  ])(
    "names a mistake with its place, what was expected and what was found: %j",
    (overrides, problem) => {
      expect(problemsOf(overrides)).toContain(problem);
    },
  );

  it("refuses a part of the counter without the counter", () => {
    for (const id of ["yandex-webvisor", "yandex-user-data"]) {
      expect(problemsOf({ services: [id] }).join()).toContain(
        "expected services to include yandex-metrica, because others of Yandex in it are parts of the counter",
      );
      expect(problemsOf({ services: [{ id: "yandex-metrica" }, id] })).toEqual([]);
    }
  });

  it("refuses counters of a service that the site does not declare", () => {
    expect(problemsOf({ metrica: ["1"], services: [] }).join()).toContain(
      "expected services to include yandex-metrica, because metrica names counters",
    );
  });

  it.each([
    "https://shop.example.kz/",
    "shop.example.kz",
    "https://SHOP.example.kz",
    "https://shop.example.kz:443",
    "ftp://shop.example.kz",
    "*",
    "null",
    "https://дүкен.example.kz",
  ])("takes only origins as a browser writes them, not %s", (origin) => {
    expect(problemsOf({ sites: [{ name: "shop", origins: [origin] }] })).toEqual([
      `sites[0].origins[0]: expected an origin such as https://example.kz, without a path, found "${origin}"`,
    ]);
  });

  it("names every mistake at once, unknown keys included", () => {
    const problems = problemsOf({
      sites: [{ name: "A B", origin: "x" }],
      layout: "popup",
      limit: {},
      foo: 1,
    });
    expect(problems.map((problem) => problem.split(":", 1)[0])).toEqual([
      "sites[0].name",
      "sites[0].origins",
      "sites[0].origin",
      "layout",
      "limit",
      "foo",
    ]);
    expect(problems[2]).toBe(
      'sites[0].origin: expected one of the keys name, origins, found "origin"',
    );
  });

  it.each([null, "text", 1, [], true])("refuses %j without throwing", (input) => {
    expect(parseSiteConfig(input).ok).toBe(false);
  });
});
