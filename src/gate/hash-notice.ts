import { canonicalJson } from "../contract/canonical.ts";
import { buildNoticeManifest, type ManifestSource } from "../contract/notice-manifest.ts";

/**
 * SHA-256 of the notice manifest, 64 hex digits: what the receipt says was on screen. `null` where the page
 * cannot hash: `crypto.subtle` exists on https and localhost only.
 */
export async function hashNotice(source: ManifestSource): Promise<string | null> {
  // The DOM's types promise `subtle` everywhere; pages on plain http do not have it.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const bytes = new TextEncoder().encode(canonicalJson(buildNoticeManifest(source)));
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
