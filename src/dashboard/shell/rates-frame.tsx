import type { ComponentChildren } from "preact";
import type { Rates } from "../../contract/rates.ts";
import type { DashboardProps } from "../dashboard-page.tsx";
import { Controls } from "./controls.tsx";
import { StateNote } from "./state-note.tsx";

export interface RatesFrameProps extends DashboardProps {
  readonly children: (rates: Rates) => ComponentChildren;
}

/** The controls, and below them the rates in whatever state they are. */
export function RatesFrame({ dashboard, children }: RatesFrameProps) {
  const { texts, rates } = dashboard;
  const { value, loading, problem } = rates.loaded.value;
  return (
    <>
      <Controls dashboard={dashboard} />
      <p class="unseen" role="status">
        {loading ? texts.states.loading : ""}
      </p>
      {problem && <StateNote dashboard={dashboard} problem={problem} retry={rates.retry} />}
      {value === null && loading && <p class="note">{texts.states.loading}</p>}
      {value && (
        <div class={loading ? "figures waiting" : "figures"} aria-busy={loading}>
          {isEmpty(value) ? (
            <div class="note">
              <p>
                <strong>{texts.states.empty}</strong>
              </p>
              <p>{texts.states.emptyHint}</p>
            </div>
          ) : (
            children(value)
          )}
        </div>
      )}
    </>
  );
}

function isEmpty({ periods, before }: Rates): boolean {
  return periods.length === 0 && (before === null || before.total.asked === 0);
}
