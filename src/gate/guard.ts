/**
 * What can go wrong in a page, by code. Each is said once, in one console line; nothing is thrown and the
 * gate stays closed.
 */
export type ProblemCode =
  | "CONFIG"
  | "DECIDE"
  | "FILE"
  | "INTERNAL"
  | "LATE"
  | "RECEIPT_REFUSED"
  | "RELOAD"
  | "UNDECLARED";

const said = new Set<string>();

/** Says a problem to the site owner: one line of the form `[kelisim] CODE: sentence`, never twice the same. */
export function report(code: ProblemCode, sentence: string, cause?: unknown): void {
  const line = `[kelisim] ${code}: ${sentence}`;
  if (said.has(line)) return;
  said.add(line);
  console.error(line, ...(cause === undefined ? [] : [cause]));
}

/** Runs our own code so that nothing of ours throws into the page. */
export function guard<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (cause) {
    report("INTERNAL", "a step failed; what is held stays held", cause);
    return undefined;
  }
}

/** Runs a function of the page. What it throws is the page's: thrown again outside our stack. */
export function callPage<Arguments extends readonly unknown[]>(
  callback: (...given: Arguments) => unknown,
  ...given: Arguments
): void {
  try {
    callback(...given);
  } catch (cause) {
    setTimeout(() => {
      throw cause;
    });
  }
}
