import { receiptCookieName } from "./receipt.ts";
import { consentCookieDays, consentCookieName } from "./consent-record.ts";
import type { Language } from "./language.ts";
import { lifetimeInWords } from "./lifetime-in-words.ts";
import { markup, type Markup, type MarkupElement } from "./markup.ts";
import type { Party } from "./party.ts";
import type { PolicyService } from "./service.ts";
import type { PolicyTexts } from "./policy-texts.ts";

/**
 * Builds the table of cookies of a site: a table for each of the policy's two groups, the site's own and those of
 * third parties, with a row for each service. Whichever side builds it, server or page, it is the same.
 *
 * The roles are written out because a narrow window shows the rows as blocks, and a browser may then forget that
 * they are a table's.
 */
export function buildCookieTable(texts: PolicyTexts, language: Language): MarkupElement {
  const { table, services } = texts;
  const of = (party: Party): Markup[] =>
    services
      .filter((service) => service.party === party)
      .map((service) => buildServiceRow(service, texts));
  const own = buildGroup(texts, table.own, table.ownAbout, [buildChoiceRow(texts), ...of("first")]);
  const others = of("third");
  const third = others[0] ? [buildGroup(texts, table.third, table.thirdAbout, others)] : [];
  return markup("div", { class: "kelisim-cookies", lang: language, dir: "auto" }, own, ...third);
}

function buildGroup(
  { table }: PolicyTexts,
  name: string,
  about: string,
  rows: readonly Markup[],
): Markup {
  const heads = [table.service, table.purpose, table.kept, table.recipient].map((head) =>
    markup("th", { scope: "col", role: "columnheader" }, head),
  );
  return markup(
    "table",
    { role: "table" },
    markup("caption", {}, markup("b", {}, name), " ", markup("span", {}, about)),
    markup("thead", { role: "rowgroup" }, markup("tr", { role: "row" }, ...heads)),
    markup("tbody", { role: "rowgroup" }, ...rows),
  );
}

/** What Kelisim itself keeps: the consent record, and receipts until the endpoint has them. */
function buildChoiceRow(texts: PolicyTexts): Markup {
  const { table, categories, lifetimes } = texts;
  const days = lifetimeInWords(`P${consentCookieDays}D`, lifetimes);
  return buildRow(texts, table.choice, categories.necessary, [
    [table.choicePurpose],
    [
      buildKept([
        [[consentCookieName, receiptCookieName], days],
        [[`${consentCookieName}.receipt.*`], `${table.storage}, ${table.untilDelivered}`],
      ]),
    ],
    [table.onlySite],
  ]);
}

function buildServiceRow(service: PolicyService, texts: PolicyTexts): Markup {
  const { table, categories } = texts;
  const { name, purpose, recipient, privacyUrl } = service;
  const kept = namesByNote(service, texts);
  const receives: Markup[] = [recipient || table.onlySite];
  if (privacyUrl !== undefined) {
    receives.push(
      markup("br", {}),
      markup(
        "a",
        { href: privacyUrl, rel: "noopener noreferrer", "aria-label": `${texts.policy}: ${name}` },
        texts.policy,
      ),
    );
  }
  return buildRow(texts, name, categories[service.category], [
    [purpose],
    [kept[0] ? buildKept(kept) : table.nothing],
    receives,
  ]);
}

function buildRow(
  { table }: PolicyTexts,
  name: string,
  category: string,
  cells: readonly (readonly Markup[])[],
): Markup {
  const labels = [table.purpose, table.kept, table.recipient];
  return markup(
    "tr",
    { role: "row" },
    markup(
      "th",
      { scope: "row", role: "rowheader" },
      name,
      markup("br", {}),
      markup("small", {}, category),
    ),
    ...cells.map((content, at) =>
      // The label stands for the head of the column where the row is stacked.
      markup("td", { role: "cell", "data-label": labels[at] ?? "" }, ...content),
    ),
  );
}

/** Names, and how long they stay or where. */
type Kept = readonly [names: readonly string[], note: string];

/** What a service keeps, those that stay equally long together, the storage of the browser last. */
function namesByNote(
  { cookies, storage }: PolicyService,
  { lifetimes, table }: PolicyTexts,
): readonly Kept[] {
  const byNote = new Map<string, string[]>();
  for (const [name, lifetime] of Object.entries(cookies)) {
    const note = lifetime === null ? table.noTerm : lifetimeInWords(lifetime, lifetimes);
    byNote.set(note, [...(byNote.get(note) ?? []), name]);
  }
  const kept: readonly Kept[] = [...byNote].map(([note, names]) => [names, note]);
  return storage[0] === undefined ? kept : [...kept, [storage, table.storage]];
}

function buildKept(items: readonly Kept[]): Markup {
  return markup(
    "ul",
    {},
    ...items.map(([names, note]) =>
      markup("li", {}, markup("code", {}, names.join(", ")), `\u00a0– ${note}`),
    ),
  );
}
