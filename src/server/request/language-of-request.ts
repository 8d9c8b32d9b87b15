import { languages, type Language } from "../../contract/language.ts";
import type { AppContext } from "./peer.ts";

/** The language of the address, or the first of the browser's that there is. */
export function languageOfRequest(c: AppContext): Language {
  const accepted = (c.req.header("accept-language") ?? "")
    .split(",")
    .map((tag) => tag.trim().slice(0, 2).toLowerCase());
  const wanted = [c.req.query("lang"), ...accepted];
  const found = wanted.flatMap((tag) => languages.filter((language) => language === tag));
  return found[0] ?? "ru";
}
