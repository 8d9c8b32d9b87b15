import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { prepareLogKey } from "../../src/server/log/log-key.ts";
import { kelisim, running } from "../helpers/log-command.ts";
import { rewriteLog } from "../helpers/rewrite-log.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

describe("kelisim verify RECEIPT", () => {
  it("checks one downloaded receipt with a trusted key, and nothing else", async () => {
    const { endpoint, rids, folder } = await running();
    const file = join(folder, "receipt.json");
    const text = await (await endpoint.get(`receipts/${rids[1]}`)).text();
    writeFileSync(file, text);
    const key = (await (await endpoint.get("keys")).text()).trim();
    const nowhere = makeTempFolder();
    const good = kelisim(nowhere, "verify", file, "--key", key);
    expect([good.status, good.stderr]).toEqual([0, ""]);
    expect(good.stdout).toMatch(
      /^The receipt \w{26} is record 2 of shop\.example\.kz\/kelisim, kept .*Z for shop\.example\.kz/,
    );
    writeFileSync(file, text.replace("accept_all", "reject_all"));
    const bad = kelisim(nowhere, "verify", file, "--key", key);
    expect([bad.status, bad.stdout]).toEqual([1, ""]);
    expect(bad.stderr).toMatch(/is not what the log has/);
    expect(kelisim(nowhere, "verify", file).stderr).toMatch(
      /^Expected --key with the log's public key/,
    );
    expect(kelisim(nowhere, "verify", join(folder, "none.json"), "--key", key).stderr).toMatch(
      /none\.json cannot be read \(ENOENT/,
    );
  });

  it("holds one downloaded receipt against a kept checkpoint, where the two can be compared", async () => {
    const { endpoint, rids, data, folder } = await running();
    const [file, kept, key] = ["receipt.json", "kept", "keys"].map((name) => join(folder, name));
    const write = async (path: string, route: string) =>
      writeFileSync(path, await (await endpoint.get(route)).text());
    await write(file ?? "", `receipts/${rids[1]}`);
    await write(kept ?? "", "checkpoint");
    await write(key ?? "", "keys");
    const verify = (...more: string[]) =>
      kelisim(makeTempFolder(), "verify", file ?? "", "--key", key ?? "", ...more);
    const same = verify("--checkpoint", kept ?? "");
    expect([same.status, same.stderr]).toEqual([0, ""]);
    expect(same.stdout).not.toContain("another size");

    const note = readFileSync(kept ?? "", "utf8");
    writeFileSync(kept ?? "", note.replace("\n3\n", "\n4\n"));
    expect(verify("--checkpoint", kept ?? "").stderr).toMatch(/not signed by a key that you trust/);

    // The same three records, another history, the log's own signature.
    await endpoint.stop();
    const db = new DatabaseSync(join(data, "kelisim.sqlite"));
    db.exec("UPDATE receipts SET body = replace(body, 'accept_all', 'reject_all') WHERE seq = 1");
    rewriteLog(db, prepareLogKey(data, "shop.example.kz/kelisim"));
    const [{ note: rewritten } = {}] = db
      .prepare("SELECT note FROM checkpoints ORDER BY size DESC")
      .all();
    db.close();
    writeFileSync(kept ?? "", String(rewritten));
    const contradicted = verify("--checkpoint", kept ?? "");
    expect([contradicted.status, contradicted.stdout]).toEqual([1, ""]);
    expect(contradicted.stderr).toMatch(/contradicts the one you kept: the log was rewritten/);
  });

  it("tells a receipt that was saved before its checkpoint from one that was damaged", async () => {
    const { endpoint, rids, folder } = await running();
    const file = join(folder, "receipt.json");
    const saved: unknown = await (await endpoint.get(`receipts/${rids[0]}`)).json();
    const key = (await (await endpoint.get("keys")).text()).trim();
    writeFileSync(file, JSON.stringify({ ...Object(saved), proof: null }));
    expect(kelisim(folder, "verify", file, "--key", key).stderr).toMatch(
      /was not yet provable when .* was saved: .* fetch GET receipts\/<number> again/,
    );
    writeFileSync(file, JSON.stringify({ ...Object(saved), proof: "nonsense" }));
    expect(kelisim(folder, "verify", file, "--key", key).stderr).toMatch(/damaged or changed/);
  });
});
