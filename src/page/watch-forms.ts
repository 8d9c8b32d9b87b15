import type { Actor } from "../contract/receipt.ts";
import { createNewsletterBoxes } from "./newsletter-boxes.ts";

/** An answer to the newsletter, as a form gave it. */
export interface FormAnswer {
  readonly granted: boolean;
  readonly by: Actor;
  readonly variant: string;
}

/** What the site owner has to know of a form of theirs. */
export type FormProblem = "preticked" | "prevented";

export interface WatchFormsOptions {
  /** An answer is on its way with its form. */
  onAnswer(answer: FormAnswer): void;
  onProblem(problem: FormProblem): void;
}

/**
 * Watches the forms of a page that ask for a newsletter, those that come later too, until the function it
 * returns is called. An answer counts when its form is sent, and only when it says something new: a tick that was
 * not there, or one that is there no more. What else stands in the form is never looked at.
 */
export function watchForms({ onAnswer, onProblem }: WatchFormsOptions): () => void {
  const boxes = createNewsletterBoxes(() => onProblem("preticked"));
  /** What a box said when its form was last sent from this page. */
  const sent = new WeakMap<HTMLInputElement, boolean>();
  const lastClick = new WeakMap<EventTarget, Actor>();

  const onClick = (event: Event): void => {
    boxes.clicked(event);
    const { target } = event;
    const form = target instanceof Element ? target.closest("form") : null;
    if (form) lastClick.set(form, event.isTrusted ? "person" : "script");
  };

  const onSubmit = (event: Event): void => {
    const form = event.target;
    const leaves = isUnsubscribing(form);
    boxes.untick();
    const answers = boxes
      .of(form)
      .filter(({ box }) => box.checked !== (sent.get(box) ?? isSubscribed(box)));
    if (!leaves && !answers[0]) return;
    // The page stops the form: because something is missing, or to send it itself. Who knows only the page.
    if (event.defaultPrevented) return onProblem("prevented");
    for (const { box, by, variant } of answers) {
      sent.set(box, box.checked);
      onAnswer({ granted: box.checked, by, variant });
    }
    if (leaves) {
      onAnswer({ granted: false, by: lastClick.get(form) ?? "api", variant: "default" });
    }
  };

  const observer = new MutationObserver(boxes.untick);
  boxes.untick();
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener("click", onClick, true);
  // The page's own listeners come first: theirs is to say whether the form is sent.
  window.addEventListener("submit", onSubmit);
  return () => {
    observer.disconnect();
    document.removeEventListener("click", onClick, true);
    window.removeEventListener("submit", onSubmit);
  };
}

/** Whether sending this form ends a subscription. Asked of the document: a field can hide the form's own methods. */
function isUnsubscribing(form: EventTarget | null): form is HTMLFormElement {
  const all: EventTarget[] = [...document.querySelectorAll("form[data-kelisim-unsubscribe]")];
  return form !== null && all.includes(form);
}

function isSubscribed(box: HTMLInputElement): boolean {
  return box.hasAttribute("data-kelisim-subscribed");
}
