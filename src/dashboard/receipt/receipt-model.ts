import { computed, type ReadonlySignal } from "@preact/signals";
import { receiptIdFormat, type ProvableReceipt } from "../../contract/receipt.ts";
import type { NewestReceipts } from "../../contract/newest-receipts.ts";
import { judgeReceipt, type Judgement } from "../../proof/judge-receipt.ts";
import { parseNoteKey, type NoteKey } from "../../proof/signed-note.ts";
import type { Address } from "../shell/address.ts";
import { createResource, type Resource } from "../shell/resource.ts";

export interface ReceiptModel {
  /** What was typed, where it cannot be a number of a receipt. */
  readonly wrong: ReadonlySignal<string | null>;
  readonly found: Resource<ProvableReceipt>;
  readonly newest: Resource<NewestReceipts>;
  /** What the proof of the found receipt comes to; `null` until it and the log's keys are there. */
  readonly judgement: ReadonlySignal<Judgement | null>;
  readonly keys: ReadonlySignal<readonly NoteKey[]>;
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
  const newest = createResource<NewestReceipts>(
    computed(() => (isHere.value ? `${mount}receipts` : null)),
  );
  const named = createResource<string>(
    computed(() => (isHere.value && isNumber.value ? `${mount}keys` : null)),
    (answer) => answer.text(),
  );
  const keys = computed(() =>
    (named.loaded.value.value ?? "")
      .split("\n")
      .map(parseNoteKey)
      .filter((key) => key !== null),
  );
  return {
    wrong: computed(() => (number.value === "" || isNumber.value ? null : query.value.receipt)),
    found,
    newest,
    keys,
    judgement: computed(() => {
      const { value } = found.loaded.value;
      if (value === null || named.loaded.value.loading) return null;
      const { receipt, site, seq, received, proof } = value;
      const sealed = { receipt, site, seq, received };
      return judgeReceipt({ sealed, proof }, { keys: keys.value, kept: null, notice: null });
    }),
    start() {
      const stops = [found.start(), newest.start(), named.start()];
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
