import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { prepareLogKey } from "../../src/server/log/log-key.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { keep, kelisim, main, running } from "../helpers/log-command.ts";
import { rewriteLog } from "../helpers/rewrite-log.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

describe("kelisim verify", () => {
  it("looks at every record beside a running endpoint, and says what it does not prove", async () => {
    const { data } = await running();
    const { status, stdout, stderr } = kelisim(data, "verify");
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^3 records in .* are what was kept, in their order\.\n/);
    expect(stdout).toContain("give --key to check against yours");
    expect(stdout).toContain("Without --checkpoint FILE");
  });

  it("checks against keys and checkpoints from elsewhere", async () => {
    const { endpoint, data, folder } = await running();
    const [keys, checkpoint] = [join(folder, "keys"), join(folder, "checkpoint")];
    writeFileSync(keys, await (await endpoint.get("keys")).text());
    writeFileSync(checkpoint, await (await endpoint.get("checkpoint")).text());
    const { status, stdout } = kelisim(data, "verify", "--key", keys, "--checkpoint", checkpoint);
    expect([status, stdout]).toEqual([
      0,
      `3 records in ${data} are what was kept, in their order.\n`,
    ]);
    // As a mail, an editor or a terminal gives it back.
    const note = readFileSync(checkpoint, "utf8");
    for (const other of [note.trim(), note.replaceAll("\n", "\r\n"), `\uFEFF${note}\n`]) {
      writeFileSync(checkpoint, other);
      expect(kelisim(data, "verify", "--checkpoint", checkpoint).status).toBe(0);
    }
    const other = await startEndpoint();
    await keep(other, 3);
    await other.stop();
    const found = kelisim(other.dataFolder, "verify", "--key", keys, "--checkpoint", checkpoint);
    expect([found.status, found.stdout]).toEqual([1, ""]);
    expect(found.stderr).toMatch(/^The kept checkpoint, over 3 records, does not match the log/);
  });

  it("passes a history that was written anew with the log's own key, and fails it against an older checkpoint", async () => {
    const { endpoint, data, folder } = await running();
    const [keys, older] = [join(folder, "keys"), join(folder, "older")];
    writeFileSync(keys, await (await endpoint.get("keys")).text());
    writeFileSync(older, await (await endpoint.get("checkpoint")).text());
    await keep(endpoint, 2);
    await endpoint.stop();
    const db = new DatabaseSync(join(data, "kelisim.sqlite"));
    db.exec(
      "UPDATE receipts SET body = replace(body, 'accept_all', 'reject_all'), act = 'reject_all' WHERE seq = 2",
    );
    rewriteLog(db, prepareLogKey(data, "shop.example.kz/kelisim"));
    const [{ note } = {}] = db.prepare("SELECT note FROM checkpoints ORDER BY size DESC").all();
    writeFileSync(join(data, "checkpoint.txt"), String(note));
    db.close();
    const alone = kelisim(data, "verify", "--key", keys);
    expect([alone.status, alone.stderr]).toEqual([0, ""]);
    expect(alone.stdout).toContain("5 records");
    expect(alone.stdout).toContain("Without --checkpoint FILE a history that was written anew");
    const held = kelisim(data, "verify", "--key", keys, "--checkpoint", older);
    expect([held.status, held.stdout]).toEqual([1, ""]);
    expect(held.stderr).toMatch(
      /^The kept checkpoint, over 3 records, does not match the log: its history was rewritten/,
    );
  });

  it("names the first bad record", async () => {
    const { endpoint, data, rids } = await running();
    await endpoint.stop();
    const db = new DatabaseSync(join(data, "kelisim.sqlite"));
    db.exec("UPDATE receipts SET body = replace(body, 'accept_all', 'reject_all') WHERE seq = 2");
    db.close();
    const { status, stdout, stderr } = kelisim(data, "verify");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(`Record 2 (receipt ${rids[1]}) is not what was kept`);
  });

  it.each([
    [["verify"], /^There is no .*kelisim\.sqlite: set KELISIM_DATA to the data folder\.\n$/],
    [["verify", "--key", "nonsense"], /^nonsense cannot be read \(ENOENT/],
    [
      ["verify", "a", "b"],
      /^Expected verify \[RECEIPT\.json\], found "verify a b"\. Try kelisim verify --help\.\n$/,
    ],
    [["erase"], /^Expected erase NUMBER, found "erase"/],
    [["erase", "12"], /^Expected the number of a receipt, 26 letters and digits, found "12"\.\n$/],
    [["export", "--format", "xml"], /^Expected --format to be ndjson or csv, found "xml"\.\n$/],
    [["export", "--format", "csv", "--format", "csv"], /^Expected --format once/],
  ])("and the others refuse %j in one sentence", (args, sentence) => {
    const { status, stdout, stderr } = kelisim(makeTempFolder(), ...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(sentence);
  });
});

describe("kelisim erase", () => {
  it("destroys a receipt beside a running endpoint: no file holds it, everything else still verifies", async () => {
    const { endpoint, data, rids } = await running();
    const [, rid = ""] = rids;
    const { status, stdout } = kelisim(data, "erase", rid);
    expect(status).toBe(0);
    expect(stdout).toMatch(`The receipt ${rid} is erased.`);
    const holds = readdirSync(data).filter((name) => readFileSync(join(data, name)).includes(rid));
    expect(holds).toEqual([]);
    expect((await endpoint.get(`receipts/${rid}`)).status).toBe(410);
    expect((await endpoint.post(makeReceipt({ rid }))).status).toBe(410);
    const [next] = await keep(endpoint, 1);
    expect(((await (await endpoint.get(`receipts/${next}`)).json()) as { seq: number }).seq).toBe(
      4,
    );
    expect(kelisim(data, "verify").stdout).toMatch(
      /^4 records in .*, in their order; 1 of them erased\.\n/,
    );
    expect(kelisim(data, "erase", rid)).toMatchObject({ status: 1 });
  });
});

describe("kelisim export", () => {
  it("writes every record, erased ones by their day and what they count for", async () => {
    const { data, rids } = await running();
    kelisim(data, "erase", rids[1] ?? "");
    const { status, stdout } = kelisim(data, "export");
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, object>);
    expect(lines.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(lines[0]?.["receipt"]).toMatchObject({ rid: rids[0], act: "accept_all" });
    expect(lines[1]).toMatchObject({
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      erased: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      tally: { act: "accept_all", device: "phone" },
    });
    expect(lines[1]).not.toHaveProperty("received");
    expect(lines[1]).not.toHaveProperty("receipt");
    expect(stdout).not.toContain(rids[1]);
  });

  it("gives a spreadsheet no formula to run", async () => {
    const endpoint = await startEndpoint();
    await keep(endpoint, 1);
    await endpoint.stop();
    const db = new DatabaseSync(join(endpoint.dataFolder, "kelisim.sqlite"));
    db.exec(
      `UPDATE receipts SET site = '=HYPERLINK("http://x")', body = replace(body, '"0.1.0', '"+0.1.0')`,
    );
    db.close();
    const { stdout } = kelisim(endpoint.dataFolder, "export", "--format", "csv");
    const [head, row] = stdout.split("\r\n");
    expect(head).toMatch(/^\uFEFF"seq","site","received"/);
    expect(row).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(row).toMatch(/"'\+0\.1\.0/);
    expect(row).not.toMatch(/(^|,)"[=+@-]/);
  });

  it("says that what it writes to is full", async () => {
    const { data } = await running();
    const full = openSync("/dev/full", "w");
    const { status, stderr } = spawnSync(process.execPath, [main, "export"], {
      encoding: "utf8",
      env: { ...process.env, KELISIM_DATA: data },
      stdio: ["ignore", full, "pipe"],
    });
    closeSync(full);
    expect([status, stderr]).toEqual([1, "The output cannot be written (ENOSPC).\n"]);
  });

  it("names the record that it cannot read", async () => {
    const endpoint = await startEndpoint();
    await keep(endpoint, 2);
    await endpoint.stop();
    const db = new DatabaseSync(join(endpoint.dataFolder, "kelisim.sqlite"));
    db.exec("UPDATE receipts SET body = 'x' WHERE seq = 2");
    db.close();
    const { status, stderr } = kelisim(endpoint.dataFolder, "export", "--format", "csv");
    expect([status, stderr]).toEqual([1, "Record 2 cannot be read: run kelisim verify.\n"]);
  });
});
