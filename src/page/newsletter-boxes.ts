import type { Actor } from "../contract/receipt.ts";

const boxes = "input[type=checkbox][data-kelisim-newsletter]";

/** A newsletter's checkbox, and what is known of it. */
export interface NewsletterBox {
  readonly box: HTMLInputElement;
  /** The owner's name for the words that stand beside it. */
  readonly variant: string;
  /** Who touched it last: `api` when nobody did, and it is as the page made it. */
  readonly by: Actor;
}

/** The newsletters' checkboxes of a page. */
export interface NewsletterBoxes {
  /** Those of a form, wherever in the document they stand. */
  of(form: EventTarget | null): readonly NewsletterBox[];
  /** Takes the tick out of every box that the page has ticked by itself. */
  untick(): void;
  /** Takes note of who clicks. */
  clicked(event: Event): void;
}

/**
 * Watches over the boxes. A tick that nobody made is no consent: it is taken out, in the box and in what a reset
 * of the form would bring back. Only where the page says that the visitor has subscribed already
 * (`data-kelisim-subscribed`) it shows that, and may stand.
 *
 * @param onPreticked told when a tick has been taken out
 */
export function createNewsletterBoxes(onPreticked: () => void): NewsletterBoxes {
  const touched = new WeakMap<EventTarget, Actor>();
  const all = (): NodeListOf<HTMLInputElement> => document.querySelectorAll(boxes);
  const untickOne = (box: HTMLInputElement): void => {
    if (!box.defaultChecked || box.hasAttribute("data-kelisim-subscribed")) return;
    box.defaultChecked = false;
    // A browser that brings back what the visitor had typed brings back their own tick too: then it was touched.
    if (!touched.has(box)) box.checked = false;
    onPreticked();
  };
  return {
    of: (form) =>
      // Not by `form.elements`, which a field of that name hides.
      [...all()]
        .filter((box) => box.form === form && !box.disabled)
        .map((box) => ({
          box,
          variant: variantOf(box.getAttribute("data-kelisim-newsletter")),
          by: touched.get(box) ?? "api",
        })),
    untick: () => all().forEach(untickOne),
    clicked({ target, isTrusted }) {
      if (target) touched.set(target, isTrusted ? "person" : "script");
    },
  };
}

function variantOf(name: string | null): string {
  return name !== null && /^[a-z0-9-]{1,16}$/.test(name) ? name : "default";
}
