import type { NoticeConfig } from "../contract/site-config.ts";
import type { NoticeContext } from "../core/notice-context.ts";
import { firstLayerText } from "./first-layer-text.ts";
import { answerBy } from "./shared/answer.ts";
import { buildChoiceButton } from "./shared/choice-button.ts";
import { element } from "./shared/element.ts";
import { buildPolicyLink } from "./shared/policy-link.ts";
import { rememberOpener } from "./shared/return-focus.ts";

/** What the first layer says, and the three answers to it. */
export function buildNoticeView(
  context: NoticeContext<ShadowRoot>,
  config: NoticeConfig,
): HTMLElement {
  const { language, texts } = context;
  const answerAll = (granted: boolean) => (event: Event) => {
    context.decide(context.answerAll(granted), answerBy(event, "notice"));
  };

  const text = element("p", {}, `${firstLayerText(context, config)} `);
  if (config.policy) text.append(buildPolicyLink(config.policy, texts, language));

  const preferences = buildChoiceButton("preferences", texts.preferences, () => {
    rememberOpener(context.root);
    context.show("preferences");
  });
  // The visitor reaches for them: the click finds the file there.
  const reach = (): void => context.preload("preferences");
  preferences.addEventListener("pointerenter", reach);
  preferences.addEventListener("focus", reach);

  return element(
    "div",
    { class: "frame" },
    // Scrolls in a small window, so that the answers stay in reach; the link in it takes the focus.
    element("div", { class: "text" }, element("h2", { id: "title" }, texts.title), text),
    element(
      "div",
      { class: "choices" },
      buildChoiceButton("accept", texts.accept, answerAll(true)),
      buildChoiceButton("reject", texts.reject, answerAll(false)),
      preferences,
    ),
  );
}
