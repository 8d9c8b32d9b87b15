import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { asFields, type Fields } from "../contract/fields.ts";
import { utf8 } from "../proof/bytes.ts";
import { parseProvableReceipt, type DownloadedReceipt } from "../proof/provable-receipt.ts";
import { parseNoteKey, type NoteKey } from "../proof/signed-note.ts";

/** What a person gave the page, told apart by what it holds and not by what its file is called. */
export type Evidence =
  /** As `GET receipts/:rid` answers it. */
  | { readonly kind: "receipt"; readonly downloaded: DownloadedReceipt }
  /** A receipt as the browser made it, without what the site says beside it. */
  | { readonly kind: "bare"; readonly fields: Fields }
  /** The site's answer that there is no receipt: erased, or never kept. */
  | { readonly kind: "refusal"; readonly code: string }
  | { readonly kind: "keys"; readonly keys: readonly NoteKey[] }
  | { readonly kind: "checkpoint"; readonly note: string }
  | { readonly kind: "notice"; readonly hash: string }
  /** Nothing of these; what it begins with. */
  | { readonly kind: "unknown"; readonly found: string };

/** A file of this many bytes is none of these: a receipt has a few thousand. */
export const mostBytes = 1_000_000;

/** Characters shown of what could not be read. */
const shownOf = 60;

export function parseEvidence(text: string): Evidence {
  const keys = parseKeys(text);
  if (keys) return { kind: "keys", keys };
  // A note may have lost its last newline on the way, by being copied and pasted.
  const note = `${text.replaceAll("\r\n", "\n").trim()}\n`;
  if (/^[^\s{"]+\n\d+\n[\s\S]*\n\n— /.test(note)) return { kind: "checkpoint", note };
  const downloaded = parseProvableReceipt(text);
  if (downloaded) return { kind: "receipt", downloaded };
  const fields = parseObject(text);
  const error = fields && asFields(fields["error"]);
  if (typeof error?.["code"] === "string") return { kind: "refusal", code: error["code"] };
  if (typeof fields?.["rid"] === "string") return { kind: "bare", fields };
  if (fields && "services" in fields && "preselected" in fields) {
    return { kind: "notice", hash: bytesToHex(sha256(utf8(text))) };
  }
  const [start = ""] = text.trim().split("\n");
  return { kind: "unknown", found: start.slice(0, shownOf) };
}

/** The keys in a text, one a line; `null` where anything else stands there. */
function parseKeys(text: string): readonly NoteKey[] | null {
  const lines = text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const keys = lines.map(parseNoteKey).filter((key) => key !== null);
  return keys.length > 0 && keys.length === lines.length ? keys : null;
}

function parseObject(text: string): Fields | null {
  try {
    return asFields(JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
