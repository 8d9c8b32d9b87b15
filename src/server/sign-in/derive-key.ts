import { scrypt } from "node:crypto";

/** 32 MiB and about a quarter of a second for one guess; the parameters of OWASP's list for that much memory. */
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

/** What a password is kept as: 32 bytes, the same for the same salt, that nobody can lead back to it. */
export function deriveKey(password: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // One form of composed letters, whichever keyboard they were typed on.
    scrypt(password.normalize("NFKC"), salt, 32, cost, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
