import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file that only its owner can read, so that it is whole whenever the power goes: under another name
 * first, synced, then renamed, then the folder synced.
 */
export function writeWhole(path: string, content: string): void {
  withOpen(`${path}.new`, "w", (file) => {
    writeSync(file, content);
    fsyncSync(file);
  });
  renameSync(`${path}.new`, path);
  withOpen(dirname(path), "r", fsyncSync);
}

function withOpen(path: string, flags: string, use: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    use(file);
  } finally {
    closeSync(file);
  }
}
