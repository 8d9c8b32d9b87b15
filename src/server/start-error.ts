/** Why the endpoint does not start: one sentence for the person at the terminal, without a stack. */
export class StartError extends Error {
  override readonly name = "StartError";
}

/** The operating system's short word for a failure, e.g. `EACCES`; for sentences and logs. */
export function causeOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") {
    return error.code === "ERR_SQLITE_ERROR" ? error.message : error.code;
  }
  return error instanceof Error ? error.message : String(error);
}
