import type { PageView } from "../contract/counts.ts";
import { deviceOf } from "../core/build-receipt.ts";
import type { PageApi } from "./page-api.ts";
import { postCount } from "./post-count.ts";

type Page = Window & { readonly kelisim?: Partial<PageApi> & { viewed?: true } };
/** Younger than the compiler's picture of a browser. */
type Young = Document & { readonly prerendering?: boolean };

/**
 * Counts this view of a page: once, when its markup is read, and once more where analytics is granted later. While the page
 * lives, not when it is left: a request then gets lost more often, and keeps some pages out of the browser's memory. The
 * endpoint writes it after the gate, by whose page API it works, where a site has switched coverage on.
 */
function startCoverage(): void {
  const api = (window as Page).kelisim;
  const { granted, on, viewed } = api ?? {};
  const script = document.currentScript;
  // A frame is part of a page, and a second tag is of the same page. Where a page has taken the name `currentScript` for
  // something else, nobody says where the endpoint is.
  if (top !== window || !(script instanceof HTMLScriptElement) || viewed) return;
  if (!api || !granted || !on) return;
  api.viewed = true;
  const endpoint = script.getAttribute("data-endpoint")?.trim();
  if (endpoint === "") return; // which sends no receipts either
  let told: PageView["allowed"] | undefined;
  const tell = (): void => {
    // A page that is only prepared is not viewed yet.
    if ((document as Young).prerendering) return;
    const allowed = granted("analytics") ? (told ? "later" : "yes") : "no";
    if (told && (told !== "no" || allowed === "no")) return;
    told = allowed;
    try {
      const { href } = new URL(
        endpoint ?? "%KELISIM_MOUNT%",
        endpoint ? location.href : script.src,
      );
      const automation = navigator.webdriver;
      postCount(href, { v: 1, what: "view", automation, device: deviceOf(innerWidth), allowed });
    } catch {
      // A view that is lost is lost.
    }
  };
  on("decision", tell);
  addEventListener("DOMContentLoaded", tell);
  // After the gate's own listener, by which a page that was only prepared comes to life.
  document.addEventListener("prerenderingchange", tell);
}

startCoverage();
