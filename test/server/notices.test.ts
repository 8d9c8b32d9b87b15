import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import { canonicalJson } from "../../src/contract/canonical.ts";
import { languages } from "../../src/contract/language.ts";
import { buildNoticeManifest } from "../../src/contract/notice-manifest.ts";
import type { Texts } from "../../src/contract/texts.ts";
import { buildNotices } from "../../src/server/site/build-notices.ts";
import { buildWrittenConfig, loadWidgetFiles } from "../../src/server/site/widget-files.ts";
import { writeFakeWidget } from "../helpers/fake-widget.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { makeSiteConfig, startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const digest = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the notices of a site", () => {
  it("are one for each language, each under the hash of its bytes", async () => {
    const notices = await buildNotices(writeFakeWidget(makeTempFolder()), makeSiteConfig());
    expect(
      notices.map(({ manifest }) => (JSON.parse(manifest) as { language: string }).language),
    ).toEqual(languages);
    for (const { hash, manifest } of notices) expect(hash).toBe(digest(manifest));
  });

  it("are what the page builds from the files and the config that it is served", async () => {
    const words = { name: "Chat", purpose: "Answers </script>", recipient: "Chat LLP, Kazakhstan" };
    const chat = {
      id: "constructor",
      category: "functional",
      party: "third",
      privacyUrl: "https://chat.example/privacy",
      hosts: ["chat.example"],
      cookies: ["chat_*"],
      storage: [],
      texts: { kk: words, ru: words, en: words },
    };
    const changed = { id: "yandex-user-data", category: "marketing" };
    const config = makeSiteConfig({ services: ["yandex-metrica", changed, chat] });
    const { operator, policy, layout, variant, services } = buildWrittenConfig(config);
    const files = await loadWidgetFiles(dist, config);
    const read = async (file: string): Promise<object> => {
      const served = Buffer.from(files.get(file)?.at(-1)?.bytes ?? []).toString("base64");
      return ((await import(`data:text/javascript;base64,${served}`)) as { default: object })
        .default;
    };
    const texts = {
      ...(await read("kelisim.ru.js")),
      ...(await read("kelisim-preferences.ru.js")),
    } as Texts; // the two parts of it
    expect(Object.keys(texts.services)).toEqual(["yandex-metrica", changed.id, chat.id]);
    expect(services?.[0]).toBe("yandex-metrica");
    const inPage = canonicalJson(
      buildNoticeManifest({
        ...(operator ? { operator } : {}),
        ...(policy ? { policy } : {}),
        layout: layout ?? "card",
        variant: variant ?? "",
        revision: config.revision,
        language: "ru",
        services: (services ?? []).map((one) => (typeof one === "string" ? yandexMetrica : one)),
        texts,
      }),
    );
    const notices = await buildNotices(dist, config);
    expect(notices.map(({ hash }) => hash)).toContain(digest(inPage));
    expect(inPage).toContain('"privacyUrl":"https://chat.example/privacy"');
  });

  it("change their hash with one letter of a label", async () => {
    const before = await buildNotices(writeFakeWidget(makeTempFolder()), makeSiteConfig());
    const folder = writeFakeWidget(makeTempFolder());
    writeFileSync(
      join(folder, "kelisim.ru.js"),
      'export default { title: "Cookie", recipientOf: {} };',
    );
    const after = await buildNotices(folder, makeSiteConfig());
    const changed = before.map(({ hash }, place) => hash !== after[place]?.hash);
    expect(changed).toEqual(languages.map((language) => language === "ru"));
  });

  it.each([
    [
      "is no module",
      "export default {",
      /The texts .*kelisim\.kk\.js cannot be read \(.*\): run npm run build\./,
    ],
    [
      "holds no texts",
      "export default 1;",
      /kelisim\.kk\.js should export the texts of the notice: run npm run build\./,
    ],
  ])("are refused at start when a language file %s", async (_what, content, sentence) => {
    const folder = writeFakeWidget(makeTempFolder());
    writeFileSync(join(folder, "kelisim.kk.js"), content);
    await expect(buildNotices(folder, makeSiteConfig())).rejects.toThrow(sentence);
  });
});

describe("GET notices/:hash", () => {
  it("answers the exact bytes of a notice that a receipt names, to be cached for ever", async () => {
    const endpoint = await startEndpoint({ widgetFolder: dist });
    const [notice] = await buildNotices(dist, makeSiteConfig());
    const { kept } = await endpoint.post(makeReceipt({ notice: notice?.hash ?? null }));
    expect(kept.noticeKnown).toBe(true);
    const response = await endpoint.get(`notices/${notice?.hash}`);
    const bytes = await response.text();
    expect([response.status, digest(bytes)]).toEqual([200, notice?.hash]);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  });

  it("still answers a notice of an earlier config", async () => {
    const dataFolder = join(makeTempFolder(), "data");
    const first = await startEndpoint({ dataFolder, widgetFolder: dist });
    const [notice] = await buildNotices(dist, makeSiteConfig());
    await first.stop();
    const second = await startEndpoint({
      dataFolder,
      widgetFolder: dist,
      overrides: { revision: 2 },
    });
    expect((await second.get(`notices/${notice?.hash}`)).status).toBe(200);
  });

  it.each([["0".repeat(64)], ["abc"], ["A".repeat(64)]])("answers 404 to %.12s", async (hash) => {
    const endpoint = await startEndpoint();
    const response = await endpoint.get(`notices/${hash}`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: "not-found" } });
  });
});
