import { parseConsentRecord } from "../contract/consent-record.ts";
import type { Language } from "../contract/language.ts";
import { markup } from "../contract/markup.ts";
import type { Receipt } from "../contract/receipt.ts";
import type { PolicyTexts } from "../contract/policy-texts.ts";
import type { WithdrawalReport } from "../core/device-content.ts";
import { readConsentCookie } from "../gate/consent-cookie.ts";
import { guard } from "../gate/guard.ts";
import { outboxPrefix } from "../gate/outbox-key.ts";
import { isRunning, type PageApi } from "../gate/page-api.ts";
import { buildChoiceList, buildReceiptList } from "./choice-markup.ts";
import { drawMarkup } from "./draw-markup.ts";
import type { FileConfig } from "./file-config.ts";
import { formatDay } from "../contract/format-time.ts";
import { buildReceiptLookup, findReceipt } from "./receipt-lookup.ts";

/**
 * Shows in an element of the page what the visitor has chosen, since when, and the receipts of it, with a way to
 * change it and one to take it back. Kept up to date until the function it returns is called. What is said once
 * it happened is said in a live region; the buttons stay where they are, so that the focus does.
 */
export function showChoice(
  element: Element,
  texts: PolicyTexts,
  language: Language,
  { endpoint, revision }: Pick<FileConfig, "endpoint" | "revision">,
): () => void {
  const words = texts.choice;
  const make = (tag: string, attributes: Readonly<Record<string, string>>, ...text: string[]) =>
    drawMarkup(markup(tag, attributes, ...text));
  const since = make("p", {});
  const list = make("div", {});
  const change = make("button", { type: "button", "data-kelisim-open": "" }, words.change);
  const withdraw = make("button", { type: "button" }, words.withdraw);
  const status = make("p", { role: "status" });
  const receipts = make("div", {});
  const lookup = buildReceiptLookup(texts, language, endpoint, (rid) => findReceipt(endpoint, rid));
  const all = make("div", { class: "kelisim-choice", lang: language, dir: "auto" });
  const delivered = new Set<string>();
  /** Whether the page was told of a choice that no record holds. */
  let decidedHere = false;
  let hadConsent = false;

  const api = (): PageApi | undefined =>
    // Whoever has the methods of our gate is the gate.
    isRunning() ? (window as unknown as { kelisim: PageApi }).kelisim : undefined;
  const granted = (id: string): boolean => api()?.granted(id) === true;
  const hasConsent = (): boolean =>
    texts.services.some(({ id, category }) => category !== "necessary" && granted(id));

  const sayWhen = (): string => {
    const record = parseConsentRecord(guard(readConsentCookie) ?? "");
    if (record && (revision === undefined || record.revision === revision)) {
      return words.decided.replace("{date}", formatDay(record.day, language));
    }
    return decidedHere ? words.thisPage : words.undecided;
  };
  const draw = (): void => {
    since.textContent = sayWhen();
    list.replaceChildren(drawMarkup(buildChoiceList(texts, granted)));
    hadConsent = hasConsent();
    withdraw.setAttribute("aria-disabled", String(!hadConsent));
  };
  const drawReceipts = async (): Promise<void> => {
    const found = (await api()?.receipts()) ?? [];
    const seen = found.map((receipt) => ({ receipt, waiting: isWaiting(receipt, delivered) }));
    receipts.replaceChildren(drawMarkup(buildReceiptList(seen, texts, language, endpoint)));
  };

  const onDecision = ({ detail }: CustomEventInit): void => {
    decidedHere = Object.keys(detail ?? {}).length > 0;
    const had = hadConsent;
    draw();
    const isWithdrawal = had && !hadConsent;
    status.textContent = isWithdrawal ? words.withdrawn : words.changed;
    void drawReceipts();
    setTimeout(() => {
      // The receipt is made when the hash of what was on screen is there, the report when it was looked again.
      void drawReceipts();
      const report = isWithdrawal && !hadConsent && api()?.report();
      if (report) status.textContent = [words.withdrawn, ...sayReport(report, words)].join(" ");
    }, 1500);
  };
  const onReceipt = ({ detail }: CustomEventInit<Receipt>): void => {
    if (detail) delivered.add(detail.rid);
    void drawReceipts();
  };
  const onWithdraw = (): void => {
    if (hadConsent) api()?.withdraw();
  };
  const begin = (): void => {
    if (!api()) return all.replaceChildren(words.absent);
    draw();
    void drawReceipts();
    const title = make("p", {});
    title.append(make("b", {}, words.receipts));
    all.replaceChildren(since, list, change, withdraw, status, title, receipts);
    if (endpoint) all.append(lookup);
  };

  const listeners: readonly (readonly [string, EventListener])[] = [
    ["kelisim:ready", begin],
    // While the browser only prepares the page, nothing is granted yet.
    ["prerenderingchange", begin],
    ["kelisim:decision", onDecision as EventListener],
    ["kelisim:receipt", onReceipt],
  ];
  for (const [name, listener] of listeners) document.addEventListener(name, listener);
  withdraw.addEventListener("click", onWithdraw);
  begin();
  element.replaceChildren(all);
  return () => {
    for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    all.remove();
  };
}

/** What a withdrawal removed from the device, and what it could not; each name once. */
function sayReport(
  { removed, survived }: WithdrawalReport,
  words: PolicyTexts["choice"],
): readonly string[] {
  const lists = [
    [words.removed, removed],
    [words.survived, survived],
  ] as const;
  return lists.flatMap(([label, items]) => {
    const names = new Set(items.map(({ name }) => name));
    return names.size > 0 ? [`${label}: ${[...names].join(", ")}.`] : [];
  });
}

/** Whether a receipt is still on its way: it stands in the outbox then, where there is a storage for it. */
function isWaiting({ rid }: Receipt, delivered: ReadonlySet<string>): boolean {
  if (delivered.has(rid)) return false;
  try {
    return localStorage.getItem(outboxPrefix + rid) !== null;
  } catch {
    return true; // without a storage only the endpoint's own word counts
  }
}
