import type { NoticeConfig } from "../contract/site-config.ts";
import type { NoticeContext } from "../core/notice-context.ts";
import { firstLayerText } from "./first-layer-text.ts";
import { answerBy } from "./shared/answer.ts";
import { ChoiceButton } from "./shared/choice-button.tsx";
import { PolicyLink } from "./shared/policy-link.tsx";
import { rememberOpener } from "./shared/return-focus.ts";

export interface NoticeViewProps {
  readonly context: NoticeContext<ShadowRoot>;
  readonly config: NoticeConfig;
}

/** What the first layer says, and the three answers to it. */
export function NoticeView({ context, config }: NoticeViewProps) {
  const { language, texts } = context;
  const answerAll = (granted: boolean) => (event: Event) => {
    context.decide(context.answerAll(granted), answerBy(event, "notice"));
  };
  return (
    <div class="frame">
      {/* Scrolls in a small window, so that the answers stay in reach; the link in it takes the focus. */}
      <div class="text">
        <h2 id="title">{texts.title}</h2>
        <p>
          {firstLayerText(context, config)}{" "}
          {config.policy && <PolicyLink policy={config.policy} texts={texts} language={language} />}
        </p>
      </div>
      <div class="choices">
        <ChoiceButton does="accept" label={texts.accept} onClick={answerAll(true)} />
        <ChoiceButton does="reject" label={texts.reject} onClick={answerAll(false)} />
        <ChoiceButton
          does="preferences"
          label={texts.preferences}
          onClick={() => {
            rememberOpener(context.root);
            context.show("preferences");
          }}
          onReach={() => context.preload("preferences")}
        />
      </div>
    </div>
  );
}
