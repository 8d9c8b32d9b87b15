import { dashboardFilters } from "../../contract/dashboard-query.ts";
import { nameOfValue } from "../../contract/dashboard-words.ts";
import { formatCount, formatInterval, formatShare } from "../../contract/figures-in-words.ts";
import type { RateBreakdown, RateFigures } from "../../contract/rates.ts";
import type { Dashboard } from "../dashboard-model.ts";
import type { RatesProps } from "../overview/rate-card.tsx";
import { IntervalMark } from "../shell/interval-mark.tsx";
import { ViewLink } from "../shell/view-link.tsx";

const counted = ["asked", "granted", "accepted", "custom", "refused", "undecided"] as const;

/** A row for each value, the one with the most visits first. */
export function BreakdownTable({ dashboard, rates }: RatesProps) {
  const { texts } = dashboard;
  const { columns } = texts.trend;
  const { breakdown, groups } = rates;
  if (breakdown === null || groups === null) return null;
  const rows = [...groups].sort((a, b) => b.asked - a.asked || b.granted - a.granted);
  return (
    <div class="scroll" role="region" aria-label={texts.breakdowns[breakdown]} tabIndex={0}>
      <table class="breakdown">
        <thead>
          <tr>
            <th scope="col">{texts.breakdowns[breakdown]}</th>
            <th scope="col">{columns.rate}</th>
            <th scope="col" class="picture">
              {columns.interval}
            </th>
            <th scope="col">{columns.asked}</th>
            <th scope="col">{columns.granted}</th>
            <th scope="col">{texts.outcomes.accepted}</th>
            <th scope="col">{texts.outcomes.custom}</th>
            <th scope="col">{texts.outcomes.refused}</th>
            <th scope="col">{texts.outcomes.undecided}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.value} dashboard={dashboard} breakdown={breakdown} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly dashboard: Dashboard;
  readonly breakdown: RateBreakdown;
  readonly row: RateFigures & { readonly value: string };
}

function Row({ dashboard, breakdown, row }: RowProps) {
  const { texts, language, setup } = dashboard;
  const name = nameOfValue(breakdown, row.value, texts, setup);
  const isFilter = dashboardFilters.some((each) => each === breakdown) && row.value !== "*";
  const changes = isFilter ? { [breakdown]: row.value } : { of: row.value };
  return (
    <tr>
      <th scope="row">
        {row.value === "*" ? (
          name
        ) : (
          <ViewLink dashboard={dashboard} changes={{ ...changes, view: null }}>
            {name}
          </ViewLink>
        )}
      </th>
      <td class="rate">{row.rate ? formatShare(row.rate.share, language) : "—"}</td>
      <td class="picture">
        {row.rate ? (
          <>
            <IntervalMark share={row.rate} />
            <span class="soft small">{formatInterval(row.rate, language)}</span>
          </>
        ) : (
          <span class="soft small">{row.problem ? texts.problems[row.problem] : ""}</span>
        )}
      </td>
      {counted.map((name) => {
        const value = row[name];
        return <td key={name}>{value === null ? "—" : formatCount(value, language)}</td>;
      })}
    </tr>
  );
}
