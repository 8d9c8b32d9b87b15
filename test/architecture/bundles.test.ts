import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bundledModules } from "../helpers/bundled-modules.ts";

let modules: ReadonlyMap<string, readonly string[]> = new Map();
beforeAll(async () => {
  modules = await bundledModules();
});

const filesWith = (part: string): string[] =>
  [...modules].filter(([, ids]) => ids.some((id) => id.includes(part))).map(([file]) => file);

describe("built files", () => {
  it("are these and no others", () => {
    expect([...modules.keys()].sort()).toEqual([
      "kelisim-choice.js",
      "kelisim-cli.js",
      "kelisim-config.js",
      "kelisim-consent-mode.js",
      "kelisim-coverage.js",
      "kelisim-dashboard-proof.js",
      "kelisim-dashboard.js",
      "kelisim-device.js",
      "kelisim-forms.js",
      "kelisim-notice.js",
      "kelisim-owner.js",
      "kelisim-placeholder.js",
      "kelisim-policy.en.js",
      "kelisim-policy.js",
      "kelisim-policy.kk.js",
      "kelisim-policy.ru.js",
      "kelisim-preferences.en.js",
      "kelisim-preferences.js",
      "kelisim-preferences.kk.js",
      "kelisim-preferences.ru.js",
      "kelisim-receipts.js",
      "kelisim-verify.html",
      "kelisim.en.js",
      "kelisim.js",
      "kelisim.kk.js",
      "kelisim.ru.js",
    ]);
  });

  it("bring Preact and signals with the second layer only", () => {
    for (const file of ["kelisim.js", "kelisim-notice.js", "kelisim-preferences.js"]) {
      expect(modules.get(file)?.length, file).toBeGreaterThan(5);
    }
    // The dashboard is a marketer's, and no visitor downloads it.
    const withPreact = ["kelisim-dashboard.js", "kelisim-preferences.js"];
    expect(filesWith("node_modules/preact/").sort()).toEqual(withPreact);
    expect(filesWith("node_modules/@preact/signals/").sort()).toEqual(withPreact);
  });

  it("bring the code of both layers once, with the first", () => {
    expect(modules.get("kelisim-notice.js")?.join()).toContain("src/notice/shared/element.ts");
    expect(modules.get("kelisim-preferences.js")?.join()).not.toContain("src/notice/shared/");
  });

  it("bring the catalogue's rows, with texts in three languages, to no browser", () => {
    expect(filesWith("src/catalogue/rows/")).toEqual(["kelisim-cli.js"]);
  });

  it("ask nothing of Node", () => {
    for (const file of globSync("dist/kelisim*.js")) {
      if (basename(file) === "kelisim-cli.js") continue;
      expect(readFileSync(file, "utf8"), file).not.toMatch(/["'`]node:|\brequire\(/);
    }
  });

  it("keep one place for the site's config in the gate", () => {
    expect(readFileSync("dist/kelisim.js", "utf8").split('"%KELISIM_CONFIG%"')).toHaveLength(2);
  });
});
