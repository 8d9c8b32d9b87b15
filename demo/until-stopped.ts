/** `npm start` hands Ctrl-C on to us, which the terminal has done already: one press arrives twice. */
const samePress = 300;

/**
 * Waits for Ctrl-C (or SIGTERM), then runs `stop` and resolves when it is done. A second press, when stopping
 * takes too long, leaves at once.
 */
export function untilStopped(stop: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked: number | undefined;
    const onSignal = (): void => {
      if (asked === undefined) {
        asked = performance.now();
        console.log("\n  Stopping; press Ctrl-C again to leave at once.");
        stop().then(resolve, reject);
      } else if (performance.now() - asked > samePress) {
        process.exit(130);
      }
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
  });
}
