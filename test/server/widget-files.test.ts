import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildTheme } from "../../src/contract/build-theme.ts";
import { toService } from "../../src/catalogue/catalogue-row.ts";
import { catalogueRows } from "../../src/catalogue/catalogue-rows.ts";
import { languages } from "../../src/contract/language.ts";
import type { Texts } from "../../src/contract/texts.ts";
import { loadWidgetFiles, widgetFileNames } from "../../src/server/site/widget-files.ts";
import { writeFakeWidget } from "../helpers/fake-widget.ts";
import { makeSiteConfig, startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** By `node:http`, because `fetch` unpacks what it gets and adds headers of its own. */
function getRaw(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      request(url, { headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on("data", (part: Buffer) => parts.push(part));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
          }),
        );
      })
        .on("error", reject)
        .end();
    },
  );
}

/** What stands in the served gate in the place of the config. */
function configIn(script: string): unknown {
  const [, json = ""] = /const c = (\{.*\}); \}\)/.exec(script) ?? [];
  return JSON.parse(json);
}

describe("the widget's files", () => {
  it("are served to any origin, to be revalidated, as scripts and nothing else", async () => {
    const endpoint = await startEndpoint();
    for (const name of widgetFileNames) {
      const { status, headers } = await endpoint.get(name, { origin: "https://anybody.example" });
      expect(status, name).toBe(200);
      expect(Object.fromEntries(headers), name).toMatchObject({
        "content-type": "text/javascript; charset=utf-8",
        "access-control-allow-origin": "*",
        "cross-origin-resource-policy": "cross-origin",
        "cache-control": "no-cache",
        "x-content-type-options": "nosniff",
        vary: "Accept-Encoding",
      });
    }
  });

  it("carry the site's config in the gate", async () => {
    const endpoint = await startEndpoint({
      overrides: { revision: 3, metrica: ["12345678"], lang: "kk" },
    });
    const script = await (await endpoint.get("kelisim.js")).text();
    expect(configIn(script)).toEqual({
      endpoint: "/kelisim/",
      revision: 3,
      metrica: ["12345678"],
      services: ["yandex-metrica"],
      layout: "bar",
      variant: "default",
      lang: "kk",
      operator: { name: "Example" },
      policy: { url: "/privacy", updated: "2026-11-01" },
    });
  });

  it("carry the looks as they are used: the form, and the colours made of the brand's", async () => {
    const looks = { buttons: "two", brand: "#ffcc00", scheme: "light" } as const;
    const endpoint = await startEndpoint({ overrides: looks });
    const script = await (await endpoint.get("kelisim.js")).text();
    expect(configIn(script)).toMatchObject({ buttons: "two", theme: buildTheme(looks).css });
    expect(configIn(script)).not.toHaveProperty("brand");
  });

  it("carry in the gate what it does not know by heart, without a word of text, and that goals are replayed", async () => {
    const services = ["yandex-metrica", "yandex-webvisor", "vk-pixel", { id: "jivo", cookies: [] }];
    const endpoint = await startEndpoint({ overrides: { services, replayGoals: true } });
    const script = await (await endpoint.get("kelisim.js")).text();
    const jivo = catalogueRows.find(({ id }) => id === "jivo");
    const pixel = catalogueRows.find(({ id }) => id === "vk-pixel");
    const webvisor = catalogueRows.find(({ id }) => id === "yandex-webvisor");
    if (!jivo || !pixel || !webvisor) throw new Error("the catalogue has lost a row");
    expect(configIn(script)).toMatchObject({
      replayGoals: true,
      services: [
        "yandex-metrica",
        toService(webvisor),
        toService(pixel),
        { ...toService(jivo), cookies: [] },
      ],
    });
    expect(script).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  it("carry in each language file the texts of the site's services and of no others", async () => {
    const name = "</script>\u2028";
    const text = { name, purpose: "p", recipient: "r" };
    const chat = {
      id: "chat",
      category: "functional",
      party: "third",
      hosts: [],
      cookies: [],
      storage: [],
      texts: { kk: text, ru: text, en: text },
    };
    const endpoint = await startEndpoint({ overrides: { services: ["vk-pixel", chat] } });
    for (const language of languages) {
      const script = await (await endpoint.get(`kelisim-preferences.${language}.js`)).text();
      expect(script).not.toMatch(/<|\u2028/);
      const { services } = JSON.parse(script.slice("export default ".length, -2)) as Texts;
      expect(Object.keys(services)).toEqual(["vk-pixel", "chat"]);
      expect(services["vk-pixel"]?.privacyUrl).toBe("https://vk.com/privacy");
      expect(services["chat"]).toEqual(text);
      const first = await (await endpoint.get(`kelisim.${language}.js`)).text();
      expect(first).not.toMatch(/<|\u2028/);
      const { recipientOf } = JSON.parse(first.slice("export default ".length, -2)) as Texts;
      expect(recipientOf["chat"]).toBe("r");
      expect(Object.keys(recipientOf)).toEqual(["vk-pixel", "chat"]);
    }
  });

  it("cannot be broken out of by a text of the config", async () => {
    const name = "</script><!--\u2028$&$'";
    const endpoint = await startEndpoint({ overrides: { operator: { name } } });
    const script = await (await endpoint.get("kelisim.js")).text();
    expect(script).not.toMatch(/<|\u2028/);
    expect(configIn(script)).toMatchObject({ operator: { name } });
  });

  it.each([
    ["gzip, deflate, br, zstd", "br"],
    ["gzip", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.0, gzip;q=0", undefined],
    ["", undefined],
  ])("come in a form the browser takes: %s", async (accepted, encoding) => {
    const endpoint = await startEndpoint();
    const plain = await getRaw(`${endpoint.url}kelisim-notice.js`, {});
    const answer = await getRaw(`${endpoint.url}kelisim-notice.js`, {
      "accept-encoding": accepted,
    });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
    const body =
      encoding === "br" || encoding === "gzip" ? unpack[encoding](answer.body) : answer.body;
    expect(body.toString()).toBe(plain.body.toString());
  });

  it("answer 304 to who has them, and each form has a tag of its own", async () => {
    const endpoint = await startEndpoint();
    const url = `${endpoint.url}kelisim.js`;
    const br = await getRaw(url, { "accept-encoding": "br" });
    const plain = await getRaw(url, {});
    const tag = String(br.headers["etag"]);
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(plain.headers["etag"]).not.toBe(tag);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, "*"]) {
      const again = await getRaw(url, { "accept-encoding": "br", "if-none-match": known });
      expect([again.status, again.body.length, again.headers["etag"]], known).toEqual([
        304,
        0,
        tag,
      ]);
      expect(again.headers["access-control-allow-origin"]).toBe("*");
    }
    const other = await getRaw(url, { "accept-encoding": "br", "if-none-match": '"x"' });
    expect(other.status).toBe(200);
  });

  it("change their tag with the config", async () => {
    const tagOf = async (revision: number) => {
      const endpoint = await startEndpoint({ overrides: { revision } });
      return (await endpoint.get("kelisim.js")).headers.get("etag");
    };
    expect(await tagOf(1)).not.toBe(await tagOf(2));
  });

  it.each([
    ["no place for the config", "console.log(1)"],
    ["two places for the config", `f("%KELISIM_CONFIG%", "%KELISIM_CONFIG%")`],
  ])("are refused at start when the gate has %s", async (_what, gate) => {
    const folder = writeFakeWidget(makeTempFolder());
    writeFileSync(join(folder, "kelisim.js"), gate);
    await expect(loadWidgetFiles(folder, makeSiteConfig())).rejects.toThrow(
      /should hold "%KELISIM_CONFIG%" once: run npm run build\./,
    );
  });
});

describe("the built widget", () => {
  it("has every file and the place for the config", async () => {
    const dist = fileURLToPath(new URL("../../dist", import.meta.url));
    expect(existsSync(dist), "run npm run build first").toBe(true);
    const files = await loadWidgetFiles(dist, makeSiteConfig({ revision: 7 }));
    expect([...files.keys()]).toEqual(widgetFileNames);
    const [, , plain] = files.get("kelisim.js") ?? [];
    expect(Buffer.from(plain?.bytes ?? []).toString()).toContain('"revision":7');
  });
});
