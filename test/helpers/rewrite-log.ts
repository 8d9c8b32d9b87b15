import type { DatabaseSync } from "node:sqlite";
import { rootOf } from "../../src/proof/merkle-tree.ts";
import { signCheckpoint } from "../../src/proof/checkpoint.ts";
import { hashStoredReceipt } from "../../src/proof/receipt-leaf.ts";
import type { LogKey } from "../../src/server/log/log-key.ts";
import { readTimeZone, rebuildDecisions } from "../../src/server/rates/sqlite-decisions.ts";
import { createSqliteTree } from "../../src/server/log/sqlite-tree.ts";

/**
 * What somebody can do who has the data file, and with a signer the log's key as well: makes the log anew of what stands in
 * the receipts now, as if it had always been so. Leaves of erased receipts are kept.
 */
export function rewriteLog(db: DatabaseSync, signer: LogKey | null): void {
  const erased = new Map(
    db
      .prepare("SELECT seq, hash FROM leaves JOIN tombstones USING (seq)")
      .all()
      .map(({ seq, hash }) => [Number(seq), hash as Uint8Array]), // a column of bytes
  );
  const sizes = db.prepare("SELECT size, made FROM checkpoints ORDER BY size").all();
  db.exec("DELETE FROM leaves; DELETE FROM nodes");
  const tree = createSqliteTree(db);
  const read = db.prepare("SELECT body, site, received FROM receipts WHERE seq = ?");
  const last = Number(
    db
      .prepare(
        "SELECT max(seq) AS n FROM (SELECT seq FROM receipts UNION SELECT seq FROM tombstones)",
      )
      .get()?.["n"],
  );
  for (let seq = 1; seq <= last; seq += 1) {
    const { body, site, received } = read.get(seq) ?? {};
    const seal = { seq, site: String(site), received: String(received) };
    tree.append(() => erased.get(seq) ?? hashStoredReceipt(String(body), seal));
  }
  rebuildDecisions(db, readTimeZone(db));
  if (!signer) return;
  db.exec("DELETE FROM checkpoints");
  const add = db.prepare("INSERT INTO checkpoints (size, note, made) VALUES (?, ?, ?)");
  for (const { size: written, made } of sizes) {
    const size = Number(written);
    const checkpoint = { origin: signer.key.name, size, root: rootOf(size, tree.node) };
    add.run(size, signCheckpoint(checkpoint, signer.key, signer.sign), String(made));
  }
}
