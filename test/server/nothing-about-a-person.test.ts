import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatLogLine, type LogLine } from "../../src/server/event-log.ts";
import { launchEndpoint, makeEndpointFolder } from "../helpers/endpoint-process.ts";
import { createLightClient, type LightClient } from "../helpers/light-client.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** How many visitors come; docs/measurements.md has the command for ten thousand. */
const visitors = Number(process.env["KELISIM_VISITORS"] ?? "200");

/** What every visitor's own part begins with, so that one search finds all of them. */
const marks = {
  agent: "Zvq7Agent",
  path: "zvq7-page",
  referrer: "zvq7-from",
  metrica: "16987654321",
  cookie: "zvq7cookie",
  email: "zvq7mail",
  ipv6: "2001:db8:7a7",
  ipv4: "203.0.",
};

interface Person {
  readonly headers: Readonly<Record<string, string>>;
  /** What is theirs alone, in full. */
  readonly own: readonly string[];
}

function makePerson(place: number): Person {
  const own = randomBytes(6).toString("hex");
  const ipv4 = `203.0.${place >> 8}.${place & 255}`;
  const address = place % 2 === 0 ? ipv4 : `${marks.ipv6}:${place.toString(16)}::1`;
  const agent = `Mozilla/5.0 (${marks.agent}-${own})`;
  const referrer = `https://shop.example.kz/${marks.path}/${own}?from=${marks.referrer}-${own}`;
  const uid = `${marks.metrica}${String(place).padStart(8, "0")}`;
  return {
    own: [address, agent, referrer, uid],
    headers: {
      "user-agent": agent,
      referer: referrer,
      "x-forwarded-for": address,
      "x-real-ip": address,
      "client-ip": address,
      forwarded: `for="${address}"`,
      "accept-language": `kk;q=0.9, x-${marks.cookie}`,
      cookie: `_ym_uid=${uid}; _ym_d=1698765432; ${marks.cookie}=${own}; kelisim=1.1.20261122.analytics:1`,
      "sec-fetch-site": "same-origin",
      "kelisim-renew": "1",
    },
  };
}

const asked = JSON.stringify({
  v: 1,
  what: "asked",
  automation: false,
  lang: "kk",
  device: "phone",
  layout: "bar",
  variant: "default",
  revision: 1,
});

/** A visit as a browser makes it, with what goes wrong on the way. Gives the number of the receipt. */
async function visit(client: LightClient, url: string, person: Person): Promise<string> {
  const { headers } = person;
  const query = `?${marks.path}=1`;
  for (const file of ["kelisim.js", "kelisim-notice.js", "kelisim.ru.js"]) {
    expect((await client.get(`${url}${file}${query}`, headers)).status).toBe(200);
  }
  const receipt = makeReceipt();
  expect((await client.post(url, JSON.stringify(receipt), headers)).status).toBe(201);
  expect((await client.post(url, asked, headers, "counts")).status).toBe(204);
  const email = `${marks.email}@example.kz`;
  expect((await client.post(url, JSON.stringify({ ...receipt, email }), headers)).status).toBe(400);
  expect((await client.post(url, email, headers)).status).toBe(400);
  const cookie = `${headers["cookie"]}; kelisim-receipt=${receipt.rid}`;
  expect((await client.get(`${url}receipts/mine`, { ...headers, cookie })).status).toBe(200);
  expect((await client.get(`${url}${marks.path}${query}`, headers)).status).toBe(404);
  return receipt.rid;
}

/** Every byte of a folder, a character each. */
function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), "latin1")}`)
    .join("\n");
}

/** A text as it stands, and as it would stand if it had been hashed or encoded. */
function disguises(text: string): readonly string[] {
  const digests = ["md5", "sha1", "sha256"].flatMap((name) => {
    const digest = createHash(name).update(text).digest();
    return [digest.toString("latin1"), digest.toString("hex"), digest.toString("base64")];
  });
  const bytes = Buffer.from(text);
  return [text, bytes.toString("hex"), bytes.toString("base64").slice(0, -4), ...digests];
}

describe(`after ${visitors} visitors`, () => {
  it(
    "the data folder and the log hold nothing of who they were",
    { timeout: 60_000 + visitors * 30 },
    async () => {
      const folder = makeEndpointFolder(makeTempFolder());
      const { url, child, ended, output } = await launchEndpoint(folder, {
        env: { KELISIM_TRUST_PROXY: "loopback" },
      });
      const client = createLightClient(16);
      const people = Array.from({ length: visitors }, (_, place) => makePerson(place));
      const rids: string[] = [];
      const waiting = people.slice();
      const door = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          rids.push(await visit(client, url, next));
        }
      };
      await Promise.all(Array.from({ length: 16 }, door));

      /** What of them is found in a text, and whether it was looked for where it would be. */
      const search = (text: string) => ({
        marks: Object.values(marks).filter((mark) =>
          text.toLowerCase().includes(mark.toLowerCase()),
        ),
        addresses: text.match(/\b\d{1,3}(\.\d{1,3}){3}\b/g) ?? [],
        people: people
          .slice(0, 50)
          .flatMap(({ own }) => own.flatMap(disguises))
          .filter((one) => text.includes(one)),
      });
      const nothing = { marks: [], addresses: [], people: [] };

      const running = bytesIn(folder.data);
      expect(running).toContain("kelisim.sqlite-wal\n");
      expect(rids.filter((rid) => !running.includes(rid))).toEqual([]);
      expect(search(running)).toEqual(nothing);

      child.kill("SIGTERM");
      expect(await ended).toBe(0);
      const stopped = bytesIn(folder.data);
      expect(rids.filter((rid) => !stopped.includes(rid))).toEqual([]);
      expect(search(stopped)).toEqual(nothing);

      const log = output()
        .split("\n")
        .filter((line) => line.startsWith("{"));
      expect(log.length).toBeGreaterThan(2);
      expect(search(log.join("\n"))).toEqual(nothing);
      expect(rids.filter((rid) => log.some((line) => line.includes(rid)))).toEqual([]);
      const keys = log.flatMap((line) => Object.keys(JSON.parse(line) as object));
      expect([...new Set(keys)].sort()).toEqual(["answers", "event", "time"]);
      process.stdout.write(
        `privacy: ${visitors} visitors, ${rids.length} receipts, ${(stopped.length / 1e6).toFixed(1)} MB searched\n`,
      );
    },
  );
});

describe("a line of the log", () => {
  it("has the keys that are listed, whatever the line is given", () => {
    const line: Record<string, unknown> = {
      event: "error",
      time: "2026-11-22T10:31:07.000Z",
      answers: { 200: 1 },
      reference: "0123456789ab",
      cause: "Error: no",
      ip: "203.0.113.1",
      userAgent: "x",
      path: "/",
      rid: "x",
      body: "{}",
    };
    // More than a line of the log has, as somebody might hand on by mistake.
    const written = JSON.parse(formatLogLine(line as unknown as LogLine)) as object;
    expect(Object.keys(written).sort()).toEqual(["answers", "cause", "event", "reference", "time"]);
  });

  it("is one line, whatever stands in the cause", () => {
    const cause = 'a\nb\r\n{"event":"stop"}\u2028\u001b[31m';
    const written = formatLogLine({ event: "error", time: "t", cause });
    expect(written).toMatch(/^\P{Cc}+$/u);
    expect(JSON.parse(written)).toEqual({ event: "error", time: "t", cause });
  });
});
