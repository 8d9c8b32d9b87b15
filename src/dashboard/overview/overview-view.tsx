import type { DashboardProps } from "../dashboard-page.tsx";
import { RatesFrame } from "../shell/rates-frame.tsx";
import { CoverageCard } from "./coverage-card.tsx";
import { Definitions } from "./definitions.tsx";
import { ExportLinks } from "../shell/export-links.tsx";
import { OutcomesCard } from "./outcomes-card.tsx";
import { RateCard } from "./rate-card.tsx";
import { TrendCard } from "./trend-card.tsx";

/** The two questions of a marketer on one screen: how many agree, and how that goes. */
export function OverviewView({ dashboard }: DashboardProps) {
  return (
    <>
      <h1 class="unseen">{dashboard.texts.title}</h1>
      <RatesFrame dashboard={dashboard}>
        {(rates) => (
          <>
            <div class="cards">
              <RateCard dashboard={dashboard} rates={rates} />
              <OutcomesCard dashboard={dashboard} rates={rates} />
              <CoverageCard dashboard={dashboard} rates={rates} />
            </div>
            <TrendCard dashboard={dashboard} rates={rates} />
            <Definitions texts={dashboard.texts} />
            <ExportLinks dashboard={dashboard} />
          </>
        )}
      </RatesFrame>
    </>
  );
}
