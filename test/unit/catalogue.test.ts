import { describe, expect, it } from "vitest";
import { createServiceOf, fitsPattern } from "../../src/catalogue/match.ts";
import type { Service } from "../../src/contract/service.ts";

const chat: Service = {
  id: "chat",
  category: "functional",
  party: "third",
  hosts: ["chat.example"],
  cookies: [],
  storage: [],
};
const find = createServiceOf([chat]);
const serviceOf = (url: string): string | null => find(new URL(url));
describe("the catalogue", () => {
  it.each([
    "https://mc.yandex.ru/metrika/tag.js?id=12345678",
    "https://mc.yandex.kz/metrika/tag.js",
    "https://mc.yandex.com.tr/watch/1",
    "https://mc.webvisor.org/metrika/tag_ww.js",
    "https://cdn.jsdelivr.net/npm/yandex-metrica-watch/tag.js",
    "https://d31j93rd8oukbv.cloudfront.net/metrika/watch_ua.js",
    "http://localhost:4581/metrika/tag.js?id=1",
    "https://shop.example.kz/resource/watch.js",
    "https://informer.yandex.ru/informer/1/3_1_FFFFFFFF.png",
  ])("knows %s for Metrica, whether or not the site declares it", (url) => {
    expect(serviceOf(url)).toBe("yandex-metrica");
  });

  it.each([
    "https://yandex.ru/maps/",
    "https://notmc.yandex.ru/x.js",
    "https://shop.example.kz/metrika/tag.json",
    "https://shop.example.kz/js/tag.js",
    "https://chat.example.evil.kz/w.js",
    "https://nochat.example/w.js",
  ])("leaves %s alone", (url) => {
    expect(serviceOf(url)).toBeNull();
  });

  it("knows a declared host and its subdomains", () => {
    expect(serviceOf("https://chat.example/w.js")).toBe("chat");
    expect(serviceOf("https://cdn.chat.example/w.js")).toBe("chat");
  });

  it("takes a trailing star for any ending, and nothing else for a pattern", () => {
    expect(fitsPattern("_ym_uid", "_ym*")).toBe(true);
    expect(fitsPattern("x_ym_uid", "_ym*")).toBe(false);
    expect(fitsPattern("zz", "zz")).toBe(true);
    expect(fitsPattern("zzz", "zz")).toBe(false);
    expect(fitsPattern("(((a+)+)+)+$", "_ym*")).toBe(false);
  });
});
