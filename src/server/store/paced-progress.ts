/** How far long work has come. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** Milliseconds between two reports, at least. */
const pause = 5000;

/**
 * Passes on how far long work has come: with every tenth of it, and not more often than every five seconds, so that a
 * log of a large file has some lines and that of a small one none.
 *
 * @param clock milliseconds
 */
export function createPacedProgress(
  tell: (progress: Progress) => void,
  clock: () => number = () => performance.now(),
) {
  let tenth = 0;
  let last = clock();
  return (done: number, all: number): void => {
    const reached = Math.floor((done / all) * 10);
    if (reached < tenth) tenth = 0; // it goes through them once more
    if (reached === tenth || clock() - last < pause) return;
    tenth = reached;
    last = clock();
    tell({ done, all });
  };
}
