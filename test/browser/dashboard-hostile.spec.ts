import { expect, it } from "vitest";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { dashboardIn, today } from "../helpers/dashboard-in-browser.ts";
import {
  hostileHost,
  hostileNumber,
  hostileTexts,
  plantHostileRows,
} from "../helpers/hostile-rows.ts";
import { siteHost } from "../helpers/site.ts";

inEachBrowser("the dashboard", (lab) => {
  const { startFilled, signIn, textOf, view } = dashboardIn(lab);

  it("shows what was written into the file by hand as text", async () => {
    const { site } = await startFilled();
    plantHostileRows(site.endpoint.dataFolder, siteHost, today);
    const tab = await signIn(site);
    const isInert = async (what: string): Promise<void> => {
      const foreign = await tab.evaluate(
        (host) =>
          [...document.querySelectorAll("body *")]
            .filter(
              (element) =>
                ["SCRIPT", "IMG", "IFRAME", "OBJECT", "STYLE", "BASE"].includes(element.tagName) ||
                [...element.attributes].some(
                  ({ name, value }) =>
                    name.startsWith("on") ||
                    /^\s*(javascript:|\/\/)/.test(value) ||
                    (["href", "src", "action"].includes(name) &&
                      new URL(value, location.href).host === host),
                ),
            )
            .map((element) => element.outerHTML.slice(0, 100)),
        hostileHost,
      );
      expect(foreign, what).toEqual([]);
    };
    for (const breakdown of ["language", "device", "layout", "variant", "revision"]) {
      await view(tab, site, `view=breakdown&breakdown=${breakdown}&period=7-days`);
      await tab.appears("table.breakdown");
      await isInert(breakdown);
    }
    await view(tab, site, "view=breakdown&breakdown=variant&period=7-days");
    await tab.appears("table.breakdown");
    const table = await textOf(tab, "table.breakdown");
    for (const text of hostileTexts.slice(0, 12)) expect(table).toContain(text);
    await view(tab, site, "period=7-days&by=day");
    await isInert("overview");
    await view(tab, site, "view=notices");
    await isInert("notices");
    for (const place of [0, 1, 2, 3, 4, 5, 6, 19, 24]) {
      await view(tab, site, `view=receipt&receipt=${hostileNumber(place)}`);
      await isInert(`receipt ${hostileTexts[place]}`);
    }
    const hostileSearch = new URLSearchParams({
      view: "receipt",
      receipt: hostileTexts[0] ?? "",
      device: hostileTexts[1] ?? "",
    });
    await view(tab, site, hostileSearch.toString());
    await isInert("the address");
    expect(tab.errors).toEqual([]);
    expect(
      tab.console.filter(({ type, text }) => type === "error" && !text.includes("404")),
    ).toEqual([]);
    expect(site.strangers()).toEqual([]);
  });
});
