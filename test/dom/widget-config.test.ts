import { describe, expect, it } from "vitest";
import { resolveAskingConfig } from "../../src/gate/asking-config.ts";
import { resolveConfig } from "../../src/gate/widget-config.ts";

const page = "https://shop.example.kz/felt/";

function tag(
  attributes: Record<string, string> = {},
  src = "/kelisim/kelisim.js",
): HTMLScriptElement {
  const script = document.createElement("script");
  script.setAttribute("src", new URL(src, page).href);
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value);
  return script;
}
function resolve(attributes?: Record<string, string>, src?: string) {
  const problems: string[] = [];
  const refuse = (name: string, found: string): void => void problems.push(`${name}: ${found}`);
  const resolved = resolveConfig(tag(attributes, src), refuse);
  return { ...resolved, config: resolveAskingConfig(resolved, page), problems };
}

describe("the config of a tag", () => {
  it("needs no attribute", () => {
    const { config, base, problems } = resolve();
    expect(problems).toEqual([]);
    expect(base).toBe("https://shop.example.kz/kelisim/kelisim.js");
    expect(config).toMatchObject({
      endpoint: "https://shop.example.kz/kelisim/",
      revision: 1,
      metrica: [],
      lang: undefined,
      layout: "bar",
      variant: "default",
    });
    expect(config.services.map(({ id }) => id)).toEqual(["yandex-metrica"]);
    expect(config.policy).toBeUndefined();
  });

  it("takes what the attributes say", () => {
    const { config, problems } = resolve({
      "data-metrica": "12345678 87654321",
      "data-policy": "/privacy",
      "data-revision": "3",
      "data-lang": "kk",
      "data-endpoint": "https://consent.example.kz/kelisim/",
      "data-config": "/kelisim.json",
    });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      metrica: ["12345678", "87654321"],
      policy: { url: "/privacy" },
      revision: 3,
      lang: "kk",
      endpoint: "https://consent.example.kz/kelisim/",
      configUrl: "/kelisim.json",
    });
  });

  it("sends no receipts when the endpoint is empty", () => {
    expect(resolve({ "data-endpoint": "" }).config.endpoint).toBe("");
  });

  it("finds its other files beside itself, whatever the page's path", () => {
    expect(resolve({}, "https://cdn.example.kz/k/1/kelisim.js").base).toBe(
      "https://cdn.example.kz/k/1/kelisim.js",
    );
  });

  it.each([
    ["data-revision", "abc"],
    ["data-revision", "-1"],
    ["data-metrica", "12x"],
    ["data-metrica", ""],
    ["data-lang", "kz"],
    ["data-policy", "javascript:alert(1)"],
    ["data-policy", " data:text/html,x"],
    ["data-endpoint", "ftp://consent.example.kz/"],
    ["data-endpoint", "/kelisim"],
    ["data-endpoint", "https:///"],
    ["data-config", "javascript:alert(1)"],
  ])("names %s=%j as a mistake and leaves it aside", (name, value) => {
    const { config, problems } = resolve({ [name]: value });
    expect(problems).toEqual([`${name.replace("data-", "")}: ${value.trim()}`]);
    expect(config.endpoint).toBe("https://shop.example.kz/kelisim/");
    expect(config.policy).toBeUndefined();
  });

  it("names every mistake at once", () => {
    expect(resolve({ "data-revision": "x", "data-lang": "y" }).problems).toHaveLength(2);
  });

  it("lets no polluted Object.prototype answer for an option that is left out", () => {
    const pollution = {
      endpoint: "https://evil.example/",
      revision: 9,
      metrica: ["1"],
      lang: "en",
    };
    Object.assign(Object.prototype, pollution);
    try {
      expect(resolve().config).toMatchObject({
        endpoint: "https://shop.example.kz/kelisim/",
        revision: 1,
        metrica: [],
        lang: undefined,
      });
    } finally {
      for (const key of Object.keys(pollution)) Reflect.deleteProperty(Object.prototype, key);
    }
  });
});
