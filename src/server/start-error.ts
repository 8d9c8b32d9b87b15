/** Why the endpoint does not start: one sentence for the person at the terminal, without a stack. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** What SQLite says about a file that is locked, damaged or on a full disk, as a sentence; anything else as it is. */
export function asStartError(error: unknown, what: string): unknown {
  const isStore = error instanceof Error && "code" in error && error.code === "ERR_SQLITE_ERROR";
  return isStore ? new StartError(`${what} cannot be used (${error.message}).`) : error;
}

/** The operating system's short word for a failure, e.g. `EACCES`; for sentences and logs. */
export function causeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return error.code === "ERR_SQLITE_ERROR" ? error.message : error.code;
  }
  return error instanceof Error ? error.message : String(error);
}
