/**
 * A piece of markup as data: text, or an element. Built once, written as HTML by the server and made of DOM nodes
 * in a page, so that both say the same and neither reads markup out of a text.
 */
export type Markup = string | MarkupElement;

export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Markup[];
}

/** Builds an element. */
export function markup(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Markup[]
): MarkupElement {
  return { tag, attributes, children };
}

/** Writes markup as HTML. Every text and every attribute is escaped; tags and names of attributes are ours. */
export function toHtml(part: Markup): string {
  if (typeof part === "string") return escapeHtml(part);
  const { tag, children } = part;
  const attributes = Object.entries(part.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const open = `<${tag}${attributes.join("")}>`;
  return tag === "br" ? open : `${open}${children.map(toHtml).join("")}</${tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
