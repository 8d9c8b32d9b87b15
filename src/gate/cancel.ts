import { trusted } from "./trusted.ts";

/**
 * Takes a script that is on its way out of the page, so that it never runs: the browser does not run one whose
 * document changed. It can never run again either; another, with its attributes and its `onload`, stands in
 * its place, held as whatever HTML brings. What else listened to it is lost.
 */
export function replaceInFlight(script: HTMLScriptElement): void {
  const html = trusted("createHTML", script.outerHTML);
  const fragment = document.createRange().createContextualFragment(html);
  const { nonce, async, onload, onerror } = script;
  Object.assign(fragment.firstChild ?? {}, { nonce, async, onload, onerror });
  script.replaceWith(fragment);
  new Document().adoptNode(script);
}
