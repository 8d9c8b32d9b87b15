import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/contract/language.ts";
import type { PolicyTexts } from "../../src/contract/policy-texts.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

const services = [
  "yandex-metrica",
  { id: "vk-pixel", cookies: ["remixlang", "own_*"] },
  {
    id: "basket",
    category: "functional",
    party: "first",
    hosts: [],
    cookies: ["basket"],
    storage: ["basket.draft"],
    texts: Object.fromEntries(
      languages.map((each) => [
        each,
        { name: "<Basket>", purpose: "Keeps & counts", recipient: "x" },
      ]),
    ),
  },
];

describe("GET cookies", () => {
  it("answers the table as a page in each language, which runs nothing and loads nothing", async () => {
    const endpoint = await startEndpoint({ overrides: { services } });
    for (const language of languages) {
      const answer = await endpoint.get(`cookies?lang=${language}`);
      const page = await answer.text();
      expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(page).toContain(`<html lang="${language}">`);
      expect(page.match(/<caption>/g)).toHaveLength(2);
      expect(page).not.toMatch(/<script|<img|<link/);
      const [, style = ""] = /<style>(.*)<\/style>/s.exec(page) ?? [];
      const digest = createHash("sha256").update(style).digest("base64");
      expect(answer.headers.get("content-security-policy")).toContain(`'sha256-${digest}'`);
    }
  });

  it("names provider, link, purpose, names and lifetimes, in the policy's two groups", async () => {
    const endpoint = await startEndpoint({ overrides: { services } });
    const page = await (await endpoint.get("cookies?lang=ru")).text();
    const [, own = "", third = ""] = page.split("<caption>");
    expect(own).toContain("<code>kelisim, kelisim-receipt</code>\u00a0– 180\u00a0days");
    expect(own).toContain("&lt;Basket&gt;");
    expect(own).toContain("Keeps &amp; counts");
    expect(third).toContain(
      'href="https://yandex.ru/legal/confidential/" rel="noopener noreferrer"',
    );
    expect(third).toContain("<code>_ym_uid, _ym_d</code>\u00a0– 1\u00a0year");
    expect(third).toContain("<code>remixlang, own_*</code>\u00a0– how long is not known");
    expect(third).toContain("ООО\u00a0«Яндекс», Россия");
    expect(third).not.toContain("Basket");
  });

  it("answers the table alone for another server's page, and Russian when no language is asked for", async () => {
    const endpoint = await startEndpoint({ overrides: { services } });
    const piece = await (await endpoint.get("cookies?part=table")).text();
    const [, style = ""] = /^<style>(.*)<\/style>/s.exec(piece) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(readFileSync("docs/policy-page.md", "utf8")).toContain(`style-src 'sha256-${hash}'\n`);
    expect(piece).toContain('lang="ru"');
    expect(piece).not.toMatch(/<html|<body|<h1/);
  });

  it("can be revalidated and read from any page, and refuses a language there is none of", async () => {
    const endpoint = await startEndpoint();
    const first = await endpoint.get("cookies?lang=en");
    const tag = first.headers.get("etag") ?? "";
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    expect((await endpoint.get("cookies?lang=en", { "if-none-match": tag })).status).toBe(304);
    const refused = await endpoint.get("cookies?lang=de");
    expect(refused.status).toBe(404);
    expect(await refused.text()).toContain(
      'Expected lang to be one of kk, ru, en, found \\"de\\".',
    );
  });
});

describe("the file of the policy page's texts", () => {
  it("carries the services of the site and of no others, with the lifetimes of their cookies", async () => {
    const endpoint = await startEndpoint({ overrides: { services } });
    const script = await (await endpoint.get("kelisim-policy.en.js")).text();
    const texts = JSON.parse(script.slice("export default ".length, -2)) as PolicyTexts;
    expect(texts.services.map(({ id }) => id)).toEqual(["yandex-metrica", "vk-pixel", "basket"]);
    expect(texts.services[0]?.cookies["_ym_uid"]).toBe("P1Y");
    expect(Object.keys(texts.services[1]?.cookies ?? {})).toEqual(["remixlang", "own_*"]);
    expect(texts.services[2]?.cookies).toEqual({ basket: null });
  });

  it.each(["kelisim-policy.js", "kelisim-forms.js"])(
    "and %s know the endpoint and the operator of the site, and nothing of its services",
    async (name) => {
      const endpoint = await startEndpoint({
        overrides: { services, operator: { name: "Example", email: "a@example.kz" }, lang: "kk" },
      });
      const script = await (await endpoint.get(name)).text();
      expect(script).toContain(
        '{"endpoint":"/kelisim/","revision":1,"lang":"kk","operator":{"name":"Example","email":"a@example.kz"}}',
      );
    },
  );
});
