import { refusals, type Refusal, type RefusalCode } from "../../contract/refusal.ts";

/** Nothing the endpoint says about receipts is for a cache, and none of it is anything but JSON. */
const jsonHeaders = {
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
};

export function answerJson(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...jsonHeaders, ...headers } });
}

/** A refusal with the status of its code; the message is one sentence, what was expected and what was found. */
export function refuse(
  code: RefusalCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  reference?: string,
): Response {
  const body: Refusal = {
    error: { code, message, ...(reference === undefined ? {} : { reference }) },
  };
  return answerJson(refusals[code], body, headers);
}

/** For `erased`, to whoever brings the receipt again and to whoever asks for it. */
export const erasedSentence =
  "The receipt of this number was erased; only its place in the log is kept.";

/** Header that says when to try again, in seconds. */
export function tryAgain(seconds: number): Readonly<Record<string, string>> {
  return { "retry-after": String(seconds) };
}
