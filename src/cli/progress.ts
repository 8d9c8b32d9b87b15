/** How far long work has come, on one line that is written over; nothing where nobody watches. */
export interface Progress {
  show(done: number, all: number): void;
  clear(): void;
}

/** @param what what is counted, e.g. `records` */
export function createProgress(write: (text: string) => void, what: string): Progress {
  const watched = process.stderr.isTTY;
  return {
    show(done, all) {
      if (watched) write(`\r${done} of ${all} ${what} (${Math.floor((done / all) * 100)} %)`);
    },
    clear() {
      if (watched) write("\r\u001b[K");
    },
  };
}
