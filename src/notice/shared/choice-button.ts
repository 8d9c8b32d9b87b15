import { element } from "./element.ts";

/** What a button does, in the words of the DOM contract. */
type Does = "accept" | "reject" | "preferences" | "save";

/**
 * One of the answers. They are all made here and there is one style for all of them, so none can become
 * bigger, brighter or nearer than another.
 */
export function buildChoiceButton(
  does: Does,
  label: string,
  onClick: (event: Event) => void,
): HTMLButtonElement {
  const button = element(
    "button",
    { type: "button", class: "choice", "data-kelisim-do": does },
    label,
  );
  button.addEventListener("click", onClick);
  return button;
}
