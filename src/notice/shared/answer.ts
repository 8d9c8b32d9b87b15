import { categories, type Category } from "../../contract/category.ts";
import type { Service } from "../../contract/service.ts";
import type { Answer, NoticeLayer } from "../../core/notice-context.ts";
import type { Choices } from "../../core/decide.ts";

/** The categories a site asks about, in the order they are shown. */
export function askedCategories(services: readonly Service[]): readonly Category[] {
  return categories.filter(
    (category) =>
      category !== "necessary" && services.some((service) => service.category === category),
  );
}

/** The same answer for everything the site asks. */
export function chooseAll(services: readonly Service[], granted: boolean): Choices {
  return new Map(askedCategories(services).map((category) => [category, granted]));
}

/**
 * How an answer came about. A browser makes `isTrusted` true for what a person does and false for what a
 * script does, an extension's `element.click()` included; no script can forge it.
 */
export function answerBy(event: Event, layer: NoticeLayer): Answer {
  return { layer, by: event.isTrusted ? "person" : "script" };
}
