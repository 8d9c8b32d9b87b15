import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder, runKelisim } from "../helpers/endpoint-process.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { postReceipt, startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

function verify(data: string) {
  const env = { ...process.env, KELISIM_DATA: data };
  return spawnSync(process.execPath, [main, "verify"], { encoding: "utf8", env });
}

/** What a start on this folder says, which does not come up. */
async function refusal(folder: ReturnType<typeof makeEndpointFolder>): Promise<string> {
  const { ended, output } = runKelisim(folder);
  expect(await ended).toBe(1);
  return output();
}

/** A folder with so many receipts and a checkpoint of them, cut off with its write-ahead log as it was. */
async function killed(count: number) {
  const folder = makeEndpointFolder(makeTempFolder());
  const { url, child, ended } = await launchEndpoint(folder, { program: "run-eager.ts" });
  for (let one = 0; one < count; one += 1) {
    expect((await postReceipt(url, makeReceipt())).status).toBe(201);
  }
  await expect.poll(async () => (await fetch(`${url}checkpoint`)).text()).toContain(`\n${count}\n`);
  child.kill("SIGKILL");
  await ended;
  const wal = join(folder.data, "kelisim.sqlite-wal");
  expect(statSync(wal).size).toBeGreaterThan(0);
  return { folder, wal, file: join(folder.data, "kelisim.sqlite") };
}

describe("a disk that fails for a while", () => {
  it.each([
    ["is read-only", "pwrite64", "EROFS"],
    ["is full", "pwrite64", "ENOSPC"],
    ["has an error", "pwrite64", "EIO"],
    ["does not sync", "fsync", "EIO"],
  ])(
    "and %s is answered 503, reads go on, and nothing is lost or false",
    async (_, call, error) => {
      const folder = makeEndpointFolder(makeTempFolder());
      const wal = join(folder.data, "kelisim.sqlite-wal");
      // The calls of the write-ahead log from one to another fail as if the disk did.
      const [first, last] = call === "fsync" ? [20, 30] : [250, 270];
      const endpoint = await launchEndpoint(folder, {
        wrapper: ["strace", "-D", "-f", "-qq", "-o", "/dev/null", "-P", wal]
          .concat(["-e", `trace=${call}`])
          .concat(["-e", `inject=${call}:error=${error}:when=${first}..${last}`]),
      });
      const kept: string[] = [];
      let refused = 0;
      let after = 0;
      while (after < 5) {
        const receipt = makeReceipt();
        const answer = await postReceipt(endpoint.url, receipt);
        if (answer.status === 201) {
          kept.push(receipt.rid);
          expect(answer.kept.seq).toBe(kept.length);
          if (refused > 0) after += 1;
        } else {
          expect([answer.status, answer.error.code]).toEqual([503, "unavailable"]);
          refused += 1;
          expect((await fetch(`${endpoint.url}receipts/${receipt.rid}`)).status).toBe(404);
          expect((await fetch(`${endpoint.url}receipts/${kept.at(-1)}`)).status).toBe(200);
          expect((await fetch(`${endpoint.url}health`)).status).toBe(200);
        }
        expect(kept.length + refused).toBeLessThan(500);
      }
      expect(kept.length).toBeGreaterThan(5);
      expect(endpoint.output()).toContain('"event":"not-kept"');
      endpoint.child.kill("SIGTERM");
      expect(await endpoint.ended).toBe(0);
      const { status, stdout } = verify(folder.data);
      expect([status, Number.parseInt(stdout, 10)]).toEqual([0, kept.length]);
    },
  );
});

describe("a data file that is locked by somebody else", () => {
  it("is answered 503, reads go on, and it is written again when it is free", async () => {
    const endpoint = await startEndpoint();
    const before = makeReceipt();
    expect((await endpoint.post(before)).status).toBe(201);
    const other = new DatabaseSync(join(endpoint.dataFolder, "kelisim.sqlite"));
    other.exec("BEGIN IMMEDIATE");
    const receipt = makeReceipt();
    expect((await endpoint.post(receipt)).status).toBe(503);
    expect((await endpoint.get(`receipts/${before.rid}`)).status).toBe(200);
    expect((await endpoint.get(`receipts/${receipt.rid}`)).status).toBe(404);
    other.exec("ROLLBACK");
    expect((await endpoint.post(receipt)).kept.seq).toBe(2);
    await endpoint.stop();
    other.exec("BEGIN IMMEDIATE");
    await expect(startEndpoint({ dataFolder: endpoint.dataFolder })).rejects.toThrow(
      /^The data in .* cannot be used \(database is locked\)/,
    );
    other.close();
    await startEndpoint({ dataFolder: endpoint.dataFolder });
  });
});

describe("a data folder that was damaged while the endpoint was down", () => {
  it("is refused when its write-ahead log is gone or cut short; a file that is empty without it is not begun anew", async () => {
    const { folder, wal, file } = await killed(12);
    const log = readFileSync(wal);
    rmSync(wal);
    rmSync(`${file}-shm`, { force: true });
    const before = readFileSync(file);
    expect(await refusal(folder)).toMatch(
      /^The log has 0 receipts, but a checkpoint of 12 was published .* or its write-ahead log is gone\. Put them back/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
    rmSync(file);
    expect(await refusal(folder)).toMatch(/^The log has 0 receipts, but a checkpoint of 12 was/);
    expect(existsSync(file)).toBe(false);
    // Put back, it is as it was; cut short, it has only the first receipts.
    writeFileSync(file, before);
    writeFileSync(wal, log.subarray(0, log.length / 2));
    expect(await refusal(folder)).toMatch(
      /^The log has [1-9]\d* receipts?, but a checkpoint of 12 receipts was published .*write-ahead log/,
    );
    writeFileSync(file, before);
    writeFileSync(wal, log);
    const { child, ended } = await launchEndpoint(folder);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(verify(folder.data).stdout).toMatch(/^12 records/);
  });

  it("is refused when its data file is cut short or a page of it is overwritten, by verify too, in one sentence", async () => {
    const { folder, file } = await killed(60);
    const { child, ended } = await launchEndpoint(folder);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    const whole = readFileSync(file);
    const pages = whole.length / 4096;
    const damage: [number, () => void][] = [
      [pages, () => truncateSync(file, 4096 * Math.floor(pages / 2))],
      [pages, () => truncateSync(file, 4096 * (pages - 1) - 100)],
    ];
    for (let page = 1; page < pages; page += 1) {
      damage.push([page, () => overwrite(file, page * 4096, Buffer.alloc(4096, 0x5a))]);
    }
    damage.push([0, () => overwrite(file, 0, Buffer.alloc(100, 0x5a))]);
    for (const [page, damaged] of damage) {
      damaged();
      const { status, stdout, stderr } = verify(folder.data);
      expect([page, status, stdout]).toEqual([page, 1, ""]);
      expect(stderr).toMatch(/^[^\n]+\.\n$/);
      await expect(startEndpoint({ dataFolder: folder.data }), `page ${page}`).rejects.toThrow(
        /kelisim\.sqlite (is damaged \(.*\): restore a backup|cannot be opened \(.*\))\.$/,
      );
      overwrite(file, 0, whole);
    }
    expect(verify(folder.data).status).toBe(0);
  });

  it("is refused when its key cannot be read", async () => {
    const dataFolder = makeTempFolder();
    mkdirSync(join(dataFolder, "log-key.pem"));
    await expect(startEndpoint({ dataFolder })).rejects.toThrow(
      /^The log's key .*log-key\.pem cannot be read \(EISDIR\)/,
    );
  });
});

function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, "r+");
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}
