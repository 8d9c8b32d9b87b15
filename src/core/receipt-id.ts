const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Writes 16 random bytes as 26 characters of Crockford base32: no I, L, O or U, so that a number can be
 * read out over the telephone. The first character holds three bits and is never above 7.
 */
export function formatReceiptId(random: Uint8Array): string {
  let id = "";
  let bits = 0;
  let held = 2; // two zero bits in front make 130, the next multiple of five
  for (const byte of random) {
    bits = ((bits << 8) | byte) & 0xfff;
    held += 8;
    while (held >= 5) {
      held -= 5;
      id += alphabet[(bits >> held) & 31];
    }
  }
  return id;
}
