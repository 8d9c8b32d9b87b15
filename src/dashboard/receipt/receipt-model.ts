import { computed, effect, signal, type ReadonlySignal } from "@preact/signals";
import { receiptIdFormat, type ProvableReceipt } from "../../contract/receipt.ts";
import type { ReceiptList } from "../../contract/receipt-list.ts";
import type { Judgement } from "../../proof/judge-receipt.ts";
import type { NoteKey } from "../../proof/signed-note.ts";
import type * as Proof from "./proof-main.ts";
import type { Address } from "../shell/address.ts";
import { createResource, type Resource } from "../shell/resource.ts";

export interface ReceiptModel {
  /** What was typed, where it cannot be a number of a receipt. */
  readonly wrong: ReadonlySignal<string | null>;
  readonly found: Resource<ProvableReceipt>;
  readonly newest: Resource<ReceiptList>;
  /** What the proof of the found receipt comes to; `null` until it and the log's keys are there. */
  readonly judgement: ReadonlySignal<Judgement | null>;
  readonly keys: ReadonlySignal<readonly NoteKey[]>;
  /** Whether what checks the proof could not be fetched. */
  readonly uncheckable: ReadonlySignal<boolean>;
  start(): () => void;
}

/** One receipt by its number, checked here with the keys that the endpoint names. */
export function createReceiptModel(mount: string, { query }: Address): ReceiptModel {
  const number = computed(() => cleaned(query.value.receipt));
  const isHere = computed(() => query.value.view === "receipt");
  const isNumber = computed(() => receiptIdFormat.test(number.value));
  const found = createResource<ProvableReceipt>(
    computed(() => (isHere.value && isNumber.value ? `${mount}receipts/${number.value}` : null)),
  );
  const newest = createResource<ReceiptList>(
    computed(() => (isHere.value ? `${mount}receipts` : null)),
  );
  const named = createResource<string>(
    computed(() => (isHere.value && isNumber.value ? `${mount}keys` : null)),
    (answer) => answer.text(),
  );
  const check = signal<typeof Proof | null>(null);
  const uncheckable = signal(false);
  const keys = computed(() =>
    (named.loaded.value.value ?? "")
      .split("\n")
      .map((line) => check.value?.parseNoteKey(line) ?? null)
      .filter((key) => key !== null),
  );
  return {
    wrong: computed(() => (number.value === "" || isNumber.value ? null : query.value.receipt)),
    found,
    newest,
    keys,
    uncheckable,
    judgement: computed(() => {
      const { value } = found.loaded.value;
      if (value === null || named.loaded.value.loading || !check.value) return null;
      const { receipt, site, seq, received, proof } = value;
      const sealed = { receipt, site, seq, received };
      return check.value.judgeReceipt(
        { sealed, proof },
        { keys: keys.value, kept: null, notice: null },
      );
    }),
    start() {
      const fetchCheck = effect(() => {
        if (!isHere.value || !isNumber.value || check.value) return;
        import("./proof-main.ts").then(
          (fetched) => (check.value = fetched),
          () => (uncheckable.value = true),
        );
      });
      const stops = [found.start(), newest.start(), named.start(), fetchCheck];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A number as it comes out of a letter or a table: with spaces, in small letters, as an address. */
function cleaned(typed: string): string {
  return (typed.split("/").at(-1) ?? "").replace(/[\s-]/g, "").toUpperCase();
}
