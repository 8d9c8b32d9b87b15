import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEndpoint } from "../../src/server/create-endpoint.ts";
import { createAttempts } from "../../src/server/sign-in/attempts.ts";
import { preparePassword } from "../../src/server/sign-in/prepare-password.ts";
import { createSessions, sessionAge } from "../../src/server/sign-in/sessions.ts";
import { writeFakeWidget } from "../helpers/fake-widget.ts";
import { postSignIn, signIn } from "../helpers/sign-in.ts";
import { makeSiteConfig, startEndpoint, testPassword } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const html = { accept: "text/html" };

describe("signing in", () => {
  it("leads a browser that has not to the form, in its language, and refuses everything else", async () => {
    const { get } = await startEndpoint();
    const led = await get("", { ...html, "accept-language": "kk-KZ,ru;q=0.8" });
    expect([led.status, led.headers.get("location")]).toEqual([303, "/kelisim/sign-in?lang=kk"]);
    const refused = await get("");
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { error: { code: "not-signed-in" } },
    ]);
  });

  it("gives a session in a cookie that no script, other site or page of the shop has", async () => {
    const { url, get } = await startEndpoint();
    const answer = await postSignIn(url, testPassword);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/kelisim/?lang=ru"]);
    const cookie = answer.headers.get("set-cookie") ?? "";
    expect(cookie).toMatch(
      /^kelisim-session=\d+\.[\w-]{22}\.[\w-]{43}; Path=\/kelisim\/; Max-Age=604800; HttpOnly; SameSite=Strict$/,
    );
    const value = cookie.split(";")[0] ?? "";
    expect((await get("", { cookie: value })).status).toBe(200);
    // From a page over https the cookie stays there.
    const { origin, host } = new URL(url);
    const secure = await postSignIn(url, testPassword, {
      "sec-fetch-site": "same-origin",
      origin: origin.replace("http:", "https:"),
      host,
    });
    expect(secure.headers.get("set-cookie")).toMatch(/; Secure$/);
  });

  it("is refused with a wrong password, none, and the form of another site", async () => {
    const { url } = await startEndpoint();
    for (const wrong of ["", "wrong", `${testPassword} `]) {
      const answer = await postSignIn(url, wrong);
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([401, null]);
      expect(await answer.text()).toContain('role="alert"');
    }
    const foreign: readonly Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site", origin: new URL(url).origin },
      { "sec-fetch-site": "same-site" },
      {},
    ];
    for (const headers of foreign) {
      const answer = await postSignIn(url, testPassword, headers);
      expect([answer.status, answer.headers.get("set-cookie")]).toEqual([403, null]);
    }
    const json = await fetch(`${url}sign-in`, {
      method: "POST",
      headers: { origin: new URL(url).origin, "content-type": "application/json" },
      body: JSON.stringify({ password: testPassword }),
    });
    expect(json.status).toBe(415);
  });

  it("takes a password however its letters were composed", async () => {
    const { isRight } = await preparePassword(makeTempFolder(), "Құпия\u0439 é 12345");
    expect(await isRight("Құпия\u0438\u0306 e\u0301 12345")).toBe(true);
  });

  it("is held to five guesses, also right ones, and says how long to wait", async () => {
    const { url } = await startEndpoint();
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await postSignIn(url, "wrong")).status);
    const answer = await postSignIn(url, testPassword);
    expect([...statuses, answer.status]).toEqual([401, 401, 401, 401, 401, 429]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await answer.text()).toContain("Повторите через");
  });

  it("looks at one guess at a time and lets few wait", async () => {
    const attempts = createAttempts(() => 0, { take: () => 0 });
    let running = 0;
    let most = 0;
    const looks = Array.from({ length: 8 }, () =>
      attempts.run(null, async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
        running -= 1;
        return false;
      }),
    );
    const all = await Promise.all(looks);
    expect([most, all.filter(({ looked }) => looked).length]).toEqual([1, 5]);
  });

  it("ends with signing out, and an ended session stays ended", async () => {
    const { url, get } = await startEndpoint();
    const { cookie } = await signIn(url);
    const post = (headers: Record<string, string>) =>
      fetch(`${url}sign-out`, { method: "POST", headers, redirect: "manual" });
    expect((await post({ cookie, origin: "https://evil.example" })).status).toBe(403);
    expect((await get("", { cookie })).status).toBe(200);
    const out = await post({ cookie, origin: new URL(url).origin });
    expect([out.status, out.headers.get("set-cookie")]).toEqual([
      303,
      "kelisim-session=; Path=/kelisim/; Max-Age=0; HttpOnly; SameSite=Strict",
    ]);
    expect((await get("", { cookie })).status).toBe(401);
  });

  it("shows a form that works without a script, and nothing that could run", async () => {
    const { get } = await startEndpoint();
    for (const [lang, title] of [
      ["kk", "Кіру"],
      ["ru", "Вход"],
      ["en", "Sign in"],
    ]) {
      const answer = await get(`sign-in?lang=${lang}`);
      const page = await answer.text();
      expect(page).toContain(`<h1>${title}</h1>`);
      expect(page).toContain('autocomplete="current-password"');
      expect(page).not.toMatch(/<script|<link|<img| style=| on\w+=/);
      const [, style = ""] = /<style>(.*)<\/style>/s.exec(page) ?? [];
      const digest = createHash("sha256").update(style).digest("base64");
      expect(answer.headers.get("content-security-policy")).toBe(
        `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
      );
    }
  });
});

describe("a session", () => {
  it("is over after a week, and none that was changed or made by another run", () => {
    let time = 1_000_000;
    const sessions = createSessions(() => time);
    const value = sessions.begin();
    expect(sessions.isValid(value)).toBe(true);
    const [expires = "", id, signature] = value.split(".");
    for (const other of [
      null,
      "",
      `${Number(expires) + 1}.${id}.${signature}`,
      `${expires}.${id?.replace(/^./, "~")}.${signature}`,
      `${expires}.${id}.`,
      `${value}=`,
      createSessions(() => time).begin(),
    ]) {
      expect(sessions.isValid(other), String(other)).toBe(false);
    }
    time += sessionAge - 1;
    expect(sessions.isValid(value)).toBe(true);
    time += 1;
    expect(sessions.isValid(value)).toBe(false);
  });
});

describe("the password", () => {
  it("is made at the first start where none is given, told once, and kept as what cannot be led back to it", async () => {
    const folder = makeTempFolder();
    const dataFolder = join(folder, "data");
    const start = () =>
      createEndpoint({
        config: makeSiteConfig(),
        dataFolder,
        widgetFolder: writeFakeWidget(join(folder, "widget")),
      });
    const first = await start();
    await first.stop();
    const password = first.madePassword ?? "";
    expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    const file = join(dataFolder, "password.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).not.toContain(password.slice(0, 5));
    const second = await start();
    await second.stop();
    expect(second.madePassword).toBeNull();
    const known = await preparePassword(dataFolder, null);
    expect([await known.isRight(password), await known.isRight("other")]).toEqual([true, false]);
  });

  it("of the environment is the only one while it is set", async () => {
    const folder = makeTempFolder();
    const { made } = await preparePassword(folder, null);
    const given = await preparePassword(folder, testPassword);
    expect([await given.isRight(testPassword), await given.isRight(made ?? "")]).toEqual([
      true,
      false,
    ]);
  });

  it("is not made anew when its file was damaged: that is said", async () => {
    const folder = makeTempFolder();
    writeFileSync(join(folder, "password.json"), "{}");
    await expect(preparePassword(folder, null)).rejects.toThrow(/password\.json should be one/);
  });
});

describe("every route", () => {
  it("that is not listed here as public is closed to who has not signed in", async () => {
    const endpoint = await startEndpoint();
    const listed = endpoint.routes();
    const open = new Set([
      "GET cookies",
      "GET checkpoint",
      "GET health",
      "GET keys",
      "GET notices/:hash",
      "GET openapi.json",
      "GET receipts/:rid",
      "GET receipts/mine",
      "GET sign-in",
      "GET verify",
    ]);
    const isWidget = (route: string) => /^GET kelisim[\w.-]*\.(js|css)$/.test(route);
    const closed = listed
      .filter((route) => route.startsWith("GET ") && !open.has(route) && !isWidget(route))
      .map((route) => route.slice(4));
    expect(closed).toContain("");
    for (const path of closed) expect((await endpoint.get(path)).status, path).toBe(401);
    const posted = listed.filter((route) => !route.startsWith("GET "));
    expect(posted.sort()).toEqual([
      "DELETE receipts/mine",
      "POST counts",
      "POST receipts",
      "POST sign-in",
      "POST sign-out",
    ]);
  });
});
