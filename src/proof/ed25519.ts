import { ed25519 } from "@noble/curves/ed25519.js";

/** Whether a signature of a message is that of a public key: Ed25519 (RFC 8032), strictly. Never throws. */
export function isSignature(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  try {
    // Strictly: an encoding that no key or signature has by the RFC is none, so that all implementations agree.
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false; // a signature of another length, a point that is not on the curve
  }
}
