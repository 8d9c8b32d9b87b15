import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as notice from "../../src/notice/notice-main.ts";

/** The names a module takes from one whose address matches, types aside. */
function namesFrom(file: string, address: string): readonly string[] {
  const source = readFileSync(file, "utf8");
  const imports = source.matchAll(
    new RegExp(`(?:im|ex)port\\s*\\{([^}]*)\\}\\s*from\\s*["']${address}["']`, "g"),
  );
  return [...imports]
    .flatMap(([, names = ""]) => names.split(","))
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "))
    .map((name) => name.split(" as ")[0] ?? name);
}

const exported = Object.keys(notice);

// In the build these imports are answered by kelisim-notice.js, and the bundler does not look whether the
// names are there: a missing one is a preferences file that does not load.
describe("the notice's file", () => {
  const taken = globSync("src/notice/preferences-*.{ts,tsx}").flatMap((file) =>
    namesFrom(file, "\\./shared/[^\"']*"),
  );

  it("has what the preferences take from the code of both layers", () => {
    expect(taken).toContain("startLayer");
    expect(exported).toEqual(expect.arrayContaining(taken));
  });

  it("has nothing that nobody takes", () => {
    const used = new Set(["showNotice", ...taken]);
    expect(exported.filter((name) => !used.has(name))).toEqual([]);
  });
});
