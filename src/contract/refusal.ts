/**
 * Every way the endpoint can refuse, and the status it answers with. The code is for programs, the sentence
 * that goes with it for people.
 */
export const refusals = {
  "bad-json": 400,
  "bad-receipt": 400,
  "bad-count": 400,
  "bad-query": 400,
  "unknown-version": 400,
  "not-signed-in": 401,
  "foreign-origin": 403,
  "no-origin": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  "other-body": 409,
  erased: 410,
  "too-large": 413,
  "wrong-type": 415,
  "too-many": 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Readonly<Record<string, number>>;

export type RefusalCode = keyof typeof refusals;

/** The body of every refusal. */
export interface Refusal {
  readonly error: {
    readonly code: RefusalCode;
    /** One sentence: what was expected and what was found. */
    readonly message: string;
    /** Present on `internal`: the reference under which the log keeps the cause. */
    readonly reference?: string;
  };
}
