import { Hono, type Context } from "hono";
import { buildTheme } from "../../../src/contract/build-theme.ts";
import { parseSiteConfig } from "../../../src/server/site/site-config.ts";
import { framePage } from "./frame-page.ts";
import { previewPage } from "./preview-page.ts";

/** Nothing inline and nothing from elsewhere: the page is an example of a strict policy as well. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * What a frame answers with. In an origin of its own it has no cookie and no storage, neither the shop's nor
 * one of its own: the notice is asked anew each time, and what is pressed in it is remembered by nobody.
 */
const apart = { "Content-Security-Policy": "sandbox allow-scripts", "Cache-Control": "no-cache" };

/**
 * The owner's preview: every layout, scheme, language and width at once, drawn by the widget itself, and the config that
 * gives what is seen.
 */
export function createPreview(): Hono {
  const preview = new Hono();
  preview.get("/", (c) =>
    c.html(previewPage(), 200, { "Content-Security-Policy": policy, "Cache-Control": "no-cache" }),
  );
  preview.get("/frame", (c) =>
    c.html(framePage(c.req.query("lang"), readConfig(c) ?? {}), 200, apart),
  );
  // Asked for from the origin of a frame, which is no site at all.
  preview.get("/config.json", (c) =>
    c.json(readConfig(c), 200, { "Access-Control-Allow-Origin": "*" }),
  );
  // The endpoint's own opinion of a whole config: what it would print at its start.
  preview.get("/check.json", (c) => {
    const parsed = parseSiteConfig(readConfig(c));
    return c.json(
      parsed.ok
        ? { problems: [], corrected: buildTheme(parsed.value).corrected }
        : { problems: parsed.problems, corrected: [] },
    );
  });
  return preview;
}

function readConfig(c: Context): object | null {
  try {
    const value: unknown = JSON.parse(c.req.query("config") ?? "");
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}
