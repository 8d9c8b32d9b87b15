import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyTexts } from "../../src/texts/en.ts";
import { widgetFileNames } from "../../src/server/site/widget-files.ts";

const noticeTexts = { title: "Cookies", recipientOf: { "yandex-metrica": "Yandex" } };
const preferencesTexts = {
  services: { "yandex-metrica": { name: "Metrica", purpose: "counts", recipient: "Yandex" } },
};

/** A stand-in for dist/, so that the endpoint can be tested without a build. Gives back the folder. */
export function writeFakeWidget(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  for (const name of widgetFileNames) {
    const isTexts = /\.[a-z]{2}\.js$/.test(name);
    const texts = name.startsWith("kelisim-preferences")
      ? preferencesTexts
      : name.startsWith("kelisim-policy")
        ? policyTexts
        : noticeTexts;
    const content = isTexts
      ? `export default ${JSON.stringify(texts)};`
      : `globalThis["${name}"] = 1;\n`.repeat(50);
    writeFileSync(join(folder, name), content);
  }
  writeFileSync(join(folder, "kelisim-consent-mode.js"), "globalThis.consentMode = 1;\n");
  writeFileSync(join(folder, "kelisim-coverage.js"), 'globalThis.coverage = "%KELISIM_MOUNT%";\n');
  for (const name of ["kelisim.js", "kelisim-policy.js", "kelisim-forms.js"]) {
    writeFileSync(join(folder, name), `(() => { const c = "%KELISIM_CONFIG%"; })();\n`);
  }
  writeFileSync(join(folder, "kelisim-dashboard.js"), "globalThis.dashboard = 1;\n");
  writeFileSync(join(folder, "kelisim-dashboard-proof.js"), "export {};\n");
  writeFileSync(join(folder, "kelisim-dashboard.css"), "body { margin: 0; }\n");
  writeFileSync(
    join(folder, "kelisim-verify.html"),
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><main data-keys=""></main>`,
  );
  return folder;
}
