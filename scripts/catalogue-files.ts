import { isCovered, type CatalogueRow } from "../src/catalogue/catalogue-row.ts";
import { catalogueRows } from "../src/catalogue/catalogue-rows.ts";
import { servicesPage } from "./services-page.ts";

const header = `// Written from the rows of the catalogue by "npm run catalogue": change a row, not this file.
`;

/** What is made from the rows, by path: a browser gets no texts and no sources, and nothing is kept by hand. */
export const catalogueFiles: Readonly<Record<string, string>> = {
  "src/catalogue/known-hosts.ts": `${header}
/** Hosts of known services that are held also where the site does not declare them, as in \`Service.hosts\`. */
export const knownHosts =
  ${JSON.stringify(knownHosts(catalogueRows))};
`,
  "src/catalogue/browser-rows-data.ts": `${header}
/** One row: \`id,category,cookie=lifetime cookie,key key\`; the lifetime without its \`P\`, none when not known. */
export const browserRowsData =
  ${JSON.stringify(browserRowsData(catalogueRows))};
`,
  "docs/services.md": servicesPage(catalogueRows),
};

function knownHosts(rows: readonly CatalogueRow[]): string {
  return rows.flatMap(({ undeclared }) => undeclared).join(" ");
}

function browserRowsData(rows: readonly CatalogueRow[]): string {
  return rows
    .filter(({ cookies, storage }) => Object.keys(cookies).length + storage.length > 0)
    .map(({ id, category, cookies, storage }) => {
      const names = Object.keys(cookies);
      const kept = Object.entries(cookies)
        // Of a name that a wider pattern covers, only a lifetime is news.
        .filter(([name, lifetime]) => lifetime !== null || !isCovered(name, names))
        .map(([name, lifetime]) =>
          lifetime === null ? name : `${name}=${lifetime.replace(/^P/, "")}`,
        );
      return [id, category, kept.join(" "), storage.join(" ")].join();
    })
    .join("|");
}
