import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { canonicalJson, type CanonicalValue } from "../../contract/canonical.ts";
import type { Receipt } from "../../contract/receipt.ts";

export const tombstoneTable = `
  CREATE TABLE tombstones (
    seq INTEGER PRIMARY KEY,
    rid_hash BLOB NOT NULL UNIQUE CHECK (length(rid_hash) = 32),
    site TEXT NOT NULL,
    day TEXT NOT NULL,
    tally TEXT NOT NULL,
    erased TEXT NOT NULL
  ) STRICT;`;

/** What stays of erased receipts: that there was one, on which day, and what it counts for. */
export interface Tombstones {
  /** Whether the receipt of that number was erased. Numbers are not kept: only their hashes. */
  has(rid: string): boolean;
  add(erased: Erased): void;
}

export interface Erased {
  readonly seq: number;
  readonly receipt: Receipt;
  readonly site: string;
  /** The day it counts for, in the site's time zone. */
  readonly day: string;
  /** When it was erased: server clock, UTC, to the second. */
  readonly now: string;
}

export function createTombstones(db: DatabaseSync): Tombstones {
  const find = db.prepare("SELECT 1 FROM tombstones WHERE rid_hash = ?");
  const add = db.prepare(
    "INSERT INTO tombstones (seq, rid_hash, site, day, tally, erased) VALUES (?, ?, ?, ?, ?, ?)",
  );
  return {
    has: (rid) => find.get(hashNumber(rid)) !== undefined,
    add({ seq, receipt, site, day, now }) {
      add.run(
        seq,
        hashNumber(receipt.rid),
        site,
        day,
        canonicalJson(tallyOf(receipt)),
        now.slice(0, 10),
      );
    },
  };
}

function hashNumber(rid: string): Uint8Array {
  return createHash("sha256").update(rid).digest();
}

/** What a receipt counts for: nothing in it tells one visitor from another who chose the same that day. */
function tallyOf(receipt: Receipt): CanonicalValue {
  const { act, by, layer, asked, categories, services, revision, notice } = receipt;
  const { lang, layout, variant, device, gpc, automation } = receipt;
  return {
    act,
    by,
    layer,
    asked,
    categories,
    services,
    revision,
    notice,
    lang,
    layout,
    variant,
    device,
    gpc,
    ...(automation ? { automation } : {}),
  };
}
