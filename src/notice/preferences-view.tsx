import type { NoticeContext } from "../core/notice-context.ts";
import { PreferencesCategory } from "./preferences-category.tsx";
import type { CategorySwitch, PreferencesModel } from "./preferences-model.ts";

export interface PreferencesViewProps {
  readonly context: NoticeContext<ShadowRoot>;
  readonly model: PreferencesModel;
}

/** The switches: one for each category and service, in the two groups of the policy. */
export function PreferencesView({ context, model }: PreferencesViewProps) {
  const { texts } = context;
  const group = (id: string, heading: string, categories: readonly CategorySwitch[]) =>
    categories.length > 0 && (
      <div role="group" aria-labelledby={id}>
        <h3 id={id}>{heading}</h3>
        {categories.map((category) => (
          <PreferencesCategory key={category.id} category={category} texts={texts} />
        ))}
      </div>
    );
  return (
    <>
      {group("own", texts.ownCookies, model.own)}
      {group("third-party", texts.thirdPartyCookies, model.thirdParty)}
    </>
  );
}
