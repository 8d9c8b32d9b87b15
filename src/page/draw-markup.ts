import type { Markup, MarkupElement } from "../contract/markup.ts";

/** Makes nodes of markup. Texts become text nodes: nothing that a site declares is ever read as markup. */
export function drawMarkup({ tag, attributes, children }: MarkupElement): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.map(drawPart));
  return made;
}

function drawPart(part: Markup): Node | string {
  return typeof part === "string" ? part : drawMarkup(part);
}
