import type { ReceiptTexts } from "../contract/texts.ts";
import { fillText } from "./shared/fill-text.ts";

/**
 * The address of a letter that takes a consent back in writing, with the number of the receipt when there is one.
 * It is the visitor's own mail program that writes and sends it.
 */
export function buildLetter(email: string, words: ReceiptTexts, rid: string | undefined): string {
  const fill = (text: string): string => fillText(text, "site", location.hostname);
  const lines = [fill(words.mailText)];
  if (rid !== undefined) lines.push(`${words.number}: ${rid}`);
  const encode = encodeURIComponent;
  const subject = encode(fill(words.mailSubject));
  return `mailto:${email}?subject=${subject}&body=${encode(lines.join("\r\n\r\n"))}`;
}
