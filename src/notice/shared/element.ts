/**
 * Makes an element with its attributes and children: all that the first layer needs of a framework. Texts
 * become text nodes, so nothing that a site declares is ever read as markup. A class is a part as well: an
 * owner's `#kelisim::part(title)` reaches what our own rules call `.title`.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
    if (name === "class") made.setAttribute("part", value);
  }
  made.append(...children);
  return made;
}
