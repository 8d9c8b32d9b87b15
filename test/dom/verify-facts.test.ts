import { expect, it } from "vitest";
import { drawFacts } from "../../src/verify/draw-facts.ts";
import { verifyTexts } from "../../src/texts/en.ts";

it("shows a receipt with lists in lists, too many to be written out", () => {
  const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
  const receipt = { rid: "R", act: deep, decided: deep, notice: deep };
  const { textContent } = drawFacts({ receipt, seal: null, proven: false }, verifyTexts, "en");
  expect(textContent).toContain("R");
  expect(textContent).toContain("[…]");
});
