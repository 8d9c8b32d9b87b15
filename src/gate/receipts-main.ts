import type { Language } from "../contract/language.ts";
import type { KeptReceipt, Receipt } from "../contract/receipt.ts";
import type { Service } from "../contract/service.ts";
import type { NoticeConfig, WidgetConfig } from "../contract/site-config.ts";
import { deviceOf } from "../core/build-receipt.ts";
import type { KnownReceipt } from "../core/known-receipt.ts";
import type { emit as tell } from "./emit.ts";
import { countAsked } from "./count-asked.ts";
import { noteToReceipt, type TextsOf } from "./note-to-receipt.ts";
import { createNotes } from "./notes.ts";
import { createOutbox } from "./outbox.ts";
import { postReceipt, sayRefused } from "./post-receipt.ts";
import { nameOfNote, type ReceiptNote } from "./receipt-note.ts";
import { createRenewal } from "./renewal.ts";

export interface Receipts {
  /**
   * Counts the visit as asked, once.
   *
   * @param asks what there is to ask; nothing for a visitor who only looks again
   */
  shown(screen: NoticeConfig, asks: Service | undefined): void;
  /** Makes the receipt of a note, stores it and sends it. */
  record(note: ReceiptNote): Promise<void>;
  /** Told before a record is written: nothing older may come after it. */
  deciding(): void;
  /** Told that a record has been written. */
  decided(): void;
  /**
   * The receipts of this page view, those the endpoint has not confirmed, and, where there are neither, the newest
   * one that an endpoint of this origin knows of this browser.
   */
  list(): Promise<readonly Receipt[]>;
  /** The same, each with what the endpoint has said of it. */
  known(): Promise<readonly KnownReceipt[]>;
}

/**
 * Makes receipts and sees to their delivery, those that earlier pages left behind included.
 *
 * @param textsOf brings what was shown, to be hashed
 * @param build build id of the widget
 * @param emit tells the page of a receipt that the endpoint has
 */
export function startReceipts(
  config: WidgetConfig,
  language: Language,
  textsOf: TextsOf,
  build: string,
  emit: typeof tell,
): Receipts {
  let made: readonly Receipt[] = [];
  const confirmed = new Set<string>();
  const { endpoint } = config;
  const isOwn = endpoint.startsWith(`${location.origin}/`);
  // Only where the endpoint is the page's own can it set the page's cookie.
  const renewal = isOwn
    ? createRenewal(config.services, (receipt, until) => postReceipt(endpoint, receipt, until))
    : null;
  const outbox = endpoint
    ? createOutbox({
        storage: () => localStorage,
        post: (receipt) => postReceipt(endpoint, receipt),
        later: setTimeout,
        now: Date.now,
        random: Math.random,
        onKept(receipt) {
          confirmed.add(receipt.rid);
          emit("receipt", receipt);
          renewal?.begin(receipt);
        },
        onRefused(answer, { rid }) {
          // A number that nobody keeps is no receipt.
          made = made.filter((receipt) => receipt.rid !== rid);
          sayRefused(answer);
        },
      })
    : null;
  outbox?.flush();
  addEventListener("online", () => outbox?.flush(true));

  const notes = createNotes(() => localStorage);
  const taken = new Set<string>();
  let counted = false;
  const make = async (note: ReceiptNote): Promise<void> => {
    const isStored = notes.has(note);
    const receipt = await noteToReceipt(note, textsOf, build, navigator.webdriver);
    made = [...made, receipt];
    // Another tab was faster: the receipt is on its way.
    if (isStored && !notes.has(note)) return;
    outbox?.add(receipt, note.now);
    notes.drop(note);
  };
  let making = Promise.resolve();
  /** One after the other: what is chosen later is numbered later. */
  const record = (note: ReceiptNote): Promise<void> => {
    const name = nameOfNote(note);
    // What is not as we have written it gives no receipt.
    if (!taken.has(name)) making = making.then(() => make(note)).catch(() => notes.drop(note));
    taken.add(name);
    return making;
  };
  for (const note of notes.list()) void record(note);

  const list = async (): Promise<readonly Receipt[]> => {
    await making;
    const all = [...(outbox?.pending() ?? []), ...made];
    if (all.length > 0) return [...new Map(all.map((receipt) => [receipt.rid, receipt])).values()];
    const own = isOwn ? await readOwn(endpoint) : [];
    for (const { rid } of own) confirmed.add(rid);
    return own;
  };

  return {
    shown(screen, asks) {
      if (!asks || !config.counts || !endpoint || counted) return;
      counted = true;
      countAsked(endpoint, {
        lang: language,
        layout: screen.layout,
        variant: screen.variant,
        device: deviceOf(innerWidth),
        revision: config.revision,
        automation: Boolean(navigator.webdriver),
      });
    },
    record,
    deciding: () => renewal?.giveUp(),
    decided: () => renewal?.decided(),
    list,
    known: async () =>
      (await list()).map((receipt) => ({
        receipt,
        url: confirmed.has(receipt.rid) ? `${endpoint}receipts/${receipt.rid}` : null,
      })),
  };
}

/** By a cookie that no script can read: another origin's endpoint has none. */
async function readOwn(endpoint: string): Promise<readonly Receipt[]> {
  try {
    const answer = await fetch(`${endpoint}receipts/mine`);
    if (answer.status !== 200) return [];
    const { receipt } = (await answer.json()) as KeptReceipt; // what our endpoint answers
    return receipt ? [receipt] : [];
  } catch {
    return []; // offline, or something else answers there
  }
}
