import { categories, type AskedCategory } from "../../contract/category.ts";
import type { Service } from "../../contract/service.ts";
import type { Answer, NoticeLayer } from "../../core/notice-context.ts";

/** The categories a site asks about, in the order they are shown. */
export function shownCategories(services: readonly Service[]): readonly AskedCategory[] {
  return categories.filter(
    (category): category is AskedCategory =>
      category !== "necessary" && services.some((service) => service.category === category),
  );
}

/**
 * How an answer came about. A browser makes `isTrusted` true for what a person does and false for what a
 * script does, an extension's `element.click()` included; no script can forge it.
 */
export function answerBy(event: Event, layer: NoticeLayer): Answer {
  return { layer, by: event.isTrusted ? "person" : "script" };
}
