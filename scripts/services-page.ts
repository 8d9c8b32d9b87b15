import type { CatalogueRow, Lifetime } from "../src/catalogue/catalogue-row.ts";

/** docs/services.md: the catalogue for a site's owner to choose from, and for anybody to check. */
export function servicesPage(rows: readonly CatalogueRow[]): string {
  return `<!-- Written from src/catalogue/rows by "npm run catalogue": change a row, not this page. -->
# Services of the catalogue

A site declares the services it uses by their ids: \`"services": ["yandex-metrica", "vk-pixel"]\` in the
[config of the endpoint](endpoint.md#the-config). Only a declared service can be asked about and granted. Without the
endpoint, where nothing can be declared, that is \`yandex-metrica\` alone. What differs on your site
stands beside the id: \`{ "id": "jivo", "category": "marketing" }\`.

Services marked † are held also where the site does not declare them, and the console says so once: by the hosts in **bold**. The
others are held where they are declared. Yandex.Metrica is always held, under any host that it is known by.

All of them are third parties: other organisations, whose scripts write cookies on your domain. A *lifetime* is the one the script asks
for; a name without one is known, its lifetime is not. Cookies on the vendor's own domain can be neither seen
nor deleted by a page, and are not listed. Links lead to what the vendor says about privacy, or to its front page.

| id | name | category | vendor | hosts |
|---|---|---|---|---|
${rows.map(hostsLine).join("\n")}

## What they keep on the device

| id | cookies and their lifetimes | localStorage, sessionStorage |
|---|---|---|
${rows.map(keptLine).join("\n")}

## Where this is from

Of hosts, names and lifetimes. Names of companies, their countries and the links are common knowledge; they were not compared with what
the vendors publish today.

| id | source | checked |
|---|---|---|
${rows.map(({ id, source, checked }) => line([id, source, checked])).join("\n")}
`;
}

function hostsLine({
  id,
  texts,
  category,
  vendor,
  country,
  privacyUrl,
  hosts,
  undeclared,
}: CatalogueRow) {
  const isHeld = undeclared.length > 0;
  const listed = hosts.map((host) =>
    undeclared.includes(host) ? `**\`${host}\`**` : `\`${host}\``,
  );
  return line([
    `\`${id}\`${isHeld ? " †" : ""}`,
    texts.en.name,
    category,
    `[${vendor}](${privacyUrl}), ${country}`,
    listed.join(" ") || "none of its own",
  ]);
}

function keptLine({ id, cookies, storage }: CatalogueRow): string {
  const kept = Object.entries(cookies).map(([name, lifetime]) =>
    `\`${name}\` ${inWords(lifetime)}`.trim(),
  );
  return line([
    `\`${id}\``,
    kept.join(", ") || "none known",
    storage.map((name) => `\`${name}\``).join(" ") || "none known",
  ]);
}

const units: Readonly<Record<string, string>> = { Y: "year", D: "day", TH: "hour", TM: "minute" };

/** An ISO 8601 duration of one unit in words, e.g. `PT20H`: 20 hours. */
function inWords(lifetime: Lifetime): string {
  if (lifetime === null) return "";
  const [, time = "", count = "", letter = ""] = /^P(T?)(\d+)([YDHM])$/.exec(lifetime) ?? [];
  const unit = units[time + letter];
  return unit === undefined ? lifetime : `${count} ${unit}${count === "1" ? "" : "s"}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
