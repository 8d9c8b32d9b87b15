import type { ConsentRecord } from "../contract/consent-record.ts";
import type { Language } from "../contract/language.ts";
import type { ManifestSource } from "../contract/notice-manifest.ts";
import type { KeptReceipt, Receipt } from "../contract/receipt.ts";
import type { Service } from "../contract/service.ts";
import type { NoticeConfig, WidgetConfig } from "../contract/site-config.ts";
import { actOf, buildReceipt, deviceOf, type DecisionOrigin } from "../core/build-receipt.ts";
import type { KnownReceipt } from "../core/known-receipt.ts";
import { formatReceiptId } from "../core/receipt-id.ts";
import type { emit as tell } from "./emit.ts";
import { hashNotice } from "./hash-notice.ts";
import { countAsked } from "./count-asked.ts";
import { createOutbox } from "./outbox.ts";
import { postReceipt, sayRefused } from "./post-receipt.ts";
import { hasPrivacySignal } from "./privacy-signal.ts";

export interface Receipts {
  /**
   * Takes note of what is on screen, until a layer shows something else.
   *
   * @param manifest the same with all texts; `undefined` when they cannot be had
   * @param asks what there is to ask; nothing for a visitor who only looks again
   */
  shown(
    screen: NoticeConfig,
    manifest: Promise<ManifestSource | undefined>,
    asks: Service | undefined,
  ): void;
  /** Builds the receipt of a decision, stores it and sends it. */
  record(before: ConsentRecord | null, after: ConsentRecord, origin: DecisionOrigin): Promise<void>;
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
 * @param build build id of the widget
 * @param emit tells the page of a receipt that the endpoint has
 */
export function startReceipts(
  config: WidgetConfig,
  language: Language,
  build: string,
  emit: typeof tell,
): Receipts {
  let made: readonly Receipt[] = [];
  const confirmed = new Set<string>();
  let last: string | null = null;
  const outbox = config.endpoint
    ? createOutbox({
        storage: () => localStorage,
        post: (receipt) => postReceipt(config.endpoint, receipt),
        later: setTimeout,
        now: Date.now,
        random: Math.random,
        onKept(receipt) {
          confirmed.add(receipt.rid);
          emit("receipt", receipt);
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

  let screen: NoticeConfig = config;
  let notice: Promise<string | null> = Promise.resolve(null);
  let counted = false;
  /** What is on screen, in the words of receipts and counts. */
  const seen = () => ({
    lang: language,
    layout: screen.layout,
    variant: screen.variant,
    device: deviceOf(innerWidth),
  });

  const list = async (): Promise<readonly Receipt[]> => {
    const all = [...(outbox?.pending() ?? []), ...made];
    if (all.length > 0) return [...new Map(all.map((receipt) => [receipt.rid, receipt])).values()];
    const own = await readOwn(config.endpoint);
    for (const { rid } of own) confirmed.add(rid);
    return own;
  };

  return {
    shown(shown, manifest, asks) {
      screen = shown;
      if (asks && config.counts && config.endpoint && !counted) {
        counted = true;
        countAsked(config.endpoint, {
          ...seen(),
          revision: config.revision,
          automation: Boolean(navigator.webdriver),
        });
      }
      notice = manifest
        // A notice that asks for a new service alone is still the notice of this site: the one it is archived as.
        .then((source) => source && hashNotice({ ...source, services: config.services }))
        .then((hash) => hash ?? null)
        .catch(() => null);
    },
    async record(before, after, origin) {
      const { services } = config;
      // What is true of this moment, before anything is waited for.
      const context = {
        rid: formatReceiptId(crypto.getRandomValues(new Uint8Array(16))),
        prev: last,
        active: navigator.userActivation?.isActive ?? false,
        ...seen(),
        ...(navigator.webdriver && ({ automation: true } as const)),
        gpc: hasPrivacySignal(),
        build,
        now: new Date(),
      };
      last = context.rid;
      const act = actOf(before, after, services);
      // The hash was begun when the layer was drawn; a page that decides by itself has shown nothing.
      const receipt = buildReceipt(after, services, act, origin, {
        ...context,
        notice: origin.layer === "page" ? null : await notice,
      });
      made = [...made, receipt];
      outbox?.add(receipt);
    },
    list,
    known: async () =>
      (await list()).map((receipt) => ({
        receipt,
        url: confirmed.has(receipt.rid) ? `${config.endpoint}receipts/${receipt.rid}` : null,
      })),
  };
}

/** By a cookie that no script can read: another origin's endpoint has none. */
async function readOwn(endpoint: string): Promise<readonly Receipt[]> {
  if (!endpoint.startsWith(`${location.origin}/`)) return [];
  try {
    const answer = await fetch(`${endpoint}receipts/mine`);
    if (answer.status !== 200) return [];
    const { receipt } = (await answer.json()) as KeptReceipt; // what our endpoint answers
    return receipt ? [receipt] : [];
  } catch {
    return []; // offline, or something else answers there
  }
}
