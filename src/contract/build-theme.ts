import { black, contrast, mix, readColour, white, writeColour, type Colour } from "./colour.ts";

/** Light, dark, or as the visitor's device has it. */
export const schemes = ["auto", "light", "dark"] as const;
export type Scheme = (typeof schemes)[number];

/** What an owner says about colours. */
export interface ThemeWishes {
  readonly scheme?: Scheme | undefined;
  /** `#rrggbb`. */
  readonly brand?: string | undefined;
}

export interface Theme {
  /** A style sheet that follows the layers' own; `undefined` where theirs is what the owner wants. */
  readonly css: string | undefined;
  /** A sentence for the owner for each colour that could not be taken as it is. */
  readonly corrected: readonly string[];
}

/** The layers' own colours, as they stand in shared.css; repeated where an owner wants one of the two only. */
export const palettes = {
  light: { paper: "#ffffff", ink: "#1c2836", soft: "#4c5968", line: "#dfe4ea" },
  dark: { paper: "#1b222c", ink: "#edf1f6", soft: "#b6c1cd", line: "#3a4553" },
} as const;
type Side = keyof typeof palettes;

/** WCAG 2.2: what a control is known by has 3 (1.4.11), its words 4.5 (1.4.3). */
const ofButton = 3;
const ofText = 4.5;
/** How much darker a colour may get for the sake of white words on it. */
const darkerForWhite = 0.3;

/**
 * The colours of a site from its brand colour alone: every answer has that colour, or the nearest shade of it
 * that stands out from the notice and on which words can be read. Made by the endpoint, or beside the owner's
 * file: a visitor downloads the result.
 */
export function buildTheme({ scheme = "auto", brand }: ThemeWishes): Theme {
  const corrected: string[] = [];
  const rule = (side: Side): string => {
    const forced = scheme === "auto" ? "" : declare(palettes[side]);
    if (!brand) return `section,dialog{${forced}}`;
    const { accent, text } = makeReadable(readColour(brand), side);
    const shown = writeColour(accent);
    if (shown !== brand.toLowerCase()) {
      corrected.push(
        `brand ${brand} becomes ${shown} on the ${side} notice, where a button has to stand out (3:1) and its words to be read (4.5:1)`,
      );
    }
    return `section,dialog{${forced}${declare({ accent: shown, "on-accent": writeColour(text) })}}`;
  };
  const css =
    scheme !== "auto"
      ? rule(scheme)
      : brand && `${rule("light")}@media (prefers-color-scheme:dark){${rule("dark")}}`;
  return { css, corrected };
}

/** What the owner's own style sheet says goes first. */
function declare(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:var(--kelisim-${name},${value});`)
    .join("");
}

function makeReadable(
  brand: Colour,
  side: Side,
): { readonly accent: Colour; readonly text: Colour } {
  const paper = readColour(palettes[side].paper);
  const standsOut = (shade: Colour): boolean => contrast(shade, paper) >= ofButton;
  const takesWhite = (shade: Colour): boolean => contrast(shade, white) >= ofText;

  // White on a shade that is somewhat darker rather than black on the colour itself: so brands are used. On a
  // dark notice a bright button with black words is at home.
  if (side === "light") {
    const darker = shadeOf(brand, black, darkerForWhite, takesWhite);
    if (darker) return { accent: darker, text: white }; // what takes white stands out from white
  }
  const accent = shadeOf(brand, side === "light" ? black : white, 1, standsOut) ?? brand;
  // Where white has less than 4.5, black has more.
  return { accent, text: takesWhite(accent) ? white : black };
}

/** The first shade on the way to black or white, as far as `most`, that will do. */
function shadeOf(
  colour: Colour,
  end: Colour,
  most: number,
  willDo: (shade: Colour) => boolean,
): Colour | undefined {
  for (let share = 0; share <= most; share += 0.01) {
    const shade = mix(colour, end, share);
    if (willDo(shade)) return shade;
  }
  return undefined;
}
