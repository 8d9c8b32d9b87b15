import { knownByHeart, yandexMetrica } from "../../catalogue/yandex-metrica.ts";
import * as v from "valibot";
import { schemes } from "../../contract/build-theme.ts";
import { colourFormat } from "../../contract/colour.ts";
import { parseDuration } from "../../contract/duration.ts";
import { languages } from "../../contract/language.ts";
import { layouts } from "../../contract/receipt.ts";
import { buttonForms } from "../../contract/site-config.ts";
import { isTimeZone } from "../rates/day-in-zone.ts";
import { countrySchema } from "./country-schema.ts";
import { exactObject } from "../exact-object.ts";
import { isInCalendar } from "./is-in-calendar.ts";
import { serviceListSchema } from "./service-schema.ts";
import { siteGrants } from "./site-grants.ts";
import { defaultTimeZone } from "../rates/sqlite-decisions.ts";
import { languageRecord, textSchema, urlSchema } from "./text-schema.ts";

const aPeriod = "a period such as P3Y, or unlimited";

/** One text, or one for each language. */
const wordedSchema = v.lazy((input) =>
  typeof input === "string" || input === undefined ? textSchema : languageRecord(textSchema),
);

const operatorSchema = exactObject("an operator", {
  name: wordedSchema,
  bin: v.exactOptional(matching(/^\d{12}$/, "12 digits")),
  email: v.exactOptional(matching(/^[^\s@]{1,64}@[^\s@]{1,190}$/, "an e-mail address")),
  address: v.exactOptional(wordedSchema),
});

const policySchema = exactObject("a policy", {
  url: urlSchema,
  updated: v.exactOptional(
    v.pipe(
      matching(/^\d{4}-\d\d-\d\d$/, "a date such as 2026-11-22"),
      v.check(isInCalendar, "a date such as 2026-11-22"),
    ),
  ),
});

const recordSchema = exactObject("what the record of consent states", {
  jurisdiction: v.exactOptional(countrySchema),
  storedIn: v.exactOptional(countrySchema),
  keptFor: v.exactOptional(
    v.pipe(
      v.string(aPeriod),
      v.check((text) => text === "unlimited" || parseDuration(text).some(Boolean), aPeriod),
    ),
  ),
  dissemination: v.exactOptional(v.boolean("true or false")),
});

const siteSchema = exactObject("a site", {
  name: matching(/^[a-z0-9][a-z0-9.-]{0,99}$/, "a name such as example.kz"),
  origins: v.pipe(
    v.array(
      v.pipe(
        v.string(anOrigin("https://example.kz")),
        v.check(isOrigin, anOrigin("https://example.kz")),
      ),
      "a list of origins",
    ),
    v.minLength(1, "at least one origin"),
  ),
});

const sitesSchema = v.pipe(
  v.array(siteSchema, "a list of sites"),
  v.minLength(1, "at least one site"),
  v.check(
    (sites) => isWithoutRepeats(sites.map((site) => site.name)),
    "every site to have a name of its own",
  ),
  v.check(
    (sites) => isWithoutRepeats(sites.flatMap((site) => site.origins)),
    "every origin to stand once",
  ),
);

const bucketSchema = (rate: number, burst: number) =>
  v.exactOptional(
    exactObject("a limit with rate and burst", {
      rate: v.exactOptional(wholeNumber(1, 1_000_000), rate),
      burst: v.exactOptional(wholeNumber(1, 1_000_000), burst),
    }),
    { rate, burst },
  );

const limitsSchema = exactObject("limits", {
  perClient: bucketSchema(100, 1000),
  global: bucketSchema(2000, 10_000),
  waiting: v.exactOptional(wholeNumber(1, 100_000), 1000),
});

const siteConfigObject = exactObject("a config", {
  mount: v.exactOptional(
    matching(/^\/(?:[a-z0-9-]{1,40}\/){0,5}$/, "a path with a slash at both ends"),
    "/kelisim/",
  ),
  sites: sitesSchema,
  revision: v.exactOptional(wholeNumber(1, 999_999_999), 1),
  operator: v.exactOptional(operatorSchema),
  policy: v.exactOptional(policySchema),
  record: v.exactOptional(recordSchema),
  metrica: v.exactOptional(
    v.array(matching(/^\d{1,12}$/, "a counter number in quotes"), "a list of counter numbers"),
    [],
  ),
  services: v.exactOptional(serviceListSchema, ["yandex-metrica"]),
  replayGoals: v.exactOptional(v.boolean("true or false")),
  layout: v.exactOptional(v.picklist(layouts, `one of ${layouts.join(", ")}`), "bar"),
  buttons: v.exactOptional(v.picklist(buttonForms, `one of ${buttonForms.join(", ")}`), "three"),
  scheme: v.exactOptional(v.picklist(schemes, `one of ${schemes.join(", ")}`)),
  brand: v.exactOptional(matching(colourFormat, "a colour such as #1f6feb")),
  variant: v.exactOptional(
    matching(/^[a-z0-9-]{1,16}$/, "1 to 16 of a-z, 0-9 and hyphen"),
    "default",
  ),
  lang: v.exactOptional(v.nullable(v.picklist(languages, `one of ${languages.join(", ")}`)), null),
  timeZone: v.exactOptional(
    v.pipe(
      v.string("a time zone such as Asia/Almaty"),
      v.check(isTimeZone, "a time zone such as Asia/Almaty"),
    ),
    defaultTimeZone,
  ),
  counts: v.exactOptional(v.boolean("true or false"), true),
  coverage: v.exactOptional(v.boolean("true or false"), false),
  limits: v.exactOptional(limitsSchema, {}),
});

/** The config file: what may stand in it, and what holds where it says nothing. */
export const siteConfigSchema = v.pipe(
  siteConfigObject,
  v.check(
    ({ metrica, services }) => metrica.length === 0 || declares(services, yandexMetrica.id),
    `services to include ${yandexMetrica.id}, because metrica names counters`,
  ),
  v.check(
    ({ services }) =>
      declares(services, yandexMetrica.id) ||
      !knownByHeart.some(({ id }) => id !== yandexMetrica.id && declares(services, id)),
    `services to include ${yandexMetrica.id}, because others of Yandex in it are parts of the counter`,
  ),
  v.check(
    ({ counts, coverage }) => counts || !coverage,
    "counts to be switched on, because coverage is counted by the same route",
  ),
  v.check(
    ({ services, coverage }) => !coverage || siteGrants(services).category.includes("analytics"),
    "services to include one of the category analytics, because coverage is the share of page views that it may see",
  ),
);

function declares(services: readonly (string | { readonly id: string })[], id: string): boolean {
  return services.some((service) => (typeof service === "string" ? service : service.id) === id);
}

function matching(format: RegExp, expected: string) {
  return v.pipe(v.string(expected), v.regex(format, expected));
}

function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return v.pipe(
    v.number(expected),
    v.integer(expected),
    v.minValue(least, expected),
    v.maxValue(most, expected),
  );
}

function anOrigin(example: string): string {
  return `an origin such as ${example}, without a path`;
}

/** Exactly as a browser writes it in the `Origin` header: lower case, punycode, no default port, no slash. */
function isOrigin(text: string): boolean {
  if (!/^https?:/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}

function isWithoutRepeats(words: readonly string[]): boolean {
  return new Set(words).size === words.length;
}
