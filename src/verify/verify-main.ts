import { parseNoteKey } from "../proof/signed-note.ts";
import { verifyTexts as en } from "../texts/en.ts";
import { verifyTexts as kk } from "../texts/kk.ts";
import { verifyTexts as ru } from "../texts/ru.ts";
import { chooseLanguage } from "./choose-language.ts";
import { startPage } from "./start-page.ts";

const root = document.querySelector<HTMLElement>("main");
if (root) {
  // Where an endpoint serves the page it writes its keys here; a page from elsewhere has none.
  const written = (root.dataset["keys"] ?? "").split(/\s+/);
  const pageKeys = written.map(parseNoteKey).filter((key) => key !== null);
  const language = chooseLanguage(location.search, navigator.languages);
  startPage({ root, pageKeys, texts: { kk, ru, en }, language });
}
