import { randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { deriveKey } from "./derive-key.ts";
import { readPasswordFile, writePasswordFile, type KeptPassword } from "./password-file.ts";

/** The dashboard's password, as the endpoint knows it. */
export interface Password {
  /** Whether this is it. Costs 32 MiB and a part of a second, so that guessing does. */
  isRight(attempt: string): Promise<boolean>;
  /** The password, when it was made just now: to be told once. `null` at every other start. */
  readonly made: string | null;
}

/** Letters and digits that nobody confuses: 20 of these 31 are 99 bits. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * The password of the environment, or the one that was made at the first start. There is no default.
 *
 * @param given `KELISIM_PASSWORD`; `null` when it is not set
 * @throws StartError when the password file can be neither read nor written.
 */
export async function preparePassword(folder: string, given: string | null): Promise<Password> {
  if (given !== null) {
    // Derived when somebody signs in: a start does not wait for it.
    let kept: Promise<KeptPassword> | undefined;
    return {
      made: null,
      isRight: async (attempt) => isSame(attempt, await (kept ??= keep(given))),
    };
  }
  const kept = readPasswordFile(folder);
  if (kept) return { made: null, isRight: (attempt) => isSame(attempt, kept) };
  const made = makePassword();
  const fresh = await keep(made);
  writePasswordFile(folder, fresh);
  return { made, isRight: (attempt) => isSame(attempt, fresh) };
}

async function keep(password: string): Promise<KeptPassword> {
  const salt = randomBytes(16);
  return { salt, key: await deriveKey(password, salt) };
}

async function isSame(attempt: string, { salt, key }: KeptPassword): Promise<boolean> {
  return timingSafeEqual(await deriveKey(attempt, salt), key);
}

/** Four groups of five, such as `k7m2p-…`. */
function makePassword(): string {
  const letter = () => letters[randomInt(letters.length)];
  const group = () => Array.from({ length: 5 }, letter).join("");
  return Array.from({ length: 4 }, group).join("-");
}
