import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ProvableReceipt } from "../../src/contract/receipt.ts";
import { openCheckpoint } from "../../src/proof/checkpoint.ts";
import { parseNoteKey, type NoteKey } from "../../src/proof/signed-note.ts";
import { verifyReceipt } from "../../src/proof/verify-receipt.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint, type TestEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const file = "kelisim.sqlite";

function kelisim(dataFolder: string, ...args: string[]) {
  const env = { ...process.env, KELISIM_DATA: dataFolder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

const start = (dataFolder?: string, checkpointFile: string | null = null): Promise<TestEndpoint> =>
  startEndpoint({ checkpointInterval: 20, checkpointFile, ...(dataFolder ? { dataFolder } : {}) });

/** Keeps receipts until they are all provable, and gives them as they are downloaded. */
async function keep(endpoint: TestEndpoint, count: number): Promise<readonly ProvableReceipt[]> {
  const receipts = Array.from({ length: count }, () => makeReceipt());
  for (const receipt of receipts) expect((await endpoint.post(receipt)).status).toBe(201);
  const download = () => Promise.all(receipts.map(({ rid }) => downloaded(endpoint, rid)));
  await expect.poll(async () => (await download()).every(({ proof }) => proof)).toBe(true);
  return download();
}

async function downloaded(endpoint: TestEndpoint, rid: string): Promise<ProvableReceipt> {
  return (await (await endpoint.get(`receipts/${rid}`)).json()) as ProvableReceipt;
}

async function keysOf(endpoint: TestEndpoint): Promise<readonly NoteKey[]> {
  const lines = (await (await endpoint.get("keys")).text()).trim().split("\n");
  return lines.map(parseNoteKey).filter((key) => key !== null);
}

function proves(receipt: ProvableReceipt, keys: readonly NoteKey[]): boolean {
  const { proof, noticeKnown: _, ...sealed } = receipt;
  return "checkpoint" in verifyReceipt(sealed, proof ?? "", keys);
}

/** Three receipts, a copy of the folder, three more that were published and are in no copy. */
async function planted(checkpointFile: string | null = null) {
  const first = await start(undefined, checkpointFile);
  const early = await keep(first, 3);
  await first.stop();
  const { dataFolder } = first;
  const backup = join(makeTempFolder(), "backup");
  cpSync(dataFolder, backup, { recursive: true });
  const second = await start(dataFolder, checkpointFile);
  const late = await keep(second, 3);
  const keys = await keysOf(second);
  const checkpoint = await (await second.get("checkpoint")).text();
  await second.stop();
  const restore = () => cpSync(join(backup, file), join(dataFolder, file));
  return { dataFolder, backup, restore, early, late, keys, checkpoint };
}

describe("the newest checkpoint", () => {
  it("lies outside the database too, before anybody can read it, and in a second place where one is asked for", async () => {
    const elsewhere = join(makeTempFolder(), "checkpoint.txt");
    const endpoint = await start(undefined, elsewhere);
    await keep(endpoint, 2);
    const published = await (await endpoint.get("checkpoint")).text();
    await endpoint.stop();
    expect(readFileSync(join(endpoint.dataFolder, "checkpoint.txt"), "utf8")).toBe(published);
    expect(readFileSync(elsewhere, "utf8")).toBe(published);
  });

  it("takes the place of an older one that was put back, in both places", async () => {
    const elsewhere = join(makeTempFolder(), "checkpoint.txt");
    const { dataFolder, backup, checkpoint } = await planted(elsewhere);
    const here = join(dataFolder, "checkpoint.txt");
    for (const place of [here, elsewhere]) cpSync(join(backup, "checkpoint.txt"), place);
    await (await start(dataFolder, elsewhere)).stop();
    expect(readFileSync(here, "utf8")).toBe(checkpoint);
    expect(readFileSync(elsewhere, "utf8")).toBe(checkpoint);
  });

  it("is not published while its file cannot be written; receipts are kept all the same", async () => {
    const folder = makeTempFolder();
    const elsewhere = join(folder, "place");
    cpSync(main, join(folder, "unused"));
    const endpoint = await start(undefined, elsewhere);
    const before = await (await endpoint.get("checkpoint")).text();
    rmSync(folder, { recursive: true });
    const [receipt] = [makeReceipt()];
    expect((await endpoint.post(receipt)).status).toBe(201);
    await expect.poll(() => endpoint.lines.map(({ event }) => event)).toContain("no-checkpoint");
    expect(await (await endpoint.get("checkpoint")).text()).toBe(before);
    expect((await downloaded(endpoint, receipt?.rid ?? "")).proof).toBeNull();
  });

  it("needs its second place from the first start on", async () => {
    const nowhere = join(makeTempFolder(), "none", "checkpoint.txt");
    await expect(start(undefined, nowhere)).rejects.toThrow(
      /^The checkpoint file .*none.checkpoint\.txt cannot be written \(ENOENT\): check its folder/,
    );
  });

  it("is written where there is none yet: a data folder of before has no such file", async () => {
    const { dataFolder, checkpoint } = await planted();
    const path = join(dataFolder, "checkpoint.txt");
    rmSync(path);
    await (await start(dataFolder)).stop();
    expect(readFileSync(path, "utf8")).toBe(checkpoint);
  });
});

describe("a restored backup that is older than what was published", () => {
  it("is refused, and stays as it is, until it is accepted by its size", async () => {
    const { dataFolder, restore } = await planted();
    restore();
    expect(kelisim(dataFolder, "verify").stderr).toMatch(
      /^The checkpoint in .*checkpoint\.txt vouches for 6 records, the log has 3/,
    );
    const bytes = () =>
      [file, "checkpoint.txt", "log-key.pem"].map((name) =>
        readFileSync(join(dataFolder, name), "base64"),
      );
    const before = bytes();
    const sentence =
      /^The log has 3 receipts, but a checkpoint of 6 receipts was published \(.*checkpoint\.txt, written 20.*Z\): 3 or more are missing\. .*older backup.*"kelisim accept-restore 3".*is lost/;
    for (let time = 1; time <= 2; time += 1) {
      await expect(start(dataFolder)).rejects.toThrow(sentence);
    }
    expect(bytes()).toEqual(before);
    const wrong = kelisim(dataFolder, "accept-restore", "2");
    expect([wrong.status, wrong.stdout]).toEqual([1, ""]);
    expect(wrong.stderr).toMatch(/^Expected how many receipts there are, 3, found 2\./);
    expect(kelisim(dataFolder, "accept-restore", "yes").stderr).toMatch(/found "yes"\.\n$/);
    await expect(start(dataFolder)).rejects.toThrow(sentence);
  });

  it("goes on under another name: what it has stays provable, and no second history is signed under the old one", async () => {
    const { dataFolder, restore, early, late, keys, checkpoint } = await planted();
    restore();
    const accepted = kelisim(dataFolder, "accept-restore", "3");
    expect([accepted.status, accepted.stderr]).toEqual([0, ""]);
    expect(accepted.stdout).toMatch(
      /The log goes on as shop\.example\.kz\/kelisim\/restored-\d{8}T\d{6}Z: publish its key anew/,
    );

    const endpoint = await start(dataFolder);
    expect(endpoint.lines.map(({ event }) => event)).toContain("restored-log");
    const added = await keep(endpoint, 2);
    const [old, fresh] = await keysOf(endpoint);
    if (!old || !fresh) throw new Error("two keys are published");
    expect(old).toEqual(keys[0]);
    const newest = openCheckpoint(await (await endpoint.get("checkpoint")).text(), [fresh]);
    expect(newest).toMatchObject({ origin: fresh.name, size: 5 });
    // Old proofs by the old key, also of what is lost; new proofs by the new one.
    expect([...early, ...late].every((receipt) => proves(receipt, keys))).toBe(true);
    expect(added.every((receipt) => proves(receipt, [fresh]))).toBe(true);
    const again = await downloaded(endpoint, early[0]?.receipt.rid ?? "");
    expect([proves(again, [fresh]), proves(again, [old])]).toEqual([true, false]);
    expect((await endpoint.get(`receipts/${late[0]?.receipt.rid}`)).status).toBe(404);
    await endpoint.stop();

    const aside = readdirSync(dataFolder).find((name) => name.startsWith("checkpoint-lost-")) ?? "";
    expect(readFileSync(join(dataFolder, aside), "utf8")).toBe(checkpoint);
    const whole = kelisim(dataFolder, "verify");
    expect([whole.status, whole.stderr]).toEqual([0, ""]);
    expect(whole.stdout).toMatch(/The log goes on from an older backup, as .*restored-/);
    const against = kelisim(dataFolder, "verify", "--checkpoint", join(dataFolder, aside));
    expect(against.status).toBe(1);
    expect(against.stderr).toMatch(/vouches for 6 records, the log has 5: some are missing/);
    expect(kelisim(dataFolder, "accept-restore", "5").stderr).toMatch(
      /has all that was published: nothing to accept/,
    );
  });

  it("is refused again when the same backup is restored once more, though nothing was published in between", async () => {
    const { dataFolder, restore } = await planted();
    restore();
    expect(kelisim(dataFolder, "accept-restore", "3").status).toBe(0);
    restore();
    await expect(start(dataFolder)).rejects.toThrow(
      /published .* under the name shop\.example\.kz\/kelisim\/restored-.*, which it has not yet taken/,
    );
  });

  it("is found by the second place, when the whole folder was restored", async () => {
    const elsewhere = join(makeTempFolder(), "checkpoint.txt");
    const { dataFolder, backup } = await planted(elsewhere);
    rmSync(dataFolder, { recursive: true });
    cpSync(backup, dataFolder, { recursive: true });
    await expect(start(dataFolder, elsewhere)).rejects.toThrow(/3 or more are missing/);
    // By the folder alone it cannot be told.
    await (await start(dataFolder)).stop();
  });

  it("is refused, too, when nothing of the log is left but what was published", async () => {
    const { dataFolder } = await planted();
    rmSync(join(dataFolder, file));
    await expect(start(dataFolder)).rejects.toThrow(
      /^The log has 0 receipts, but a checkpoint of 6 .*"kelisim accept-restore 0"/,
    );
    expect(kelisim(dataFolder, "accept-restore", "0").status).toBe(0);
    const endpoint = await start(dataFolder);
    expect((await keysOf(endpoint)).map(({ name }) => name)).toEqual([
      expect.stringMatching(/^shop\.example\.kz\/kelisim\/restored-/),
    ]);
  });

  it("is refused when another backup had gone on in its place: the size is enough, the history is not", async () => {
    const { dataFolder, restore } = await planted();
    const rewritten = join(makeTempFolder(), "copy");
    cpSync(dataFolder, rewritten, { recursive: true });
    restore();
    rmSync(join(dataFolder, "checkpoint.txt"));
    const other = await start(dataFolder);
    await keep(other, 5);
    await other.stop();
    cpSync(join(rewritten, "checkpoint.txt"), join(dataFolder, "checkpoint.txt"));
    await expect(start(dataFolder)).rejects.toThrow(
      /^The log has 8 receipts, but not those of before: a checkpoint of 6 receipts was published/,
    );
  });

  it.each([
    ["is damaged", (note: string) => note.replace("\n6\n", "\n7\n")],
    ["is empty", () => ""],
    [
      "is another log's",
      () => "other.example/kelisim\n6\n+/AAA=\n\n— other.example/kelisim AAAAAAAA\n",
    ],
  ])(
    "is not ruled out when the file %s: the start is refused until it is accepted",
    async (_, change) => {
      const { dataFolder, checkpoint } = await planted();
      writeFileSync(join(dataFolder, "checkpoint.txt"), change(checkpoint));
      await expect(start(dataFolder)).rejects.toThrow(
        /checkpoint\.txt is no checkpoint that a key of this log has signed\. .*accept-restore 6"/,
      );
      expect(kelisim(dataFolder, "accept-restore", "6").status).toBe(0);
      await (await start(dataFolder)).stop();
    },
  );
});
