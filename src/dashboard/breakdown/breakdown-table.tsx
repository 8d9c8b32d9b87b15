import type { ComponentChildren } from "preact";
import { dashboardFilters } from "../../contract/dashboard-query.ts";
import { nameOfValue } from "../../contract/dashboard-words.ts";
import { fillText } from "../../contract/fill-text.ts";
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
            <Row key={row.value} dashboard={dashboard} row={row}>
              <Value dashboard={dashboard} breakdown={breakdown} value={row.value} />
            </Row>
          ))}
        </tbody>
        {/* Rows of categories and services are of all visits already. */}
        {breakdown !== "category" && breakdown !== "service" && (
          <tfoot>
            <Row dashboard={dashboard} row={rates.total}>
              {texts.breakdown.all}
            </Row>
          </tfoot>
        )}
      </table>
    </div>
  );
}

interface ValueProps {
  readonly dashboard: Dashboard;
  readonly breakdown: RateBreakdown;
  readonly value: string;
}

/** The name of a value, which leads to the overview of it alone. */
function Value({ dashboard, breakdown, value }: ValueProps) {
  const { texts, setup } = dashboard;
  const name = nameOfValue(breakdown, value, texts, setup);
  if (value === "*") return <>{name}</>;
  const isFilter = dashboardFilters.some((each) => each === breakdown);
  return (
    <ViewLink dashboard={dashboard} changes={{ [isFilter ? breakdown : "of"]: value, view: null }}>
      {name}
    </ViewLink>
  );
}

interface RowProps {
  readonly dashboard: Dashboard;
  readonly row: RateFigures;
  readonly children: ComponentChildren;
}

function Row({ dashboard, row, children }: RowProps) {
  const { texts, language } = dashboard;
  const count = (value: number) => formatCount(value, language);
  return (
    <tr>
      <th scope="row">{children}</th>
      <td class="rate">{row.rate ? formatShare(row.rate.share, language) : "—"}</td>
      <td class="picture">
        {row.rate && <IntervalMark share={row.rate} />}
        <span class="soft small">
          {row.rate
            ? fillText(texts.breakdown.row, {
                interval: formatInterval(row.rate, language),
                granted: count(row.granted),
                asked: count(row.asked),
              })
            : row.problem && texts.problems[row.problem]}
        </span>
      </td>
      {counted.map((name) => {
        const value = row[name];
        return <td key={name}>{value === null ? "—" : count(value)}</td>;
      })}
    </tr>
  );
}
