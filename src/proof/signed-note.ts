import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { concat, equalBytes, fromBase64, toBase64, utf8 } from "./bytes.ts";
import { isSignature } from "./ed25519.ts";

// Signed notes as C2SP's `signed-note` has them, with Ed25519 keys: https://c2sp.org/signed-note

/** A public key that is trusted under a name. */
export interface NoteKey {
  /** No white space and no plus sign. */
  readonly name: string;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** Signs bytes with a private key that stays where it is: 64 bytes, Ed25519. */
export type Sign = (message: Uint8Array) => Uint8Array;

/** The type byte of Ed25519 in key ids and in written keys. */
const ed25519Type = 1;

const nameFormat = /^[^\s+]+$/u;
const signatureLine = /^— ([^\s+]+) (\S+)$/u;

/**
 * Signs a text.
 *
 * @param text ends in a newline, holds no other control character
 * @returns the note: the text, an empty line, one signature line
 */
export function signNote(text: string, key: NoteKey, sign: Sign): string {
  const signature = toBase64(concat(keyId(key), sign(utf8(text))));
  return `${text}\n— ${key.name} ${signature}\n`;
}

/** As in Go's package `note`: more is nobody's note, and each costs a verification. */
const mostSignatures = 100;

/**
 * The text of a note, when a trusted key signed it. Signatures of keys that are not trusted are passed over;
 * one of a trusted key that does not verify refuses the note.
 */
export function openNote(note: string, trusted: readonly NoteKey[]): string | null {
  const end = note.lastIndexOf("\n\n");
  // eslint-disable-next-line no-control-regex -- it is control characters that are refused
  if (end === -1 || !note.endsWith("\n") || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return null;
  const text = note.slice(0, end + 1);
  let signed = false;
  const lines = note.slice(end + 2, -1).split("\n");
  if (lines.length > mostSignatures) return null;
  for (const line of lines) {
    const [, name, encoded] = signatureLine.exec(line) ?? [];
    const bytes = encoded === undefined ? null : fromBase64(encoded);
    if (!bytes || bytes.length <= 4) return null;
    const key = trusted.find(
      (one) => one.name === name && equalBytes(keyId(one), bytes.subarray(0, 4)),
    );
    if (!key) continue;
    if (!isSignature(bytes.subarray(4), utf8(text), key.publicKey)) return null;
    signed = true;
  }
  return signed ? text : null;
}

/** A key as it is written down: name, id and key, `shop.example.kz/kelisim+1f2e3d4c+AXk…`. */
export function formatNoteKey(key: NoteKey): string {
  const encoded = toBase64(concat(Uint8Array.of(ed25519Type), key.publicKey));
  return `${key.name}+${bytesToHex(keyId(key))}+${encoded}`;
}

/** The key that {@link formatNoteKey} wrote; `null` for anything else, an id that is not its own included. */
export function parseNoteKey(text: string): NoteKey | null {
  const [name = "", id, ...rest] = text.split("+");
  const bytes = fromBase64(rest.join("+"));
  if (!nameFormat.test(name) || bytes?.length !== 33 || bytes[0] !== ed25519Type) return null;
  const key = { name, publicKey: bytes.subarray(1) };
  return bytesToHex(keyId(key)) === id ? key : null;
}

/** Four bytes that tell keys of one name apart. */
function keyId({ name, publicKey }: NoteKey): Uint8Array {
  const named = concat(utf8(`${name}\n`), Uint8Array.of(ed25519Type), publicKey);
  return sha256(named).subarray(0, 4);
}
