import type { DecidedUnder } from "../../contract/notice-list.ts";
import type { ReceiptLog } from "../log/receipt-log.ts";
import type { Tallied } from "../rates/rollup-table.ts";
import type { TallyQuery, TallyRow } from "../rates/sqlite-rates.ts";
import type { ViewQuery, ViewRow } from "../rates/sqlite-views.ts";

/** A receipt on its way into the store. */
export interface NewReceipt {
  readonly rid: string;
  /** The receipt as canonical JSON: what is kept and compared, byte for byte. */
  readonly body: string;
  /** `act` of the receipt, beside the body so that it can be counted. */
  readonly act: string;
  readonly site: string;
  /** Hash of the notice it names, or `null`. */
  readonly notice: string | null;
  /** Server clock, UTC, to the second. */
  readonly received: string;
}

/** A receipt that is in the store. */
export interface StoredReceipt {
  readonly seq: number;
  readonly rid: string;
  readonly body: string;
  readonly site: string;
  readonly received: string;
  /** Whether the notice it names is archived now; `null` when it names none. */
  readonly noticeKnown: boolean | null;
}

/**
 * What became of a receipt: kept now, kept before with the same body, refused for another body, or refused because
 * the one of that number was erased.
 */
export type Keeping =
  | {
      readonly outcome: "stored" | "same" | "other";
      /** The receipt in the store under this number, whoever brought it. */
      readonly receipt: StoredReceipt;
    }
  | { readonly outcome: "erased" };

/** A notice manifest as canonical JSON, and the SHA-256 of its bytes. */
export interface Notice {
  readonly hash: string;
  readonly manifest: string;
}

/** A notice of the archive, without its manifest. */
export interface ArchivedNotice extends Pick<Notice, "hash"> {
  /** Server clock, UTC, to the second. */
  readonly firstSeen: string;
}

/** What pages told without a receipt. */
export interface Counted {
  readonly asked: readonly Tallied[];
  readonly views: readonly Tallied[];
}

/**
 * Where receipts are kept. Narrow on purpose, so that another store can stand behind it; whatever stands
 * there passes test/server/store-contract.ts.
 */
export interface Store {
  /** What vouches for the receipts. */
  readonly log: ReceiptLog;
  /**
   * Keeps a batch in one transaction. When the promise resolves, all of the batch is on disk; when it
   * rejects, none of it is in the store. Numbers (`seq`) are given in the order of the batch, 1, 2, 3 …
   * without gaps. Not to be called again before the promise has settled.
   */
  keep(batch: readonly NewReceipt[]): Promise<readonly Keeping[]>;
  read(rid: string): Promise<StoredReceipt | null>;
  /** Whether the receipt of that number was erased. */
  wasErased(rid: string): Promise<boolean>;
  /**
   * Destroys the body of a receipt, so that no file of the store holds it any more, and leaves its leaf in the log
   * and what it counts for. `false` when there is none of that number.
   *
   * @param now server clock, UTC, to the second
   */
  erase(rid: string, now: string): Promise<boolean>;
  /** Highest number first. */
  newest(limit: number): Promise<readonly StoredReceipt[]>;
  countByAct(): Promise<ReadonlyMap<string, number>>;
  /** Makes the tallies of decisions anew from the receipts and from what stays of erased ones. */
  recount(onProgress?: (done: number) => void): Promise<void>;
  /** Adds to the tallies of asked visits and of page views, all of them or none. */
  count(counted: Counted): Promise<void>;
  /** Sums of what was tallied, decisions and asked visits. */
  readTallies(query: TallyQuery): Promise<readonly TallyRow[]>;
  /** Sums of page views, oldest first. */
  readViews(query: ViewQuery): Promise<readonly ViewRow[]>;
  /** Adds notices to the archive; one that is there already stays as it is. */
  archive(notices: readonly Notice[], firstSeen: string): Promise<void>;
  readNotice(hash: string): Promise<string | null>;
  /** The ones that were archived last, first. */
  newestNotices(limit: number): Promise<readonly ArchivedNotice[]>;
  countNotices(): Promise<number>;
  /** Decisions about cookies by revision and language, of all sites; `-1` and `*` where they were not told apart. */
  readRevisions(): Promise<readonly DecidedUnder[]>;
  /** Rejects when the store cannot be read. */
  check(): Promise<void>;
  close(): Promise<void>;
}
