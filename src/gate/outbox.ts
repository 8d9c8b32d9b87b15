import type { Receipt } from "../contract/receipt.ts";
import { createEntries, type Entry } from "./outbox-entries.ts";

const maxEntries = 20;
const maxAge = 30 * 24 * 60 * 60 * 1000;
const firstDelay = 5_000;
const longestDelay = 60 * 60 * 1000;

/** What the endpoint answered; 503 where something else did that may be gone tomorrow. */
export interface Answer {
  readonly status: number;
  /** The sentence of a refusal; empty when there is none. */
  readonly reason: string;
}

export interface OutboxOptions {
  /** Asks for the page's localStorage; asking may throw. */
  storage(): Storage;
  /** Posts one receipt; rejects when there is no answer. */
  post(receipt: Receipt): Promise<Answer>;
  /** Runs something later, milliseconds from now. */
  later(run: () => void, delay: number): void;
  now(): number;
  /** From 0 up to 1, to spread retries. */
  random(): number;
  /** Called when the endpoint has the receipt. */
  onKept(receipt: Receipt): void;
  /** Called when the endpoint has refused it for good. */
  onRefused(answer: Answer, receipt: Receipt): void;
}

export interface Outbox {
  /**
   * Stores a receipt, then sends it: a tab closed right after loses nothing.
   *
   * @param made when it was made, milliseconds since 1970; now unless told
   */
  add(receipt: Receipt, made?: number): void;
  /** Receipts that the endpoint has not confirmed, oldest first. */
  pending(): readonly Receipt[];
  /** Sends what is due; with `true`, what is not due yet as well. */
  flush(all?: boolean): void;
}

/**
 * Carries receipts to the endpoint: kept until it confirms (200, 201) or refuses for good (any other
 * status below 500 but 429), tried again after 429, 5xx and a failed network, with a delay that doubles up to an hour
 * and is spread by half. At most 20 receipts, for at most 30 days.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { post, later, now, random, onKept, onRefused } = options;
  const entries = createEntries(options.storage);
  const sending = new Set<string>();
  let planned = Infinity;

  const current = (): readonly Entry[] => {
    const all = entries.list();
    const kept = all.filter((entry) => now() - entry.made < maxAge).slice(-maxEntries);
    for (const entry of all) if (!kept.includes(entry)) entries.drop(entry.receipt.rid);
    return kept;
  };

  const retry = (entry: Entry): void => {
    const delay = Math.min(firstDelay * 2 ** entry.tries, longestDelay) * (0.5 + random());
    entries.keep({ ...entry, tries: entry.tries + 1, next: now() + delay });
    plan(now() + delay);
  };

  /** Wakes up for the earliest retry, also for one that an earlier page has left. */
  const plan = (at: number): void => {
    if (at >= planned) return;
    planned = at;
    later(() => {
      planned = Infinity;
      flush();
    }, at - now());
  };

  const send = async (entry: Entry): Promise<void> => {
    const { receipt } = entry;
    if (sending.has(receipt.rid)) return;
    sending.add(receipt.rid);
    // No answer is as good as "try again later".
    const answer = await post(receipt).catch(() => ({ status: 503, reason: "" }));
    const { status } = answer;
    sending.delete(receipt.rid);
    if (status === 429 || status >= 500) return retry(entry);
    entries.drop(receipt.rid);
    if (status === 200 || status === 201) onKept(receipt);
    else onRefused(answer, receipt);
  };

  function flush(all = false): void {
    for (const entry of current()) {
      // A retry that lies further ahead than any delay was planned by a clock that has been set back.
      const wait = entry.next - now();
      if (all || wait <= 0 || wait > 2 * longestDelay) void send(entry);
      else plan(entry.next);
    }
  }

  return {
    add(receipt, made = now()) {
      const entry: Entry = { receipt, tries: 0, next: 0, made };
      entries.keep(entry);
      void send(entry);
    },
    pending: () => current().map((entry) => entry.receipt),
    flush,
  };
}
