/**
 * What can go wrong in a page, by code. Each is said once, in one console line; nothing is thrown and the
 * gate stays closed.
 */
export type ProblemCode =
  | "CONFIG"
  | "DECIDE"
  | "FILE"
  | "FORM"
  | "INTERNAL"
  | "LATE"
  | "RECEIPT_REFUSED"
  | "RELOAD"
  | "UNDECLARED";

/** Says a problem to the site owner: one line of the form `[kelisim] CODE: sentence`. */
export function report(code: ProblemCode, sentence: string, ...cause: unknown[]): void {
  console.error(`[kelisim] ${code}: ${sentence}`, ...cause);
}

/** Runs our own code so that nothing of ours throws into the page. */
export function guard<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (cause) {
    report("INTERNAL", "a step failed", cause);
    return undefined;
  }
}
