import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { makeEndpointFolder } from "../helpers/endpoint-process.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

describe("kelisim cookies", () => {
  const print = (config: Record<string, unknown>, ...args: string[]) => {
    const folder = makeEndpointFolder(makeTempFolder(), config);
    const helper = fileURLToPath(new URL("../helpers/run-kelisim.ts", import.meta.url));
    const env = { ...process.env, KELISIM_CONFIG: folder.config };
    const command = [helper, folder.widget, "cookies", ...args];
    return spawnSync(process.execPath, command, { encoding: "utf8", env });
  };

  it("prints the table of the site's cookies as HTML", () => {
    const { status, stdout } = print({ services: ["vk-pixel"] }, "--lang", "kk");
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^<style>.*<\/style>\n<div class="kelisim-cookies" lang="kk" dir="auto">/s,
    );
    expect(stdout).toContain("https://vk.com/privacy");
    expect(stdout).not.toContain("_ym");
  });

  it.each([
    [["--lang", "de"], {}, 'Expected --lang to be one of kk, ru, en, found "de".\n'],
    [[], { layout: "popup" }, /cannot be used:\n {2}layout: expected one of/],
  ])("refuses %j with %j in words", (args, config, words) => {
    const { status, stdout, stderr } = print(config, ...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(words);
  });
});
