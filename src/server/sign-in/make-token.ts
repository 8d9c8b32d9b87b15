import { createHash, randomBytes } from "node:crypto";
import { StartError } from "../start-error.ts";
import { mostTokens, readTokenFile, tokenName, writeTokenFile } from "./token-file.ts";

/** Tells a token from other secrets, for people and for programs that look for secrets where none belong. */
const prefix = "kls_";

/** 256 random bits need no slow derivation: nobody guesses them, with the hash or without. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export interface NewToken {
  readonly name: string;
  /** `null` for one that lasts until it is removed. */
  readonly days: number | null;
  readonly now: Date;
}

/**
 * Makes a token and keeps its hash in the data folder.
 *
 * @returns the token: to be told once, it is kept nowhere
 * @throws StartError when the name is not one or is taken, there are too many, or the file is not as it should be.
 */
export function addToken(folder: string, { name, days, now }: NewToken): string {
  if (!tokenName.test(name)) {
    throw new StartError(`Expected a name of 1 to 40 of a-z, 0-9 and hyphen, found "${name}".`);
  }
  const tokens = readTokenFile(folder);
  if (tokens.some((each) => each.name === name)) {
    throw new StartError(`There is a token "${name}" already: remove it first, or choose another.`);
  }
  if (tokens.length >= mostTokens) {
    throw new StartError(`There are ${mostTokens} tokens already: remove one first.`);
  }
  const token = `${prefix}${randomBytes(32).toString("base64url")}`;
  const expires =
    days === null ? null : toSecond(new Date(now.getTime() + days * 24 * 60 * 60 * 1000));
  const made = toSecond(now).slice(0, 10);
  writeTokenFile(folder, [...tokens, { name, hash: hashToken(token), made, expires }]);
  return token;
}

/**
 * Takes a token out of the data folder; a running endpoint knows it no more.
 *
 * @returns whether there was one
 * @throws StartError when the file is not as it should be.
 */
export function removeToken(folder: string, name: string): boolean {
  const tokens = readTokenFile(folder);
  const others = tokens.filter((each) => each.name !== name);
  if (others.length === tokens.length) return false;
  writeTokenFile(folder, others);
  return true;
}

function toSecond(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
