import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { exactObject } from "../exact-object.ts";
import { causeOf, StartError } from "../start-error.ts";
import { writeWhole } from "../store/write-whole.ts";

/** What is kept of a token: enough to know it again, not to find it out. */
export interface KeptToken {
  /** The owner's name for the program that has it. */
  readonly name: string;
  /** SHA-256 of the token, 32 bytes. */
  readonly hash: Buffer;
  /** The UTC day it was made on. */
  readonly made: string;
  /** The second, UTC, from which it opens nothing; `null` for one that lasts until it is removed. */
  readonly expires: string | null;
}

/** More than anybody tells apart, and each request compares with all of them. */
export const mostTokens = 100;

export const tokenName = /^[a-z0-9-]{1,40}$/;

const second = "a second such as 2026-11-22T10:31:07Z";
const hash = "32 bytes in base64";

const schema = exactObject("a token file", {
  tokens: v.pipe(
    v.array(
      exactObject("a token", {
        name: v.pipe(v.string("a name"), v.regex(tokenName, "1 to 40 of a-z, 0-9 and hyphen")),
        hash: v.pipe(
          v.string(hash),
          v.base64(hash),
          v.transform((text) => Buffer.from(text, "base64")),
          v.check((value) => value.length === 32, hash),
        ),
        made: v.pipe(v.string("a day"), v.isoDate("a day such as 2026-11-22")),
        expires: v.nullable(
          v.pipe(
            v.string(second),
            v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, second),
            v.check((text) => !Number.isNaN(Date.parse(text)), second),
          ),
        ),
      }),
      "a list of tokens",
    ),
    v.maxLength(mostTokens, `at most ${mostTokens} tokens`),
    v.check(
      (tokens) => new Set(tokens.map(({ name }) => name)).size === tokens.length,
      "every name once",
    ),
  ),
});

/**
 * Reads `tokens.json` of a data folder; none where there is no such file.
 *
 * @throws StartError when it cannot be read or is something else.
 */
export function readTokenFile(folder: string): readonly KeptToken[] {
  const path = pathIn(folder);
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    // What a parser quotes could be anything that was pasted into the file.
    throw notOurs(path, error instanceof SyntaxError ? "it is not JSON" : causeOf(error));
  }
  const result = v.safeParse(schema, input);
  if (result.success) return result.output.tokens;
  const [issue] = result.issues;
  throw notOurs(path, `${v.getDotPath(issue) ?? "all of it"}: expected ${issue.message}`);
}

/**
 * Writes it, readable by its owner alone, so that a running endpoint sees all of it or what was before.
 *
 * @throws StartError when it cannot be written.
 */
export function writeTokenFile(folder: string, tokens: readonly KeptToken[]): void {
  const path = pathIn(folder);
  const kept = tokens.map((token) => ({ ...token, hash: token.hash.toString("base64") }));
  try {
    writeWhole(path, `${JSON.stringify({ tokens: kept }, null, 2)}\n`);
  } catch (error) {
    throw new StartError(`The token file ${path} cannot be written (${causeOf(error)}).`);
  }
}

/** Changes with every file that {@link writeTokenFile} writes, and costs no reading; `null` where there is none. */
export function tokenFileState(folder: string): string | null {
  const stat = statSync(pathIn(folder), { bigint: true, throwIfNoEntry: false });
  return stat ? [stat.ino, stat.mtimeNs, stat.ctimeNs, stat.size].join() : null;
}

function notOurs(path: string, cause: string): StartError {
  return new StartError(
    `The token file ${path} should be one that Kelisim wrote (${cause}): ` +
      "put it back, or remove it and make new tokens. Until then no token opens anything.",
  );
}

function pathIn(folder: string): string {
  return join(folder, "tokens.json");
}
