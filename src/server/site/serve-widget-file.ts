import type { OperationDescription } from "../api/operation.ts";
import type { AppContext } from "../request/peer.ts";
import type { WidgetVariant } from "./widget-files.ts";

const script = { "content-type": "text/javascript; charset=utf-8" };

export const aboutWidgetFile: OperationDescription = {
  tag: "widget",
  summary: "A file of the widget.",
  answers: {
    200: { about: "The script.", content: { "text/javascript": null } },
    304: { about: "The tag in `If-None-Match` is still right." },
  },
};

/**
 * Serves one file of the widget to any page, a script unless it is described otherwise. It is always revalidated: a notice that changed must reach
 * the next visitor, and a 304 is one small answer.
 */
export function createServeWidgetFile(
  variants: readonly WidgetVariant[],
  described: Readonly<Record<string, string>> = script,
) {
  return (c: AppContext): Response => {
    const accepted = acceptedEncodings(c.req.header("accept-encoding"));
    const chosen = variants.find(({ encoding }) => encoding === null || accepted.has(encoding));
    if (!chosen) throw new Error("a widget file has no plain spelling");
    const headers: Record<string, string> = {
      // A module from another origin is only run with this; `currentScript` of the page stays the page's.
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      vary: "Accept-Encoding",
      etag: chosen.etag,
    };
    if (isKnown(c.req.header("if-none-match"), chosen.etag)) {
      return new Response(null, { status: 304, headers });
    }
    Object.assign(headers, described);
    headers["content-length"] = String(chosen.bytes.byteLength);
    if (chosen.encoding !== null) headers["content-encoding"] = chosen.encoding;
    return new Response(chosen.bytes, { headers });
  };
}

/** The encodings a browser takes; `q=0` means that it does not. */
function acceptedEncodings(header = ""): ReadonlySet<string> {
  const accepted = header.split(",").flatMap((part) => {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
    return parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)) ? [] : [name];
  });
  return new Set(accepted);
}

/** A proxy that compresses again may have weakened the tag; the comparison is the weak one. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(",").some((tag) => {
    const plain = tag.trim().replace(/^W\//, "");
    return plain === etag || plain === "*";
  });
}
