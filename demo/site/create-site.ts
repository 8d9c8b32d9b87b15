import { readFileSync } from "node:fs";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { chooseCounter } from "./metrica-snippet.ts";
import { isComplete, parseFeedback } from "./feedback.ts";
import type { Html, Page } from "./page.ts";
import { feedbackPage, thanksPage } from "./pages/feedback-page.ts";
import { frontPage } from "./pages/front-page.ts";
import { notFoundPage } from "./pages/not-found-page.ts";
import { policyPage } from "./pages/policy-page.ts";
import { createPreview } from "./preview/create-preview.ts";
import { kk } from "./texts/kk.ts";
import { ru } from "./texts/ru.ts";

export interface SiteOptions {
  /** Where its pages are opened: `http://127.0.0.1:4580`. */
  readonly origin: string;
  /** The origin of the fake vendor, on another site than this one. */
  readonly vendorOrigin: string;
}

const files: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** The shop: its pages in Russian and Kazakh, the form's answer, the inspector's files. It sets no cookie. */
export function createSite({ origin, vendorOrigin }: SiteOptions): Hono {
  const site = new Hono();

  site.use("*", async (c, next) => {
    // On `localhost` the shop would be one site with the vendor, and both would share their cookies.
    const { hostname, pathname, search } = new URL(c.req.url);
    if (hostname === "localhost") return c.redirect(`${origin}${pathname}${search}`);
    return next();
  });
  site.get("/kelisim", (c) => c.redirect("/kelisim/"));

  const pageOf = (c: Context): Page => {
    const language = /^\/kk(\/|$)/.test(c.req.path) ? "kk" : "ru";
    return {
      language,
      texts: language === "kk" ? kk : ru,
      path: language === "kk" ? c.req.path.slice(3) || "/" : c.req.path,
      counter: chooseCounter(c.req.query("metrica"), vendorOrigin),
      vendorMap: `${vendorOrigin}/map-widget/v1/?lang=${language}`,
      vendorLog: `${vendorOrigin}/log`,
    };
  };
  const show = (c: Context, draw: (page: Page) => Html, status: 200 | 400 | 404 = 200) =>
    c.html(draw(pageOf(c)), status, { "Cache-Control": "no-cache" });

  site.route("/preview", createPreview());
  site.get("/kk", (c) => c.redirect("/kk/"));
  for (const prefix of ["", "/kk"]) {
    site.get(`${prefix}/`, (c) => show(c, frontPage));
    site.get(`${prefix}/privacy`, (c) => keepCounter(c) ?? show(c, policyPage));
    site.get(`${prefix}/feedback`, (c) => {
      const asked = parseFeedback({ item: c.req.query("item") });
      return show(c, (page) => feedbackPage(page, asked, false));
    });
    site.post(`${prefix}/feedback`, bodyLimit({ maxSize: 64 * 1024 }), async (c) => {
      const sent = parseFeedback(await c.req.parseBody());
      return isComplete(sent)
        ? show(c, (page) => thanksPage(page, sent))
        : show(c, (page) => feedbackPage(page, sent, true), 400);
    });
  }

  site.get("/:folder{styles|inspector|preview}/:name{[a-z-]+\\.(css|js|svg)}", (c) => {
    const { folder, name } = c.req.param();
    const text = readOwn(`${folder}/${name}`);
    if (text === null) return c.notFound();
    const type = files[name.split(".")[1] ?? ""] ?? "text/plain";
    return c.body(text, 200, { "Content-Type": type, "Cache-Control": "no-cache" });
  });
  site.notFound((c) => show(c, notFoundPage, 404));
  return site;
}

/** The notice's own link to the policy knows nothing of `?metrica=`: it is taken over from the page before. */
function keepCounter(c: Context): Response | null {
  const before = c.req.header("referer");
  if (before === undefined || !URL.canParse(before)) return null;
  const id = new URL(before).searchParams.get("metrica");
  const fits = id !== null && /^\d{1,12}$/.test(id) && c.req.query("metrica") === undefined;
  return fits ? c.redirect(`${c.req.path}?metrica=${id}`) : null;
}

/** A file of the demo; its name has no slash and no second dot, so it cannot lead elsewhere. */
function readOwn(path: string): string | null {
  try {
    return readFileSync(new URL(path, import.meta.url), "utf8");
  } catch {
    return null;
  }
}
