import { nameOfGrant } from "../../contract/dashboard-words.ts";
import { fillText } from "../../contract/fill-text.ts";
import { rateBreakdowns } from "../../contract/rates.ts";
import type { DashboardProps } from "../dashboard-page.tsx";
import { Choice } from "../shell/choice.tsx";
import { ExportLinks } from "../shell/export-links.tsx";
import { RatesFrame } from "../shell/rates-frame.tsx";
import { BreakdownTable } from "./breakdown-table.tsx";

/** The rate of each language, device, service …, beside one another. */
export function BreakdownView({ dashboard }: DashboardProps) {
  const { texts, address, setup } = dashboard;
  const words = texts.breakdown;
  return (
    <>
      <h1 class="unseen">{texts.views.breakdown}</h1>
      <RatesFrame dashboard={dashboard}>
        {(rates) => (
          <>
            <section class="card">
              <div class="card-head">
                <h2>{fillText(texts.rate.title, { of: nameOfGrant(rates.of, texts, setup) })}</h2>
                <Choice
                  label={words.by}
                  value={address.query.value.breakdown}
                  options={rateBreakdowns.map((each) => [each, texts.breakdowns[each]])}
                  choose={(breakdown) => address.go({ breakdown })}
                />
              </div>
              <BreakdownTable dashboard={dashboard} rates={rates} />
              {(rates.breakdown === "category" || rates.breakdown === "service") && (
                <p class="soft small">{words.ofAll}</p>
              )}
            </section>
            <ExportLinks dashboard={dashboard} />
          </>
        )}
      </RatesFrame>
    </>
  );
}
