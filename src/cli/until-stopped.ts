/** Exit code of a program that Ctrl-C ended, by the shells' custom. */
const interrupted = 130;

/** npm hands Ctrl-C on, which the terminal has done already: one press arrives twice. Milliseconds. */
const samePress = 300;

/**
 * Resolves at the first Ctrl-C or SIGTERM. From then on the next press ends the process at once, for the
 * person who does not want to wait.
 */
export function untilStopped(process: Pick<NodeJS.Process, "on" | "exit">): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = (): void => {
      const now = performance.now();
      if (first !== undefined && now - first > samePress) process.exit(interrupted);
      first ??= now;
      resolve();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
  });
}
