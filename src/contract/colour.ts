/** Red, green, blue, each a whole number from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

export const white: Colour = [255, 255, 255];
export const black: Colour = [0, 0, 0];

/** What an owner may write: `#1f6feb`. */
export const colourFormat = /^#[\da-f]{6}$/i;

/** Reads `#rrggbb`; of anything else, black. */
export function readColour(text: string): Colour {
  const value = colourFormat.test(text) ? Number.parseInt(text.slice(1), 16) : 0;
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function writeColour(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** How far two colours are apart in light, as WCAG 2 counts it: from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [first, second] = [luminance(one) + 0.05, luminance(other) + 0.05];
  return Math.max(first, second) / Math.min(first, second);
}

/** So much of the second in the first: 0 is the first, 1 the second. */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2): number => Math.round(first[at] + (second[at] - first[at]) * share);
  return [part(0), part(1), part(2)];
}

function luminance(colour: Colour): number {
  const light = (part: number): number =>
    part <= 10.31475 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * light(colour[0]) + 0.7152 * light(colour[1]) + 0.0722 * light(colour[2]);
}
