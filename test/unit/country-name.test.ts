import { expect, it } from "vitest";
import { catalogueRows } from "../../src/catalogue/catalogue-rows.ts";
import { languages } from "../../src/contract/language.ts";
import { countryName } from "../../src/server/site/country-schema.ts";

it("names a country in each language", () => {
  expect(languages.map((language) => countryName("RU", language))).toEqual([
    "Ресей",
    "Россия",
    "Russia",
  ]);
});

it("knows every country of the catalogue", () => {
  expect(catalogueRows.filter(({ country }) => countryName(country, "kk") === null)).toEqual([]);
});

it.each([
  "UK",
  "SU",
  "DD",
  "YU",
  "BU",
  "TP",
  "ZR",
  "FX",
  "EU",
  "UN",
  "ZZ",
  "XA",
  "IC",
  "kz",
  "KAZ",
  "",
])("has no name for %j, which is no country's code", (code) => {
  expect(countryName(code, "en")).toBeNull();
});
