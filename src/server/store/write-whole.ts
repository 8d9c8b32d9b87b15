import {
  closeSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file that only its owner can read, so that it is whole whenever the power goes: under another name
 * first, synced, then renamed, then the folder synced.
 */
export function writeWhole(path: string, content: string): void {
  const folder = dirname(path);
  rmSync(`${path}.new`, { force: true });
  // `x` opens nothing that somebody has put in its place meanwhile, least of all a link to a file of root's.
  withOpen(`${path}.new`, "wx", (file) => {
    if (process.getuid?.() === 0) handOver(file, folder);
    writeSync(file, content);
    fsyncSync(file);
  });
  renameSync(`${path}.new`, path);
  withOpen(folder, "r", fsyncSync);
}

/** What root writes belongs to whom the folder belongs to, as SQLite's files do: else the endpoint could not read it. */
function handOver(file: number, folder: string): void {
  const { uid, gid } = statSync(folder);
  try {
    fchownSync(file, uid, gid);
  } catch {
    // A root that may not give files away, as in some containers, is who runs the endpoint too.
  }
}

function withOpen(path: string, flags: string, use: (file: number) => void): void {
  const file = openSync(path, flags, 0o600);
  try {
    use(file);
  } finally {
    closeSync(file);
  }
}
