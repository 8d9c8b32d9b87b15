import { Script } from "node:vm";
import { describe, expect, it } from "vitest";
import { createFakeVendor } from "../../demo/fake-vendor/create-fake-vendor.ts";

const origin = "https://mc.yandex.ru";
const vendor = () => createFakeVendor({ origin, now: () => new Date("2026-11-22T10:31:00.000Z") });

describe("the fake vendor", () => {
  it("serves one classic script that knows where to send and which counter it is for", async () => {
    const { app } = vendor();
    const text = await (await app.request("/metrika/tag.js?id=12345678")).text();
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toContain("%");
    expect(text).toContain(`origin = "${origin}"`);
    expect(text).toContain("ownId = 12345678");
  });

  it("puts nothing but digits into the script", async () => {
    const { app } = vendor();
    const text = await (await app.request("/metrika/tag.js?id=1);alert(1")).text();
    expect(text).not.toContain("alert");
    expect(text).toContain("ownId = 0");
  });

  it("serves the tag it is given on every one of the tag's paths, and a picture as informer", async () => {
    const { app } = createFakeVendor({ origin, tag: "given()" });
    for (const path of ["/metrika/tag.js?id=1", "/metrika/watch.js", "/resource/watch.js"]) {
      expect(await (await app.request(path)).text()).toBe("given()");
    }
    const informer = await app.request("/informer/12345678/3_1_FFFFFFFF_EFEFEFFF_0_pageviews");
    expect(informer.headers.get("content-type")).toBe("image/gif");
  });

  it("logs a request by names, without what it carried", async () => {
    const { app, requests } = vendor();
    await app.request("https://mc.yandex.ru/watch/1?wmode=7&page-url=secret-page", {
      headers: { cookie: "yandexuid=secret; ymex=secret", "sec-fetch-dest": "empty" },
    });
    expect(requests()).toEqual([
      {
        seq: 1,
        time: "2026-11-22T10:31:00.000Z",
        method: "GET",
        host: "mc.yandex.ru",
        path: "/watch/1",
        query: ["wmode", "page-url"],
        cookies: ["yandexuid", "ymex"],
        set: ["yuidss", "i", "yabs-sid"],
        destination: "empty",
      },
    ]);
    expect(JSON.stringify(requests())).not.toContain("secret");
  });

  it("sets its own cookies for its whole site, and for itself where there is none above", async () => {
    const { app } = vendor();
    const onSite = await app.request("https://mc.yandex.ru/watch/1");
    expect(onSite.headers.getSetCookie()).toHaveLength(5);
    for (const line of onSite.headers.getSetCookie()) {
      expect(line).toMatch(/; Domain=yandex\.ru; Path=\/; SameSite=None; Secure$/);
    }
    for (const host of ["localhost:4581", "127.0.0.1:4581"]) {
      const alone = await app.request(`http://${host}/watch/1`);
      expect(alone.headers.getSetCookie().join()).not.toContain("Domain");
    }
  });

  it("answers a hit that comes with cookies, and a pixel without", async () => {
    const { app } = vendor();
    const hit = await app.request("/watch/1?wmode=7", {
      method: "POST",
      headers: { origin: "https://shop.example.kz" },
    });
    expect(hit.headers.get("access-control-allow-origin")).toBe("https://shop.example.kz");
    expect(hit.headers.get("access-control-allow-credentials")).toBe("true");
    expect(await hit.json()).toHaveProperty("settings");
    const image = await app.request("/watch/1");
    expect(image.headers.get("content-type")).toBe("image/gif");
  });

  it("shows its log to any page, leaves reading it out of it, and forgets it on request", async () => {
    const { app, requests } = vendor();
    await app.request("/watch/1");
    const shown = await app.request("/log", { headers: { origin: "http://127.0.0.1:4580" } });
    expect(shown.headers.get("access-control-allow-origin")).toBe("*");
    expect(await shown.json()).toEqual(requests());
    expect(requests()).toHaveLength(1);
    expect((await app.request("/log", { method: "DELETE" })).status).toBe(204);
    expect(requests()).toHaveLength(0);
    await app.request("/watch/1");
    expect(requests().map(({ seq }) => seq)).toEqual([2]);
  });
});
