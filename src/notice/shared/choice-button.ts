import { element } from "./element.ts";

/** What a button does, in the words of the DOM contract. */
type Does = "accept" | "reject" | "preferences" | "save";

/**
 * One of the answers. They are all made here and there is one style for all of them, so none can become
 * bigger, brighter or nearer than another; a page's `::part(choice)` reaches all of them too.
 *
 * @param looks `link` for the way to the preferences where it stands in the text
 */
export function buildChoiceButton(
  does: Does,
  label: string,
  onClick: (event: Event) => void,
  looks: "choice" | "link" = "choice",
): HTMLButtonElement {
  const button = element(
    "button",
    { type: "button", class: looks, "data-kelisim-do": does },
    label,
  );
  button.addEventListener("click", (event) => {
    // The second click of two: the first met something else that stood here.
    if (event.detail < 2) onClick(event);
  });
  return button;
}
