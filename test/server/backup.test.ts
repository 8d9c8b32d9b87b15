import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { addToken } from "../../src/server/sign-in/make-token.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint, type TestEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";
import { makeNewReceipt } from "./store-contract.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

function start(dataFolder: string, ...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, KELISIM_DATA: dataFolder },
  });
  let output = "";
  const add = (text: string): void => void (output += text);
  child.stdout.setEncoding("utf8").on("data", add);
  child.stderr.setEncoding("utf8").on("data", add);
  const ended = once(child, "close").then(([code]) => ({ status: Number(code), output }));
  return { child, ended };
}

function kelisim(dataFolder: string, ...args: string[]) {
  const env = { ...process.env, KELISIM_DATA: dataFolder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

async function keep(endpoint: TestEndpoint, count: number): Promise<readonly string[]> {
  const receipts = Array.from({ length: count }, () => makeReceipt());
  for (const receipt of receipts) expect((await endpoint.post(receipt)).status).toBe(201);
  return receipts.map(({ rid }) => rid);
}

/** A data folder with so many receipts, and no endpoint on it. */
async function filled(count: number): Promise<string> {
  const { dataFolder, stop } = await startEndpoint();
  await stop();
  const store = await openSqliteStore(dataFolder);
  await store.keep(Array.from({ length: count }, () => makeNewReceipt()));
  await store.close();
  return dataFolder;
}

describe("kelisim backup", () => {
  it("copies the folder as it is at one moment, while receipts go on coming, and the copy starts", async () => {
    const endpoint = await startEndpoint({ checkpointInterval: 20 });
    const before = await keep(endpoint, 50);
    const target = join(makeTempFolder(), "backups", "today");
    addToken(endpoint.dataFolder, { name: "grafana", days: null, now: new Date() });
    const { ended } = start(endpoint.dataFolder, "backup", target);
    let done = false;
    const watched = ended.finally(() => (done = true));
    let meanwhile = 0;
    while (!done) meanwhile += (await keep(endpoint, 1)).length;
    const { status, output } = await watched;
    expect([status, output]).toEqual([
      0,
      expect.stringMatching(
        /^\d+ records are what was kept, in their order\.\nThe backup is in .*today, with the log's private key: keep it/,
      ),
    ]);
    expect(meanwhile).toBeGreaterThan(5);
    await endpoint.stop();

    const size = Number.parseInt(output, 10);
    expect(size).toBeGreaterThanOrEqual(before.length);
    expect(size).toBeLessThan(before.length + meanwhile + 1);
    const names = readdirSync(target).toSorted();
    expect(names).toEqual([
      expect.stringMatching(/^checkpoint-\d+\.txt$/),
      "kelisim.sqlite",
      "log-key.pem",
    ]);
    for (const name of names) expect(statSync(join(target, name)).mode & 0o777, name).toBe(0o600);
    expect(statSync(target).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(target, ".."))).toEqual(["today"]);
    expect(readFileSync(join(target, "log-key.pem"), "utf8")).toBe(
      readFileSync(join(endpoint.dataFolder, "log-key.pem"), "utf8"),
    );
    const restored = await startEndpoint({ dataFolder: target });
    expect((await restored.get(`receipts/${before[49]}`)).status).toBe(200);
    expect(restored.lines.map(({ event }) => event)).toEqual(["start"]);
  });

  it("refuses a folder with something in it, one in the data folder, and a data folder that is none", async () => {
    const data = await filled(3);
    const link = join(makeTempFolder(), "link");
    symlinkSync(data, link);
    const loop = join(makeTempFolder(), "loop");
    symlinkSync(loop, loop);
    const full = makeTempFolder();
    writeFileSync(join(full, "mine"), "");
    const empty = join(makeTempFolder(), "empty");
    mkdirSync(empty);
    for (const [args, sentence] of [
      [[full], /^.* is no empty folder: choose one that is not there yet\.\n$/],
      [[join(full, "mine")], /mine is no empty folder/],
      [[join(full, "mine", "x")], /cannot be made \(\w+\): choose another folder\.\n$/],
      [[join(loop, "today")], /^\S*today cannot be made \(ELOOP\): choose another folder\.\n$/],
      [[join(link, "deep", "backup")], /lies in the data folder: choose one elsewhere\.\n$/],
      [[join(data, "backup")], /lies in the data folder: choose one elsewhere\.\n$/],
      [[], /^Expected backup FOLDER, found "backup"/],
    ] as const) {
      const { status, stdout, stderr } = kelisim(data, "backup", ...args);
      expect([status, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(sentence);
    }
    expect(readdirSync(full)).toEqual(["mine"]);
    expect(kelisim(makeTempFolder(), "backup", join(full, "x")).stderr).toMatch(/^There is no /);
    expect(kelisim(data, "backup", empty)).toMatchObject({ status: 0, stderr: "" });
  });

  it("leaves nothing behind when it is stopped", async () => {
    const data = await filled(30_000);
    const place = makeTempFolder();
    const { child, ended } = start(data, "backup", join(place, "today"));
    // Whether it copies or verifies by then, there is a part of a backup.
    await expect.poll(() => readdirSync(place), { interval: 2 }).toHaveLength(1);
    child.kill("SIGINT");
    expect(await ended).toEqual({
      status: 130,
      output: "Stopped; nothing is left of the backup.\n",
    });
    expect(readdirSync(place)).toEqual([]);
  });

  it("is killed, and the next one removes what it left, the log's key above all, and nothing else", async () => {
    const data = await filled(30_000);
    const place = makeTempFolder();
    const { child, ended } = start(data, "backup", join(place, "monday"));
    await expect.poll(() => readdirSync(place), { interval: 2 }).toHaveLength(1);
    child.kill("SIGKILL");
    await ended;
    const [left = ""] = readdirSync(place);
    expect(left).toMatch(/^\.monday-part-\d+-\w{6}$/);
    expect(statSync(join(place, left)).mode & 0o777).toBe(0o700);
    // Of a backup that is being made, and of somebody else.
    const others = [`.sunday-part-${process.pid}-abcdef`, `.mine-part-${child.pid}-abcdef`];
    for (const name of others) mkdirSync(join(place, name));
    writeFileSync(join(place, others[1] ?? "", "letter.txt"), "");
    expect(kelisim(data, "backup", join(place, "tuesday")).status).toBe(0);
    expect(readdirSync(place).toSorted()).toEqual([...others.toSorted(), "tuesday"]);
  });

  it("gives no name to a copy that is not good, and none to one that is older than what was published", async () => {
    const data = await filled(3);
    const target = join(makeTempFolder(), "today");
    const db = new DatabaseSync(join(data, "kelisim.sqlite"));
    db.exec("UPDATE receipts SET body = replace(body, 'accept_all', 'reject_all') WHERE seq = 2");
    const { status, stderr } = kelisim(data, "backup", target);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^Record 2 .* is not what was kept.*\nThe copy is not good, and was removed\.\n$/,
    );
    db.exec("DELETE FROM leaves; DELETE FROM receipts; DELETE FROM checkpoints");
    db.close();
    writeFileSync(join(data, "checkpoint.txt"), "nonsense");
    expect(kelisim(data, "backup", target).stderr).toMatch(
      /checkpoint\.txt is no checkpoint that a key of this log has signed\. Nothing was backed up\.\n$/,
    );
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(join(target, ".."))).toEqual([]);
  });
});
