import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { exactObject } from "../exact-object.ts";
import { causeOf, StartError } from "../start-error.ts";
import { writeWhole } from "../store/write-whole.ts";

/** What is kept of the password that was made at the first start: enough to know it again, not to find it out. */
export interface KeptPassword {
  /** 16 bytes. */
  readonly salt: Buffer;
  /** 32 bytes, derived from the password and the salt. */
  readonly key: Buffer;
}

const bytes = (length: number) =>
  v.pipe(
    v.string(),
    v.base64(),
    v.transform((text) => Buffer.from(text, "base64")),
    v.check((value) => value.length === length),
  );

const schema = exactObject("a password file", { salt: bytes(16), key: bytes(32) });

/**
 * Reads `password.json` of a data folder; `null` where there is none.
 *
 * @throws StartError when it cannot be read or is something else.
 */
export function readPasswordFile(folder: string): KeptPassword | null {
  const path = pathIn(folder);
  try {
    return v.parse(schema, JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw new StartError(
      `The password file ${path} should be one that Kelisim wrote (${causeOf(error)}): ` +
        "put it back, or remove it to have a new password made.",
    );
  }
}

/**
 * Writes it, readable by its owner alone.
 *
 * @throws StartError when it cannot be written.
 */
export function writePasswordFile(folder: string, { salt, key }: KeptPassword): void {
  const path = pathIn(folder);
  const text = JSON.stringify({ salt: salt.toString("base64"), key: key.toString("base64") });
  try {
    writeWhole(path, `${text}\n`);
  } catch (error) {
    throw new StartError(`The password file ${path} cannot be written (${causeOf(error)}).`);
  }
}

function pathIn(folder: string): string {
  return join(folder, "password.json");
}
