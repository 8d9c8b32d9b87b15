import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { buildTheme, palettes, schemes } from "../../src/contract/build-theme.ts";
import { contrast, readColour } from "../../src/contract/colour.ts";

const sharedCss = readFileSync(
  new URL("../../src/notice/shared/shared.css", import.meta.url),
  "utf8",
);

/** What a theme sets a colour to on the light and on the dark notice. */
function found(css: string | undefined, name: string): readonly string[] {
  return [
    ...(css ?? "").matchAll(new RegExp(`--${name}:var\\(--kelisim-${name},(#\\w+)\\)`, "g")),
  ].map(([, value]) => value ?? "");
}

const steps = ["00", "33", "66", "99", "cc", "ff"];
const everyKind = steps.flatMap((red) =>
  steps.flatMap((green) => steps.map((blue) => `#${red}${green}${blue}`)),
);

it("makes any brand colour a button that stands out and can be read, light and dark", () => {
  for (const brand of everyKind) {
    const { css } = buildTheme({ brand });
    const [accents, texts] = [found(css, "accent"), found(css, "on-accent")];
    expect([accents.length, texts.length]).toEqual([2, 2]);
    for (const [at, { paper }] of [palettes.light, palettes.dark].entries()) {
      const accent = readColour(accents[at] ?? "");
      expect(contrast(accent, readColour(paper)), `${brand} stands out`).toBeGreaterThanOrEqual(3);
      const text = readColour(texts[at] ?? "");
      expect(contrast(accent, text), `${brand} can be read`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

it("leaves a colour that can be used as it is, and says nothing", () => {
  const { css, corrected } = buildTheme({ brand: "#1F6FEB" });
  expect(found(css, "accent")).toEqual(["#1f6feb", "#1f6feb"]);
  expect(found(css, "on-accent")).toEqual(["#ffffff", "#ffffff"]);
  expect(corrected).toEqual([]);
});

it("says what it made of a colour that cannot", () => {
  const { css, corrected } = buildTheme({ brand: "#ffcc00" });
  const [light = "", dark] = found(css, "accent");
  expect(dark).toBe("#ffcc00");
  expect(corrected).toEqual([
    `brand #ffcc00 becomes ${light} on the light notice, where a button has to stand out (3:1) and its words to be read (4.5:1)`,
  ]);
});

it("prefers white words on a shade of the colour that is a little darker", () => {
  const { css } = buildTheme({ brand: "#e4572e", scheme: "light" });
  expect(found(css, "on-accent")).toEqual(["#ffffff"]);
});

it("repeats the layers' own colours where one of the two schemes is wanted", () => {
  for (const scheme of schemes) {
    const { css } = buildTheme({ scheme });
    if (scheme === "auto") expect(css).toBeUndefined();
    else
      for (const [name, value] of Object.entries(palettes[scheme])) {
        expect(found(css, name)).toEqual([value]);
        expect(sharedCss).toContain(
          `--${name}: var(--kelisim-${name}, ${value.replace("#ffffff", "#fff")});`,
        );
      }
  }
});

it("counts contrast as WCAG does", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  expect(contrast(readColour("#767676"), [255, 255, 255])).toBeCloseTo(4.54, 2);
});
