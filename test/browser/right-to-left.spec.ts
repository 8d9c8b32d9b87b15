import { expect, it } from "vitest";
import { noticeStage } from "../fixtures/pages/notice-stage.ts";
import { inEachBrowser } from "../helpers/browser-lab.ts";

inEachBrowser("a language that is written from the right", (lab) => {
  it("turns the layer round by its title alone, in every layout", async () => {
    const { tab } = await lab.visit({ pages: { "/": noticeStage } });
    await tab.until(() => Boolean(window.draw));
    for (const layout of ["bar", "card", "dialog"]) {
      await tab.evaluate((chosen) => window.draw("en", { layout: chosen, buttons: "two" }), layout);
      /** Where things stand, counted from the side on which reading begins: of the window, of the layer. */
      const places = (title: string) =>
        tab.evaluate((words) => {
          const layer = document.querySelector("#kelisim")?.shadowRoot?.querySelector("section");
          const heading = layer?.querySelector("h2");
          if (!layer || !heading) throw new Error("no notice");
          if (words) heading.textContent = words;
          const { direction } = getComputedStyle(layer);
          const width = document.documentElement.clientWidth;
          const fromStart = (one: Element): number => {
            const { left, right } = one.getBoundingClientRect();
            return Math.round(direction === "rtl" ? width - right : left);
          };
          const all = [layer, ...layer.querySelectorAll(".text, .choices, .choice, .text > .link")];
          return {
            direction,
            places: all.map(fromStart),
            over: layer.scrollWidth > layer.clientWidth,
          };
        }, title);
      const fromLeft = await places("");
      const fromRight = await places("ملفات تعريف الارتباط: الخيار لك");
      expect(fromLeft.direction).toBe("ltr");
      expect(fromRight).toEqual({ ...fromLeft, direction: "rtl" });
    }
  });
});
