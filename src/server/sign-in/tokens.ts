import { timingSafeEqual } from "node:crypto";
import { causeOf } from "../start-error.ts";
import { hashToken } from "./make-token.ts";
import { readTokenFile, tokenFileState, type KeptToken } from "./token-file.ts";

/** The tokens of programs that read rates. */
export interface Tokens {
  /** Whether this is one that was made, was not removed and has not expired. */
  isValid(token: string): boolean;
}

export interface TokensOptions {
  readonly folder: string;
  readonly now: () => Date;
  /** Told once of each file that cannot be used. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Looks at the file's date each time, so that a token counts from the moment it was made and until it is removed, without a
 * restart. A file that cannot be used opens nothing.
 */
export function createTokens({ folder, now, onFailure }: TokensOptions): Tokens {
  let state: string | null = null;
  let tokens: readonly KeptToken[] = [];

  const current = (): readonly KeptToken[] => {
    let found: string | null;
    try {
      found = tokenFileState(folder);
    } catch (error) {
      found = `not to be looked at: ${causeOf(error)}`;
    }
    if (found === state) return tokens;
    state = found;
    tokens = [];
    try {
      tokens = readTokenFile(folder);
    } catch (error) {
      onFailure(error);
    }
    return tokens;
  };

  return {
    isValid(token) {
      const hash = hashToken(token);
      // All of them, so that the time says nothing about where one stands.
      const same = current().filter((kept) => timingSafeEqual(kept.hash, hash));
      const time = now().getTime();
      return same.some(({ expires }) => expires === null || time < Date.parse(expires));
    },
  };
}
