import type { NoticeConfig } from "../contract/site-config.ts";
import type { NoticeContext } from "../core/notice-context.ts";
import { firstLayerText } from "./first-layer-text.ts";
import { answerBy } from "./shared/answer.ts";
import { buildChoiceButton } from "./shared/choice-button.ts";
import { element } from "./shared/element.ts";
import { buildPolicyLink } from "./shared/policy-link.ts";
import { rememberOpener } from "./shared/return-focus.ts";

/** What the first layer says, and the answers to it. */
export function buildNoticeView(
  context: NoticeContext<ShadowRoot>,
  config: NoticeConfig,
): HTMLElement {
  const { language, texts } = context;
  const answerAll = (granted: boolean) => (event: Event) => {
    context.decide(context.answerAll(granted), answerBy(event, "notice"));
  };

  const isTwo = config.buttons === "two";

  const sentences = element("p", {}, `${firstLayerText(context, config)} `);
  if (config.policy) sentences.append(buildPolicyLink(config.policy, texts, language));
  const text = element(
    "div",
    { class: "text" },
    element("h2", { id: "title", class: "title" }, texts.title),
    sentences,
  );
  // The refusal comes first: of two buttons one must be the nearer to the Tab key, and it is not acceptance.
  const choices = element(
    "div",
    { class: "choices" },
    buildChoiceButton("reject", isTwo ? texts.onlyNecessary : texts.reject, answerAll(false)),
    buildChoiceButton("accept", texts.accept, answerAll(true)),
  );

  const openPreferences = (): void => {
    rememberOpener(context.root);
    context.show("preferences");
  };
  const preferences = buildChoiceButton(
    "preferences",
    texts.preferences,
    openPreferences,
    isTwo ? "link" : "choice",
  );
  (isTwo ? text : choices).append(preferences);
  // The visitor reaches for them: the click finds the file there.
  const reach = (): void => context.preload("preferences");
  preferences.addEventListener("pointerenter", reach);
  preferences.addEventListener("focus", reach);

  // The text scrolls in a small window, so that the answers stay in reach; the link in it takes the focus.
  return element("div", { class: "frame" }, text, choices);
}
