import { dashboardViews } from "../../contract/dashboard-query.ts";
import { languages } from "../../contract/language.ts";
import { languageNames } from "../../contract/language-names.ts";
import type { DashboardProps } from "../dashboard-page.tsx";
import { ViewLink } from "./view-link.tsx";

/** The name, the views, the languages, and the way out. */
export function PageHead({ dashboard }: DashboardProps) {
  const { texts, address, setup, language } = dashboard;
  const { view } = address.query.value;
  return (
    <header class="head">
      <a class="skip" href="#figures">
        {texts.skip}
      </a>
      <p class="name">Kelisim</p>
      <nav aria-label={texts.navigation} class="views">
        {dashboardViews.map((each) => (
          <ViewLink
            key={each}
            dashboard={dashboard}
            changes={{ view: each === "overview" ? null : each, receipt: null, notice: null }}
            current={each === view}
          >
            {texts.views[each]}
          </ViewLink>
        ))}
      </nav>
      <nav aria-label={texts.language} class="languages">
        {languages.map((each) => (
          <a
            key={each}
            href={address.href({ lang: each })}
            lang={each}
            hreflang={each}
            title={languageNames[each]}
            aria-current={each === language ? "true" : undefined}
          >
            {each}
            {/* What can be read is in the name that is heard. */}
            <span class="unseen"> {languageNames[each]}</span>
          </a>
        ))}
      </nav>
      <form method="post" action={`${setup.mount}sign-out?lang=${language}`} class="out">
        <button>{texts.signOut}</button>
      </form>
    </header>
  );
}
