import { readFile } from "node:fs/promises";
import { parseNoteKey, type NoteKey } from "../proof/signed-note.ts";
import { parseProvableReceipt } from "../proof/provable-receipt.ts";
import { compareCheckpoints } from "../proof/judge-receipt.ts";
import { verifyReceipt } from "../proof/verify-receipt.ts";
import { createCheckpointFiles } from "../server/log/checkpoint-file.ts";
import { isRestoredName } from "../server/log/log-name.ts";
import { openForReading } from "../server/store/open-for-reading.ts";
import { causeOf, StartError } from "../server/start-error.ts";
import { verifyStore } from "../server/log/verify-store.ts";
import type { Command, CommandInput } from "./command.ts";
import { createProgress } from "./progress.ts";
import { readCheckpointFile, readDataFolder } from "./read-environment.ts";

/** `kelisim verify`: the whole store, or one receipt that was downloaded. */
export const verifyCommand: Command = {
  operands: { written: "[RECEIPT.json]", least: 0, most: 1 },
  about: "look at every record of the data folder, or check one downloaded receipt",
  options: {
    key: {
      value: "KEY",
      about: "a public key of the log that you trust, as GET keys writes it, or a file of them",
      multiple: true,
    },
    checkpoint: {
      value: "FILE",
      about: "a checkpoint that was kept elsewhere and must still hold",
      multiple: true,
    },
  },
  async run(input) {
    const trusted = (await Promise.all((input.options["key"] ?? []).map(readKeys))).flat();
    const kept = await Promise.all((input.options["checkpoint"] ?? []).map(readNote));
    const [file] = input.operands;
    return file === undefined
      ? verifyAll(input, trusted, kept)
      : verifyOne(input, file, trusted, kept);
  },
};

async function verifyAll(
  { env, out, err }: CommandInput,
  trusted: readonly NoteKey[],
  kept: readonly string[],
): Promise<number> {
  const folder = readDataFolder(env);
  // Before the records: what was published by now stands in the log by then.
  const published = createCheckpointFiles(folder, readCheckpointFile(env)).read();
  const db = await openForReading(folder);
  try {
    const own = db.prepare("SELECT written FROM log_keys ORDER BY place").all();
    const stored = own.map(({ written }) => parseNoteKey(String(written))).filter(isKey);
    const progress = createProgress(err, "records");
    const { size, erased, provable, problem, remark } = verifyStore(db, {
      keys: trusted.length > 0 ? trusted : stored,
      own: stored,
      kept,
      published: published.map(({ path, note }) => ({ named: `The checkpoint in ${path}`, note })),
      onProgress: progress.show,
    });
    progress.clear();
    if (problem !== null) {
      err(`${problem}\n`);
      return 1;
    }
    const young = size - provable;
    const name = stored.at(-1)?.name ?? "";
    out(
      `${size} records in ${folder} are what was kept, in their order${erased > 0 ? `; ${erased} of them erased` : ""}.\n` +
        (isRestoredName(name)
          ? `The log goes on from an older backup, as ${name}: what was published before may vouch for receipts that are lost.\n`
          : "") +
        (remark === null
          ? ""
          : `${remark} Its checkpoint vouches for its place, not for the time.\n`) +
        (young > 0 ? `${young} of them are not yet under a checkpoint.\n` : "") +
        (trusted.length > 0
          ? ""
          : "Signatures were checked with the keys of the data folder itself: give --key to check against yours.\n") +
        (kept.length > 0
          ? ""
          : "Without --checkpoint FILE a history that was written anew with the log's key cannot be told.\n"),
    );
    return 0;
  } finally {
    db.close();
  }
}

const problems = {
  "no-proof":
    "has something in the place of its proof that is none: the file was damaged or changed.",
  "not-signed": "has a proof whose checkpoint is not signed by a key that you trust.",
  "other-place": "has a proof of another record.",
  "not-included": "is not what the log has: the receipt, its seal or its proof was changed.",
};

async function verifyOne(
  { out, err }: CommandInput,
  file: string,
  trusted: readonly NoteKey[],
  kept: readonly string[],
): Promise<number> {
  if (trusted.length === 0) {
    throw new StartError(
      "Expected --key with the log's public key: a receipt cannot vouch for its own key. GET keys of the endpoint has it.",
    );
  }
  const receipt = parseProvableReceipt(await readText(file));
  if (!receipt) {
    throw new StartError(`Expected ${file} to be a receipt as GET receipts/<number> answers it.`);
  }
  const { proof, sealed } = receipt;
  const { rid } = sealed.receipt;
  if (proof === null) {
    err(
      `The receipt ${rid} was not yet provable when ${file} was saved: no checkpoint had covered it. ` +
        "One is made within a minute: fetch GET receipts/<number> again and verify that file.\n",
    );
    return 1;
  }
  const verdict = verifyReceipt(sealed, proof, trusted);
  if ("problem" in verdict) {
    err(`The receipt ${rid} ${problems[verdict.problem]}\n`);
    return 1;
  }
  const { checkpoint } = verdict;
  const remarks: string[] = [];
  for (const note of kept) {
    const compared = compareCheckpoints(note, checkpoint, trusted);
    if (compared === "not-signed") {
      err("A checkpoint of --checkpoint is not signed by a key that you trust.\n");
      return 1;
    }
    if (compared === "contradicts") {
      err(
        `The receipt ${rid} stands under a checkpoint that contradicts the one you kept: the log was rewritten.\n`,
      );
      return 1;
    }
    if (compared === "other-size") {
      remarks.push(
        "A kept checkpoint has another size than the receipt's: only kelisim verify of the whole store compares those.\n",
      );
    }
  }
  out(
    `The receipt ${rid} is record ${sealed.seq} of ${checkpoint.origin}, kept ${sealed.received} for ${sealed.site}, ` +
      `and stands under the signed checkpoint of ${checkpoint.size} records.\n${remarks.join("")}`,
  );
  return 0;
}

/** A key as it is written, or a file with keys, one a line. */
async function readKeys(given: string): Promise<readonly NoteKey[]> {
  const written = parseNoteKey(given);
  if (written) return [written];
  const lines = (await readText(given)).split("\n").filter((line) => line.trim() !== "");
  const keys = lines.map((line) => parseNoteKey(line.trim())).filter(isKey);
  if (keys.length === lines.length && keys.length > 0) return keys;
  throw new StartError(`Expected --key to be a public key or a file of them, found ${given}.`);
}

/** A signed note as it was published: a mail or an editor changes its line ends, or takes the last one. */
async function readNote(file: string): Promise<string> {
  return `${(await readText(file)).replaceAll("\r\n", "\n").trim()}\n`;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new StartError(`${file} cannot be read (${causeOf(error)}).`);
  }
}

function isKey(key: NoteKey | null): key is NoteKey {
  return key !== null;
}
