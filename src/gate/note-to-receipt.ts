import type { ConsentRecord } from "../contract/consent-record.ts";
import type { Language } from "../contract/language.ts";
import type { Receipt } from "../contract/receipt.ts";
import type { Texts } from "../contract/texts.ts";
import { actOf, buildReceipt, deviceOf } from "../core/build-receipt.ts";
import { formatReceiptId } from "../core/receipt-id.ts";
import { hashNotice } from "./hash-notice.ts";
import type { ReceiptNote } from "./receipt-note.ts";

/** All texts of a language; `undefined` when a file of them does not come. */
export type TextsOf = (language: Language) => Promise<Texts | undefined>;

/**
 * Makes the receipt of a note. The same note gives the same bytes, on whichever page: two tabs that find one make one
 * receipt of it. Only a widget of another build has other texts, and names no notice.
 *
 * @param build build id of this widget
 * @param automation whether a program drives the browser
 */
export async function noteToReceipt(
  note: ReceiptNote,
  textsOf: TextsOf,
  build: string,
  automation: boolean,
): Promise<Receipt> {
  const { before, origin, screen, lang } = note;
  const { services, revision, layout, variant } = screen;
  const recordOf = (choices: ReceiptNote["after"]): ConsentRecord => ({
    revision,
    day: "",
    choices: new Map(choices),
  });
  const after = recordOf(note.after);
  const act = actOf(before && recordOf(before), after, services);
  // A page that decides by itself has shown nothing.
  const texts =
    origin.layer === "page" || note.build !== build
      ? undefined
      : await textsOf(lang).catch(() => undefined);
  const notice = texts ? await hashNotice({ ...screen, language: lang, texts }) : null;
  return buildReceipt(after, services, act, origin, {
    rid: formatReceiptId(new Uint8Array(note.random)),
    prev: note.prev && formatReceiptId(new Uint8Array(note.prev)),
    active: note.active,
    notice,
    lang,
    layout,
    variant,
    device: deviceOf(note.width),
    ...(automation && ({ automation: true } as const)),
    gpc: note.gpc,
    build: note.build,
    now: new Date(note.now),
  });
}
