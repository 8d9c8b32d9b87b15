import { trusted } from "./trusted.ts";

/**
 * Takes a script that is on its way out of the page, so that it never runs: the browser does not run one whose
 * document changed. It can never run again either; another, with its attributes and its `onload`, stands in
 * its place and is given back. What else listened to it is lost.
 *
 * @param hold called with the new one before it is inserted
 */
export function replaceInFlight(
  script: HTMLScriptElement,
  hold: (replacement: HTMLScriptElement) => void,
): void {
  const replacement = document.createElement("script");
  for (const { name, value } of script.attributes) {
    replacement.setAttribute(name, name === "src" ? trusted("createScriptURL", value) : value);
  }
  replacement.nonce = script.nonce;
  replacement.async = script.async;
  replacement.onload = script.onload;
  replacement.onerror = script.onerror;
  hold(replacement);
  script.replaceWith(replacement);
  document.implementation.createHTMLDocument("").adoptNode(script);
}
