import { operatorName, wordsOrText } from "../contract/notice-manifest.ts";
import type { NoticeConfig } from "../contract/site-config.ts";
import type { Choices } from "../core/decide.ts";
import type { PreferencesContext } from "../core/notice-context.ts";
import { answerBy } from "./shared/answer.ts";
import { buildChoiceButton } from "./shared/choice-button.ts";
import { element } from "./shared/element.ts";
import { buildPolicyLink } from "./shared/policy-link.ts";
import { takeOpener } from "./shared/return-focus.ts";

export interface PreferencesFrameParts {
  readonly context: PreferencesContext<ShadowRoot>;
  readonly config: NoticeConfig;
  /** What Preact draws: the switches. */
  readonly body: HTMLElement;
  /** What the switches say when they are saved. */
  choices(): Choices;
}

/** What stays as it is in the second layer: its heading, who asks, and the three answers. */
export function buildPreferencesFrame(parts: PreferencesFrameParts): HTMLElement {
  const { context, config, body } = parts;
  const { language, texts } = context;
  const isGranted = context.services.some(
    ({ id, category }) => category !== "necessary" && context.granted(id),
  );
  const { operator, policy } = config;
  const answer = (choices: () => Choices) => (event: Event) => {
    takeOpener(context.root); // answered: the notice does not come back for its focus
    context.decide(choices(), answerBy(event, "preferences"));
  };

  const close = element("button", {
    type: "button",
    class: "close",
    "data-kelisim-do": "close",
    "aria-label": texts.close,
  });
  close.addEventListener("click", () => context.close());

  const footer = element("footer", {});
  if (operator) {
    const bin = operator.bin ? `, ${texts.bin}\u00a0${operator.bin}` : "";
    const who = element("p", {}, operatorName(operator, language) + bin);
    if (operator.email) {
      who.append(", ", element("a", { href: `mailto:${operator.email}` }, operator.email));
    }
    if (operator.address !== undefined) who.append(`, ${wordsOrText(operator.address, language)}`);
    footer.append(who);
  }
  if (policy) footer.append(buildPolicyLink(policy, texts, language));

  return element(
    "div",
    { class: "frame" },
    element("header", {}, element("h2", { id: "title" }, texts.title), close),
    element("div", { class: "text" }, element("p", {}, texts.intro), body, footer),
    element(
      "div",
      { class: "choices" },
      buildChoiceButton("save", texts.save, answer(parts.choices)),
      buildChoiceButton(
        "reject",
        // The same in both cases; whoever looks for the way back finds it by its own name.
        isGranted ? texts.withdraw : texts.rejectAll,
        answer(() => context.answerAll(false)),
      ),
      buildChoiceButton(
        "accept",
        texts.acceptAll,
        answer(() => context.answerAll(true)),
      ),
    ),
  );
}
