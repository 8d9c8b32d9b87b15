/** Exit code of a program that Ctrl-C ended, by the shells' custom. */
const interrupted = 130;

/**
 * Resolves at the first Ctrl-C or SIGTERM. From then on the next one ends the process at once, for the
 * person who does not want to wait.
 */
export async function untilStopped(process: Pick<NodeJS.Process, "on" | "exit">): Promise<void> {
  await new Promise<void>((resolve) => {
    let isStopping = false;
    const stop = () => {
      if (isStopping) process.exit(interrupted);
      isStopping = true;
      resolve();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}
