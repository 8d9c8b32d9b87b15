import { Hono } from "hono";
import { cors } from "hono/cors";
import { assembleScript } from "./assemble-script.ts";
import { mapPage } from "./map-page.ts";
import { describeRequest, type VendorRequest } from "./vendor-request.ts";
import { missingCookies, vendorCookie } from "./vendor-cookies.ts";

export interface FakeVendorOptions {
  /** Where the tag sends its hits, whatever host it was loaded from: `http://localhost:4581`. */
  readonly origin: string;
  /** A tag to serve in place of the stand-in: the text of a classic script that knows its own address. */
  readonly tag?: string | undefined;
  readonly now?: () => Date;
}

export interface FakeVendor {
  /** Answers for the vendor's host, whatever its name; serve it over http or mount it behind TLS. */
  readonly app: Hono;
  /** The newest requests that arrived, oldest first, at most {@link maxKept}; reading the log is not among them. */
  requests(): readonly VendorRequest[];
  /** Empties the log. */
  clear(): void;
}

/** The log of a demo that runs for a week does not fill the memory. */
const maxKept = 10_000;

/** The tag's paths: Yandex's own, the older files', and the copy on a CDN. */
const tagPaths = [
  "/metrika/tag.js",
  "/metrika/tag_ww.js",
  "/metrika/watch.js",
  "/metrika/watch_ww.js",
  "/metrika/watch_ua.js",
  "/resource/watch.js",
  "/npm/yandex-metrica-watch/tag.js",
];

const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** What the real counter is answered, in the parts that matter here. */
const settings = { settings: { pcs: "0", eu: 0, hittoken: "demo", webvisor: {} }, userData: {} };

/**
 * A stand-in for Yandex.Metrica: serves a tag that behaves as the real one was measured to, sets the vendor's
 * own cookies, takes hits, and keeps a log of every request, which `GET /log` gives to any page and
 * `DELETE /log` empties.
 */
export function createFakeVendor({
  origin,
  tag,
  now = () => new Date(),
}: FakeVendorOptions): FakeVendor {
  const child = assembleScript("child.js").replace('"%VENDOR_ORIGIN%"', JSON.stringify(origin));
  let log: VendorRequest[] = [];
  let seq = 0;

  const app = new Hono();
  app.use("/log", cors());
  app.get("/log", (c) => c.json(log, 200, { "Cache-Control": "no-store" }));
  app.delete("/log", (c) => {
    log = [];
    return c.body(null, 204);
  });

  app.use("*", async (c, next) => {
    const asked = describeRequest(c.req.raw, ++seq, now());
    const set = missingCookies(asked.cookies);
    log.push({ ...asked, set });
    if (log.length > maxKept) log = log.slice(-maxKept);
    await next();
    for (const name of set) {
      c.header("Set-Cookie", vendorCookie(name, asked.host, now()), { append: true });
    }
    c.header("Cross-Origin-Resource-Policy", "cross-origin");
  });
  // Hits travel with the vendor's cookies, which a wildcard origin would forbid.
  app.use("*", cors({ origin: (asked) => asked, credentials: true }));

  for (const path of tagPaths) {
    app.get(path, (c) => script(tag ?? buildFakeTag(origin, c.req.query("id"))));
  }
  app.get("/metrika/tag_child.js", () => script(child));
  app.get("/metrika/advert.gif", () => gif());
  // The picture with the day's figures that owners put on a page; older ones stand on bs.yandex.ru.
  app.get("/informer/:id{[0-9]+}/*", () => gif());
  app.on(["GET", "POST"], ["/watch/:id{[0-9]+}", "/watch/:id{[0-9]+}/1"], (c) =>
    c.req.query("wmode") === "7" ? c.json(settings, 200, noStore) : gif(),
  );
  app.on(["GET", "POST"], "/clmap/:id{[0-9]+}", () => gif());
  // A map in a frame, as it is embedded in a page about delivery.
  app.get("/map-widget/v1/", (c) =>
    c.html(mapPage(c.req.query("lang") === "kk" ? "kk" : "ru"), 200, noStore),
  );
  app.post("/webvisor/:id{[0-9]+}", () => gif());

  return {
    app,
    requests: () => log,
    clear: () => {
      log = [];
    },
  };
}

/**
 * The text of the stand-in tag, for whoever else serves it: a mirror on a site's own domain.
 *
 * @param origin where it sends its hits
 * @param id the counter that the file starts by itself, as `tag.js?id=ID` does; anything but digits is none
 */
export function buildFakeTag(origin: string, id?: string): string {
  return assembleScript("device.js", "counter.js", "main.js")
    .replace('"%VENDOR_ORIGIN%"', JSON.stringify(origin))
    .replace('"%COUNTER_ID%"', counterId(id));
}

const noStore = { "Cache-Control": "no-store" };

/** The id as a JavaScript literal; anything but digits is no id. */
function counterId(asked: string | undefined): string {
  return asked !== undefined && /^\d{1,12}$/.test(asked) ? asked : "0";
}

function script(text: string): Response {
  return new Response(text, {
    headers: { ...noStore, "Content-Type": "application/javascript; charset=utf-8" },
  });
}

function gif(): Response {
  return new Response(pixel, { headers: { ...noStore, "Content-Type": "image/gif" } });
}
