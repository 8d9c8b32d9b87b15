import * as v from "valibot";
import { categories, isCategory } from "../../contract/category.ts";
import { newsletterId } from "../../contract/receipt.ts";
import { dataKinds } from "../../contract/service.ts";
import { countrySchema } from "./country-schema.ts";
import { exactObject } from "../exact-object.ts";
import { catalogueIds } from "./resolve-services.ts";
import { languageRecord, textSchema, urlSchema } from "./text-schema.ts";

const id = "an id of a-z, 0-9 and hyphen, at most 40";
const idSchema = v.pipe(
  v.string(id),
  v.regex(/^[a-z0-9-]{1,40}$/, id),
  v.check((value) => !isCategory(value), "an id that is not a category's"),
  v.check((value) => value !== newsletterId, `an id other than ${newsletterId}, which forms use`),
);

const names = "a list of names";
const namesSchema = v.pipe(
  v.array(v.pipe(v.string("a name"), v.regex(/^[\x21-\x7e]{1,100}$/, "a name")), names),
  v.maxLength(100, names),
);

const host = "a host such as chat.example, chat.* for every ending, or either with a path";
const hostsSchema = v.pipe(
  v.array(
    v.pipe(
      v.string(host),
      v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*(\.[a-z0-9-]+|\.\*)(\/[\w./@-]*)?$/, host),
    ),
    "a list of hosts",
  ),
  v.maxLength(100, "a list of hosts"),
);

const categorySchema = v.picklist(categories, `one of ${categories.join(", ")}`);
const partySchema = v.picklist(["first", "third"], "first or third");
const described = {
  country: v.exactOptional(countrySchema),
  privacyUrl: v.exactOptional(urlSchema),
  data: v.exactOptional(
    v.array(v.picklist(dataKinds, `one of ${dataKinds.join(", ")}`), "a list of kinds of data"),
  ),
  texts: v.exactOptional(
    languageRecord(
      exactObject("name, purpose and recipient", {
        name: textSchema,
        purpose: textSchema,
        recipient: textSchema,
      }),
    ),
  ),
};

/** A service that the site declares itself. */
const ownServiceSchema = v.pipe(
  exactObject("a service", {
    id: idSchema,
    category: categorySchema,
    party: partySchema,
    hosts: hostsSchema,
    cookies: namesSchema,
    storage: namesSchema,
    ...described,
  }),
  v.check(
    (service) => service.texts !== undefined,
    `texts for a service that is not in the catalogue (${catalogueIds.join(", ")})`,
  ),
);

/** A service of the catalogue, with what this site says otherwise. */
const changedServiceSchema = exactObject("a service", {
  id: idSchema,
  category: v.exactOptional(categorySchema),
  party: v.exactOptional(partySchema),
  hosts: v.exactOptional(hostsSchema),
  cookies: v.exactOptional(namesSchema),
  storage: v.exactOptional(namesSchema),
  ...described,
});

const listed = `the id of a catalogue service (${catalogueIds.join(", ")}) or a service of the site's own`;

/** The services of a site: catalogue ids and services of its own, at most as many as a receipt can hold. */
export const serviceListSchema = v.pipe(
  v.array(
    v.lazy((input) => {
      if (typeof input !== "object") return v.picklist(catalogueIds, listed);
      return catalogueIds.includes(Object(input).id) ? changedServiceSchema : ownServiceSchema;
    }),
    "a list of services",
  ),
  v.maxLength(60, "at most 60 services"),
  v.check(
    (services) => new Set(services.map(serviceId)).size === services.length,
    "every service to stand once",
  ),
);

function serviceId(service: string | { readonly id: string }): string {
  return typeof service === "string" ? service : service.id;
}
