import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The name of an unfinished backup: whose it will be, the process that makes it, six letters. */
const partName = /^\..+-part-(\d+)-\w{6}$/;
/** What such a folder can hold; one with anything else in it is somebody else's. */
const partFile = /^(kelisim\.sqlite(-journal|-wal|-shm)?|log-key.*\.pem|checkpoint-\d+\.txt)$/;

/** Removes the unfinished backups of processes that were killed: the log's key lies in them. */
export function removeAbandonedParts(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid] = partName.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const part = join(parent, name);
    if (filesIn(part).every((file) => partFile.test(file))) rmSync(part, { recursive: true });
  }
}

/** What is no folder, or cannot be read, is not ours to remove. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return ["?"];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // asks, and ends nobody
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
