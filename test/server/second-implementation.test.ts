import { ed25519 } from "@noble/curves/ed25519.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { canonicalJson, type CanonicalValue } from "../../src/contract/canonical.ts";
import { requireTool } from "../helpers/find-browser.ts";
import { randomReceipts } from "../helpers/random-receipts.ts";
import { runPython } from "../helpers/run-python.ts";
import { startEndpoint, type TestEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

// The judge is test/independent/verify_receipts.py: another language, another library, another hand.

/** How many random receipts; docs/endpoint.md has the command for a hundred thousand. */
const count = Number(process.env["KELISIM_RECEIPTS"] ?? "400");
const seed = Number(process.env["KELISIM_SEED"] ?? "20261122");
const patience = 60_000 + count * 40;

beforeAll(() => void requireTool("python3"));

/** An endpoint that has random receipts under a checkpoint, and a file with their numbers. */
async function plant(many: number) {
  const endpoint = await startEndpoint({ checkpointInterval: 200 });
  const waiting = randomReceipts(many, seed).slice();
  const rids = waiting.map(({ rid }) => rid);
  const sender = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      expect((await endpoint.post(next)).status).toBe(201);
    }
  };
  await Promise.all(Array.from({ length: 32 }, sender));
  const covered = async () => (await (await endpoint.get("checkpoint")).text()).split("\n")[1];
  await expect.poll(covered, { timeout: 30_000 }).toBe(String(many));
  const folder = makeTempFolder();
  const numbers = join(folder, "numbers.txt");
  writeFileSync(numbers, rids.join("\n"));
  const keys = join(folder, "keys.txt");
  writeFileSync(keys, await (await endpoint.get("keys")).text());
  return { endpoint, rids, numbers, keys, folder };
}

const judge = (endpoint: TestEndpoint, ...args: readonly string[]) =>
  runPython(["--url", endpoint.url, ...args]);

function edit(endpoint: TestEndpoint, sql: string): readonly string[] {
  const db = new DatabaseSync(join(endpoint.dataFolder, "kelisim.sqlite"), { timeout: 5000 });
  try {
    return db
      .prepare(sql)
      .all()
      .map((row) => String(row["rid"]));
  } finally {
    db.close();
  }
}

describe("a second implementation", () => {
  it(
    `agrees on every one of ${count} random receipts, and builds the same root from them`,
    async () => {
      const { endpoint, numbers, keys } = await plant(count);
      const { status, stdout, stderr } = await judge(
        endpoint,
        "--numbers",
        numbers,
        "--keys",
        keys,
      );
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toBe(
        `${count} of ${count} receipts agree, under 1 checkpoints; roots built anew from the receipts alone: ${count} records.\n`,
      );
      if (count > 1000) console.log(stdout.trim());
    },
    patience,
  );

  it("names the receipts that somebody changed in the data file, and no others", async () => {
    const { endpoint, numbers } = await plant(40);
    const changes = [
      "UPDATE receipts SET body = replace(body, '\"gpc\":', '\"gpc\":!') WHERE seq = 2 RETURNING rid",
      "UPDATE receipts SET received = '2020-01-01T00:00:00Z' WHERE seq = 3 RETURNING rid",
      "UPDATE receipts SET site = 'shop.example.com' WHERE seq = 4 RETURNING rid",
      "UPDATE receipts SET body = json_set(body, '$.revision', json_extract(body, '$.revision') + 1) WHERE seq = 5 RETURNING rid",
      "UPDATE receipts SET body = json_set(body, '$.v', 2) WHERE seq = 40 RETURNING rid",
    ].flatMap((sql) => edit(endpoint, sql));
    const { status, stdout } = await judge(endpoint, "--numbers", numbers);
    const named = [...stdout.matchAll(/^receipt (\w{26}) /gm)].map(([, rid]) => rid);
    expect([status, named.sort()]).toEqual([1, [...changes].sort()]);
    expect(stdout).toContain("35 of 40 receipts agree");
  });

  it("names every receipt where a leaf or the checkpoint is another", async () => {
    const { endpoint, numbers, keys } = await plant(5);
    edit(endpoint, "UPDATE leaves SET hash = zeroblob(32) WHERE seq = 2");
    expect((await judge(endpoint, "--numbers", numbers)).stdout).toContain("1 of 5 receipts agree");
    const other = await plant(5);
    edit(
      other.endpoint,
      "UPDATE checkpoints SET note = substr(note, 1, length(note) - 12) || 'AAAA' || substr(note, -8) WHERE size = 5",
    );
    const unsigned = await judge(other.endpoint, "--numbers", other.numbers);
    expect([unsigned.status, unsigned.stdout.match(/is not the key's$/gm)?.length]).toEqual([1, 5]);
    const foreign = await judge(other.endpoint, "--numbers", other.numbers, "--keys", keys);
    expect([foreign.status, foreign.stdout.match(/no trusted key signed/g)?.length]).toEqual([
      1, 5,
    ]);
  });

  it("finds a history that was written anew by a checkpoint that somebody kept", async () => {
    const first = await plant(3);
    const kept = join(first.folder, "checkpoint.txt");
    writeFileSync(kept, await (await first.endpoint.get("checkpoint")).text());
    const args = ["--numbers", first.numbers, "--keys", first.keys, "--checkpoint", kept];
    expect((await judge(first.endpoint, ...args)).status).toBe(0);
    const second = await plant(3);
    const both = join(first.folder, "both.txt");
    const written = await (await second.endpoint.get("keys")).text();
    writeFileSync(both, written + (await (await first.endpoint.get("keys")).text()));
    const found = await judge(
      second.endpoint,
      "--numbers",
      second.numbers,
      "--keys",
      both,
      "--checkpoint",
      kept,
    );
    expect([found.status, found.stdout]).toEqual([
      1,
      expect.stringContaining("the checkpoint of 3 has not the root of its receipts"),
    ]);
  });

  it("says that it could not look, rather than that all is well", async () => {
    const missing = await runPython(["--url", "http://127.0.0.1:9/kelisim/", "--numbers", "none"]);
    expect([missing.status, missing.stdout]).toEqual([2, ""]);
  });

  it("writes canonical JSON to the same bytes, whatever the strings and keys", async () => {
    const text = fc.string({ unit: "binary" });
    const { value } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<CanonicalValue>(null, true, false, "", '\u0000\b\t\n\f\r\u001f"\\/\u007f'),
        fc.maxSafeInteger(),
        text,
        fc.array(tie("value"), { maxLength: 4 }),
        fc.dictionary(text, tie("value"), { maxKeys: 5, noNullPrototype: true }),
      ),
    }));
    const values: readonly CanonicalValue[] = [
      // By UTF-16 code unit, and not by code point: the second key comes first.
      { "\ufb33": 1, "\u{1f600}": 2, "\r": 3, "1": 4, "": 5 },
      ...fc.sample(value, { numRuns: 2000, seed }),
    ];
    const input = values.map((one) => `${JSON.stringify(one)}\n`).join("");
    const { status, stdout, stderr } = await runPython(["--canonical"], input);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(values.map((one) => `${canonicalJson(one)}\n`).join(""));
  });

  it("takes the same signatures for good, and the same for bad", async () => {
    const cases = Array.from({ length: 8 }, (_, place) => {
      const secret = new Uint8Array(32).fill(place + 1);
      const message = new Uint8Array(place * 9).fill(place);
      const signature = ed25519.sign(message, secret);
      const bad = signature.map((byte, at) => (at === place * 8 ? byte ^ 1 : byte));
      const given = place % 2 ? bad : signature;
      const good = `${[ed25519.getPublicKey(secret), message, given].map(bytesToHex).join(" ")}\n`;
      return { line: good, expected: place % 2 ? "no" : "yes" };
    });
    const { stdout } = await runPython(["--ed25519"], cases.map(({ line }) => line).join(""));
    expect(stdout.trim().split("\n")).toEqual(cases.map(({ expected }) => expected));
  });
});
