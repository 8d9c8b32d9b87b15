import { waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { browserIds } from "../../src/contract/texts.ts";
import { browserOf } from "../../src/notice/preferences-browsers.tsx";
import { showPreferences } from "../../src/notice/preferences-main.tsx";
import en from "../../src/texts/en.ts";
import { fakeGate } from "../helpers/notice-context.ts";

let stop = (): void => {};
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0";
const android = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile";
const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15";
const yandex = `${android} YaBrowser/25.8.0.0 Safari/537.36`;

describe("the help for the visitor's browser", () => {
  it.each([
    [`${windows} Safari/537.36`, "chrome"],
    [`${iphone} CriOS/140.0 Mobile/15E148 Safari/604.1`, "chrome"],
    [`${windows} Safari/537.36 Edg/140.0.0.0`, "edge"],
    [`${android} Safari/537.36 EdgA/140.0.0.0`, "edge"],
    [yandex, "yandex"],
    [`${android} SamsungBrowser/28.0 Safari/537.36`, "samsung"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox"],
    [`${iphone} FxiOS/140.0 Mobile/15E148 Safari/605.1.15`, "firefox"],
    [`${iphone} Version/18.0 Mobile/15E148 Safari/604.1`, "safari"],
    ["Lynx/2.9", null],
  ])("takes %s for %s", (userAgent, id) => {
    expect(browserOf(userAgent)).toBe(id);
  });

  it("describes every browser once, on a computer and on a phone, the visitor's own first", async () => {
    vi.spyOn(navigator, "userAgent", "get").mockReturnValue(yandex);
    const { context, layer } = fakeGate();
    stop = showPreferences(context);
    const items = await waitFor(() => {
      const section = [...(layer()?.querySelectorAll("details") ?? [])].find((details) =>
        details.textContent?.includes(en.browsers.title),
      );
      if (!section) throw new Error("no section yet");
      return [...section.querySelectorAll("li")].map((item) => item.textContent ?? "");
    });
    expect(items).toHaveLength(browserIds.length);
    expect(items[0]).toContain(`Yandex Browser · ${en.browsers.yours}`);
    expect(items.filter((text) => text.includes(en.browsers.yours))).toHaveLength(1);
    for (const { computer, phone } of Object.values(en.browsers.steps)) {
      expect(items.some((text) => text.includes(computer) && text.includes(phone))).toBe(true);
    }
  });
});
