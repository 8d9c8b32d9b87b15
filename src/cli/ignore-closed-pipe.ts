import { causeOf } from "../server/start-error.ts";

/**
 * A reader of the output that goes away, as `head` does when it has seen enough, ends nothing: what follows is said to nobody.
 * An endpoint goes on serving. A full disk under a redirected output is an error as any.
 */
export function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.stderr.write(`The output cannot be written (${causeOf(error)}).\n`);
    process.exit(1);
  });
}
