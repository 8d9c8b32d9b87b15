import { describe, expect, it } from "vitest";
import { longestLifetime } from "../../src/catalogue/longest-lifetime.ts";
import { yandexMetricaRow, yandexWebvisorRow } from "../../src/catalogue/rows/yandex-metrica.ts";
import { browserOf } from "../../src/notice/preferences-browsers.tsx";

describe("the longest lifetime", () => {
  it.each([
    [["P30D", "P1Y", "PT30M"], "P1Y"],
    [["P13M", "P1Y"], "P13M"],
    [["PT30M", null, "PT20H"], "PT20H"],
    [["session", "PT1M"], "PT1M"],
    [["session", null], "session"],
    [[null], null],
    [[], null],
  ])("of %j is %j", (lifetimes, longest) => {
    expect(longestLifetime(lifetimes)).toBe(longest);
  });

  it("is what the texts of the counter say, which stand in the files as built", () => {
    for (const { cookies, texts } of [yandexMetricaRow, yandexWebvisorRow]) {
      const longest = longestLifetime(Object.values(cookies));
      for (const text of Object.values(texts)) expect(text).toHaveProperty("longest", longest);
    }
  });
});

describe("the visitor's browser", () => {
  const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/140.0.0.0 Safari/537.36`, "chrome"],
    [
      `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
      "edge",
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/138.0.0.0 YaBrowser/25.8.0 Safari/537.36`,
      "yandex",
    ],
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${webkit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
      "samsung",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "firefox"],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
      "safari",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140.0 Mobile/15E148 Safari/604.1",
      "chrome",
    ],
    ["curl/8.0", null],
  ])("is told by %s", (userAgent, browser) => {
    expect(browserOf(userAgent)).toBe(browser);
  });
});
