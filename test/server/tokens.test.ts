import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { formatLogLine } from "../../src/server/event-log.ts";
import { addToken, removeToken } from "../../src/server/sign-in/make-token.ts";
import { mostTokens, readTokenFile } from "../../src/server/sign-in/token-file.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const week = "rates?from=2026-11-01&to=2026-11-07";

function kelisim(dataFolder: string, ...args: string[]) {
  const env = { ...process.env, KELISIM_DATA: dataFolder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

const add = (folder: string, name = "grafana", days: number | null = null, now = new Date()) =>
  addToken(folder, { name, days, now });

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe("a token", () => {
  it("reads rates from the moment it was made until it is removed, without a restart", async () => {
    const { get, url, dataFolder } = await startEndpoint();
    const refused = await get(week, bearer(`kls_${"a".repeat(43)}`));
    expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
      401,
      'Bearer realm="kelisim", error="invalid_token"',
    ]);
    const token = add(dataFolder);
    const other = add(dataFolder, "other");
    for (const each of [token, other]) {
      expect((await get(week, bearer(each))).status).toBe(200);
    }
    const head = await fetch(`${url}${week}`, { method: "HEAD", headers: bearer(token) });
    expect(head.status).toBe(200);
    expect(removeToken(dataFolder, "grafana")).toBe(true);
    expect((await get(week, bearer(token))).status).toBe(401);
    expect((await get(week, bearer(other))).status).toBe(200);
    const none = await get(week);
    expect([none.status, none.headers.get("www-authenticate")]).toEqual([
      401,
      'Bearer realm="kelisim"',
    ]);
  });

  it("opens nothing else: no page, no change, and not in another place of the request", async () => {
    const { get, url, dataFolder, routes } = await startEndpoint();
    const token = add(dataFolder);
    const opened: string[] = [];
    for (const route of routes()) {
      const [method = "", path = ""] = route.split(" ");
      const send = (headers: Record<string, string>) =>
        fetch(`${url}${path}`, { method, headers, redirect: "manual" });
      const [without, withToken] = [await send({}), await send(bearer(token))];
      if (without.status !== withToken.status) opened.push(route);
    }
    expect(opened).toEqual(["GET rates"]);
    const inQuery = await get(`${week}&token=${token}`, bearer(token));
    expect([inQuery.status, await inQuery.text()]).toEqual([
      400,
      expect.not.stringContaining(token),
    ]);
    for (const headers of [
      { authorization: token },
      { authorization: `Basic ${btoa(`${token}:`)}` },
      { cookie: `kelisim-session=${token}` },
      bearer(`${token}x`),
      bearer(createHash("sha256").update(token).digest("base64")),
    ]) {
      expect((await get(week, headers)).status, JSON.stringify(headers)).toBe(401);
    }
  });

  it("opens nothing once its days are over", async () => {
    let now = new Date("2026-11-22T10:31:07Z");
    const { get, dataFolder } = await startEndpoint({ now: () => now });
    const token = add(dataFolder, "audit", 7, now);
    now = new Date("2026-11-29T10:31:06Z");
    expect((await get(week, bearer(token))).status).toBe(200);
    now = new Date("2026-11-29T10:31:07Z");
    expect((await get(week, bearer(token))).status).toBe(401);
  });

  it("that is wrong is asked about thirty times at once, and keeps a right one from nothing", async () => {
    const { get, dataFolder, lines } = await startEndpoint();
    const token = add(dataFolder);
    let last = await get(week, bearer("kls_first"));
    let refused = 0;
    // More than thirty where the machine is so slow that a second goes by meanwhile.
    for (; last.status === 401 && refused < 300; refused += 1) {
      last = await get(week, bearer(`kls_${refused}`));
    }
    expect([last.status, last.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(refused).toBeGreaterThanOrEqual(30);
    expect((await get(week, bearer(token))).status).toBe(200);
    expect(lines.map(formatLogLine).join()).not.toContain("kls_");
  });
});

describe("the token file", () => {
  it("is its owner's alone, and holds nothing that leads back to a token", () => {
    const folder = makeTempFolder();
    const token = add(folder, "audit", 30, new Date("2026-11-22T10:31:07Z"));
    expect(token).toMatch(/^kls_[\w-]{43}$/);
    const file = join(folder, "tokens.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      tokens: [
        {
          name: "audit",
          hash: createHash("sha256").update(token).digest("base64"),
          made: "2026-11-22",
          expires: "2026-12-22T10:31:07Z",
        },
      ],
    });
  });

  it.runIf(process.getuid?.() === 0)("belongs to the endpoint's user when root wrote it", () => {
    const folder = makeTempFolder();
    const rootsFile = join(makeTempFolder(), "roots");
    writeFileSync(rootsFile, "root's");
    chownSync(folder, 65_534, 65_534);
    // Whoever has the folder has put a link where the file is written first.
    symlinkSync(rootsFile, join(folder, "tokens.json.new"));
    add(folder);
    const { uid, gid } = statSync(join(folder, "tokens.json"));
    expect([uid, gid]).toEqual([65_534, 65_534]);
    expect([readFileSync(rootsFile, "utf8"), statSync(rootsFile).uid]).toEqual(["root's", 0]);
  });

  it("that is damaged opens nothing, which the log says once, until it is put right", async () => {
    const { get, dataFolder, lines } = await startEndpoint();
    const token = add(dataFolder);
    const file = join(dataFolder, "tokens.json");
    const whole = readFileSync(file, "utf8");
    expect((await get(week, bearer(token))).status).toBe(200);
    const failures = () => lines.filter(({ event }) => event === "no-tokens");
    const damaged = [
      [whole.slice(0, -5), "it is not JSON"],
      [whole.replace('"name"', '"nam"'), "tokens.0.name: expected"],
      [whole.replace(/"hash": "..../, '"hash": "'), "tokens.0.hash: expected 32 bytes in base64"],
      [whole.replace("null", '"tomorrow"'), "tokens.0.expires: expected a second"],
      [whole.replace('"name"', '"scope": "all", "name"'), "tokens.0.scope: expected one of the"],
    ] as const;
    for (const [place, [content, sentence]] of damaged.entries()) {
      writeFileSync(file, content);
      for (let n = 0; n < 2; n += 1) expect((await get(week, bearer(token))).status).toBe(401);
      expect(failures()).toHaveLength(place + 1);
      expect(failures().at(-1)?.cause).toContain(sentence);
      const { status, stderr } = kelisim(dataFolder, "token", "list");
      expect([status, stderr]).toEqual([1, expect.stringContaining(sentence)]);
    }
    expect(() => add(dataFolder, "second")).toThrow("should be one that Kelisim wrote");
    writeFileSync(file, whole);
    expect((await get(week, bearer(token))).status).toBe(200);
  });

  it("holds a hundred tokens", () => {
    const folder = makeTempFolder();
    for (let n = 0; n < mostTokens; n += 1) add(folder, `token-${n}`);
    expect(() => add(folder, "one-more")).toThrow("There are 100 tokens already");
    expect(readTokenFile(folder)).toHaveLength(100);
  });
});

describe("kelisim token", () => {
  it("makes, lists and removes tokens", async () => {
    const folder = makeTempFolder();
    expect(kelisim(folder, "token", "list")).toEqual({
      status: 0,
      stdout: "",
      stderr: `There are no tokens in ${folder}.\n`,
    });
    const made = kelisim(folder, "token", "add", "grafana", "--for", "30");
    expect(made).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^kls_[\w-]{43}\n$/),
      stderr: expect.stringContaining("shown this once"),
    });
    add(folder, "old", 1, new Date("2026-01-01T00:00:00Z"));
    const today = new Date().toISOString().slice(0, 10);
    expect(kelisim(folder, "token", "list").stdout.split("\n")).toEqual([
      expect.stringMatching(`^grafana  made ${today}  until \\d{4}-\\d\\d-\\d\\dT[\\d:]{8}Z$`),
      "old      made 2026-01-01  expired 2026-01-02T00:00:00Z",
      "",
    ]);
    expect(kelisim(folder, "token", "remove", "grafana")).toMatchObject({
      status: 0,
      stdout: 'The token "grafana" is removed: it opens nothing from now on.\n',
    });
    expect(kelisim(folder, "token", "remove", "grafana")).toMatchObject({ status: 1, stdout: "" });
  });

  it("refuses what is not one of these in one sentence, and makes no folder", () => {
    const folder = makeTempFolder();
    add(folder, "taken");
    const missing = join(folder, "missing");
    const wrong: readonly (readonly [string, readonly string[], string])[] = [
      [folder, ["token"], "Expected token add NAME | list | remove NAME"],
      [folder, ["token", "make", "x"], "Expected kelisim token add NAME"],
      [folder, ["token", "add"], "Expected kelisim token add NAME"],
      [folder, ["token", "list", "x"], "Expected kelisim token add NAME"],
      [folder, ["token", "add", "Two Words"], "Expected a name of 1 to 40 of a-z"],
      [folder, ["token", "add", "taken"], 'There is a token "taken" already'],
      [folder, ["token", "add", "x", "--for", "0"], "Expected --for to be 1 to 9999 days"],
      [folder, ["token", "list", "--for", "3"], "Expected --for with kelisim token add alone"],
      [missing, ["token", "add", "x"], `There is no folder ${missing}`],
    ];
    for (const [data, args, sentence] of wrong) {
      const { status, stdout, stderr } = kelisim(data, ...args);
      expect([status, stdout, stderr.trim().split("\n").length], args.join(" ")).toEqual([
        1,
        "",
        1,
      ]);
      expect(stderr).toContain(sentence);
    }
  });
});
