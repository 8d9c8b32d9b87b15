import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Dashboard } from "../dashboard-model.ts";
import { formatCount, formatInterval, formatShare } from "../../contract/figures-in-words.ts";
import { fillText } from "../../contract/fill-text.ts";
import { formatPeriod } from "../../contract/format-time.ts";
import type { RatesProps } from "./rate-card.tsx";
import { drawTrend, type TrendPlot } from "./trend-plot.ts";
import { trendPoints, type TrendPoint } from "./trend-points.ts";
import { TrendTable } from "./trend-table.tsx";

/** The rate over time: a chart for the eye and the pointer, the arrow keys, and the same as a table. */
export function TrendCard({ dashboard, rates }: RatesProps) {
  const { texts, language, setup } = dashboard;
  const words = texts.trend;
  const points = trendPoints(rates);
  const day = (period: string) => formatPeriod(period, language);
  const about = fillText(words.about, {
    from: day(rates.from),
    to: day(rates.to),
    zone: setup.timeZone,
  });
  return (
    <section class="card trend">
      <h2>{words.title}</h2>
      <p class="soft small">{`${about} ${words.band}`}</p>
      {points.some(({ rate }) => rate) ? (
        <TrendChart dashboard={dashboard} points={points} about={about} />
      ) : (
        <p>{words.noPoint}</p>
      )}
      <details>
        <summary>{words.table}</summary>
        <TrendTable dashboard={dashboard} points={points} />
      </details>
    </section>
  );
}

interface TrendChartProps {
  readonly dashboard: Dashboard;
  readonly points: readonly TrendPoint[];
  readonly about: string;
}

function TrendChart({ dashboard, points, about }: TrendChartProps) {
  const { texts, language } = dashboard;
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<TrendPlot | null>(null);
  const chosen = useSignal<number | null>(null);
  const drawn = JSON.stringify(points);
  useEffect(() => {
    if (!place.current) return;
    const made = drawTrend(place.current, {
      points,
      label: (period) => shortened(formatPeriod(period, language), language),
      share: (share) => formatShare(share, language).replace(/[.,]0/, ""),
      onPoint: (index) => (chosen.value = index),
    });
    plot.current = made;
    return () => made?.stop();
  }, [drawn, language]);

  const move = (event: KeyboardEvent): void => {
    const last = points.length - 1;
    const at = chosen.value;
    const to = {
      ArrowLeft: at === null ? last : at - 1,
      ArrowRight: at === null ? 0 : at + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = Math.min(last, Math.max(0, to));
    plot.current?.showPoint(index);
    chosen.value = index;
  };
  const point = chosen.value === null ? undefined : points[chosen.value];
  return (
    <>
      {/* A picture that the keyboard can walk along: the sentence below says what it has come to. */}
      <div
        class="chart"
        ref={place}
        role="img"
        aria-label={`${texts.trend.title}: ${about}`}
        tabIndex={0}
        onKeyDown={move}
      />
      <p class="point small" role="status">
        {point ? pointInWords(point, dashboard) : texts.trend.hint}
      </p>
    </>
  );
}

function pointInWords({ period, rate, asked }: TrendPoint, { texts, language }: Dashboard): string {
  const what = { period: formatPeriod(period, language), asked: formatCount(asked, language) };
  return rate
    ? fillText(texts.trend.point, {
        ...what,
        rate: formatShare(rate.share, language),
        interval: formatInterval(rate, language),
      })
    : fillText(texts.trend.pointWithout, what);
}

/** At the axis a day goes without its year. */
function shortened(period: string, language: string): string {
  if (period.length < 10) return period;
  return language === "en" ? period.slice(5) : period.slice(0, 5);
}
