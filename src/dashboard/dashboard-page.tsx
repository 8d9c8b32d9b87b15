import type { Dashboard } from "./dashboard-model.ts";
import { BreakdownView } from "./breakdown/breakdown-view.tsx";
import { NoticesView } from "./notices/notices-view.tsx";
import { OverviewView } from "./overview/overview-view.tsx";
import { ReceiptView } from "./receipt/receipt-view.tsx";
import { PageHead } from "./shell/page-head.tsx";

export interface DashboardProps {
  readonly dashboard: Dashboard;
}

/** The head of the page and the view that the address names. */
export function DashboardPage({ dashboard }: DashboardProps) {
  const { view } = dashboard.address.query.value;
  const { texts } = dashboard;
  document.title = `${texts.views[view]} · Kelisim`;
  return (
    <>
      <PageHead dashboard={dashboard} />
      <main id="figures" tabIndex={-1}>
        {view === "overview" && <OverviewView dashboard={dashboard} />}
        {view === "receipt" && <ReceiptView dashboard={dashboard} />}
        {view === "notices" && <NoticesView dashboard={dashboard} />}
        {view === "breakdown" && <BreakdownView dashboard={dashboard} />}
      </main>
    </>
  );
}
