import type { Dashboard } from "../dashboard-model.ts";
import { formatCount, formatInterval, formatShare } from "../../contract/figures-in-words.ts";
import { formatPeriod } from "../../contract/format-time.ts";
import type { TrendPoint } from "./trend-points.ts";

export interface TrendTableProps {
  readonly dashboard: Dashboard;
  readonly points: readonly TrendPoint[];
}

/** The points of the chart in figures. */
export function TrendTable({ dashboard, points }: TrendTableProps) {
  const { texts, language } = dashboard;
  const { period, asked, granted, rate, interval } = texts.trend.columns;
  const count = (value: number) => formatCount(value, language);
  return (
    <div class="scroll" role="region" aria-label={texts.trend.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{period}</th>
            <th scope="col">{asked}</th>
            <th scope="col">{granted}</th>
            <th scope="col">{rate}</th>
            <th scope="col">{interval}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.period}>
              <th scope="row">{formatPeriod(point.period, language)}</th>
              <td>{count(point.asked)}</td>
              <td>{count(point.granted)}</td>
              <td>{point.rate ? formatShare(point.rate.share, language) : "—"}</td>
              <td>{point.rate ? formatInterval(point.rate, language) : "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
