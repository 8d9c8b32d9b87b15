import * as v from "valibot";
import { categories } from "../../contract/category.ts";
import { languages } from "../../contract/language.ts";
import { layouts } from "../../contract/receipt.ts";

/**
 * What programs find in an archived notice, of every version. Loose, because what was archived is never changed: it is what was
 * hashed, and a later version may say more.
 */
export const noticeManifestSchema = v.looseObject({
  v: v.picklist([1, 2]),
  language: v.picklist(languages),
  revision: v.pipe(v.number(), v.integer()),
  layout: v.picklist(layouts),
  buttons: v.picklist(["three", "two"]),
  variant: v.string(),
  preselected: v.literal(false),
  operator: v.nullable(v.looseObject({ name: v.string() })),
  policy: v.nullable(v.looseObject({ url: v.string(), updated: v.nullable(v.string()) })),
  services: v.array(
    v.looseObject({
      id: v.string(),
      category: v.picklist(categories),
      party: v.picklist(["first", "third"]),
      cookies: v.array(v.string()),
      storage: v.array(v.string()),
    }),
  ),
  texts: v.looseObject({}),
});
