import { operatorName } from "../contract/notice-manifest.ts";
import type { NoticeConfig } from "../contract/site-config.ts";
import type { NoticeContext } from "../core/notice-context.ts";
import type { Choices } from "../core/decide.ts";
import { PreferencesCategory } from "./preferences-category.tsx";
import type { CategorySwitch, PreferencesModel } from "./preferences-model.ts";
import { answerBy } from "./shared/answer.ts";
import { ChoiceButton } from "./shared/choice-button.tsx";
import { PolicyLink } from "./shared/policy-link.tsx";
import { takeOpener } from "./shared/return-focus.ts";

export interface PreferencesViewProps {
  readonly context: NoticeContext<ShadowRoot>;
  readonly model: PreferencesModel;
  readonly config: NoticeConfig;
}

/** The second layer: a switch for each category and service, in the two groups of the policy, and who asks. */
export function PreferencesView({ context, model, config }: PreferencesViewProps) {
  const { language, texts } = context;
  const { operator, policy } = config;
  const answer = (choices: () => Choices) => (event: Event) => {
    takeOpener(context.root); // answered: the notice does not come back for its focus
    context.decide(choices(), answerBy(event, "preferences"));
  };
  const group = (id: string, heading: string, categories: readonly CategorySwitch[]) =>
    categories.length > 0 && (
      <div role="group" aria-labelledby={id}>
        <h3 id={id}>{heading}</h3>
        {categories.map((category) => (
          <PreferencesCategory
            key={category.id}
            category={category}
            texts={texts}
            language={language}
          />
        ))}
      </div>
    );
  return (
    <div class="frame">
      <header>
        <h2 id="title">{texts.title}</h2>
        <button
          type="button"
          class="close"
          data-kelisim-do="close"
          aria-label={texts.close}
          onClick={() => context.close()}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      </header>
      <div class="text">
        <p>{texts.intro}</p>
        {group("own", texts.ownCookies, model.own)}
        {group("third-party", texts.thirdPartyCookies, model.thirdParty)}
        <footer>
          {operator && (
            <p>
              {operatorName(operator, language)}
              {operator.bin && `, ${texts.bin}\u00a0${operator.bin}`}
              {operator.email && (
                <>
                  , <a href={`mailto:${operator.email}`}>{operator.email}</a>
                </>
              )}
            </p>
          )}
          {policy && <PolicyLink policy={policy} texts={texts} language={language} />}
        </footer>
      </div>
      <div class="choices">
        <ChoiceButton does="save" label={texts.save} onClick={answer(model.choices)} />
        <ChoiceButton
          does="accept"
          label={texts.acceptAll}
          onClick={answer(() => context.answerAll(true))}
        />
        <ChoiceButton
          does="reject"
          label={texts.rejectAll}
          onClick={answer(() => context.answerAll(false))}
        />
      </div>
    </div>
  );
}
