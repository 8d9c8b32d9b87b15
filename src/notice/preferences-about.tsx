import { lifetimeInWords } from "../contract/lifetime-in-words.ts";
import type { Texts } from "../contract/texts.ts";

/** What is true of every choice on the site: how long it holds, where its receipt is kept, whose law holds. */
export function PreferencesAbout({ texts }: { readonly texts: Texts }) {
  const { jurisdiction, storedIn, keptFor, dissemination, countries = {} } = texts.record ?? {};
  const nameOf = (code: string | undefined) => code && (countries[code] ?? code);
  const kept = [keptFor && lifetimeInWords(keptFor, texts.device), nameOf(storedIn)];
  return (
    <div class="facts about">
      <p>{texts.term}</p>
      {kept.some(Boolean) && (
        <p>
          {texts.receiptsKept}: {kept.filter(Boolean).join(", ")}
        </p>
      )}
      {dissemination !== undefined && <p>{dissemination ? texts.published : texts.notPublished}</p>}
      {jurisdiction && (
        <p>
          {texts.law}: {nameOf(jurisdiction)}
        </p>
      )}
      <p>{texts.signalTreated}</p>
      <p>{texts.otherSites}</p>
    </div>
  );
}
