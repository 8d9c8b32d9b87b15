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
      "kelisim-cli.js",
      "kelisim-config.js",
      "kelisim-device.js",
      "kelisim-notice.js",
      "kelisim-preferences.js",
      "kelisim-receipts.js",
      "kelisim.en.js",
      "kelisim.js",
      "kelisim.kk.js",
      "kelisim.ru.js",
    ]);
  });

  it("have no framework in the gate", () => {
    const gate = modules.get("kelisim.js") ?? [];
    expect(gate.length).toBeGreaterThan(10);
    expect(gate.filter((id) => id.includes("preact"))).toEqual([]);
  });

  it("bring Preact once, with the first layer", () => {
    expect(filesWith("node_modules/preact/dist")).toEqual(["kelisim-notice.js"]);
  });

  it("bring signals with the second layer only", () => {
    expect(filesWith("node_modules/@preact/signals")).toEqual(["kelisim-preferences.js"]);
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
