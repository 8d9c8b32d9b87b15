import UPlot from "uplot";
import type { TrendPoint } from "./trend-points.ts";

export interface TrendPlotOptions {
  readonly points: readonly TrendPoint[];
  /** A period as it stands at the axis. */
  readonly label: (period: string) => string;
  /** A share from 0 to 1 as it stands at the axis. */
  readonly share: (share: number) => string;
  /** Told which point the pointer is at; `null` when it leaves. */
  readonly onPoint: (index: number | null) => void;
}

export interface TrendPlot {
  /** Moves the cursor to a point. */
  showPoint(index: number): void;
  stop(): void;
}

/** Pixels: of the chart, and the least between two words at its axis. */
const height = 220;
const wordWidth = 84;

/**
 * Draws the rate as a line in the band of its intervals; follows the width of its place and the colours of the page.
 *
 * @returns `null` in a browser that does not draw; the table says the same
 */
export function drawTrend(place: HTMLElement, options: TrendPlotOptions): TrendPlot | null {
  if (!document.createElement("canvas").getContext("2d")) return null;
  let plot = draw(place, options);
  const redraw = (): void => {
    plot.destroy();
    plot = draw(place, options);
  };
  const resize = new ResizeObserver(() => {
    if (place.clientWidth > 0) plot.setSize({ width: place.clientWidth, height });
  });
  resize.observe(place);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", redraw);
  return {
    showPoint(index) {
      const { rate } = options.points[index] ?? {};
      const left = plot.valToPos(index, "x");
      plot.setCursor({ left, top: rate ? plot.valToPos(rate.share, "y") : 0 });
    },
    stop() {
      resize.disconnect();
      dark.removeEventListener("change", redraw);
      plot.destroy();
    },
  };
}

function draw(place: HTMLElement, { points, label, share, onPoint }: TrendPlotOptions): UPlot {
  const style = getComputedStyle(place);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const ink = colour("--soft");
  const axis = {
    stroke: ink,
    font: "12px system-ui, sans-serif",
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { show: false },
  };
  return new UPlot(
    {
      width: Math.max(place.clientWidth, 200),
      height,
      legend: { show: false },
      cursor: { drag: { x: false, y: false }, y: false, points: { size: 9 } },
      scales: {
        x: { time: false, range: () => [-0.5, points.length - 0.5] },
        y: { range: () => shareRange(points) },
      },
      axes: [
        {
          ...axis,
          size: 30,
          grid: { show: false },
          splits: (plot: UPlot) => {
            const most = Math.max(2, Math.floor(plot.width / wordWidth));
            const step = Math.ceil(points.length / most);
            return points.flatMap((_, index) => (index % step === 0 ? [index] : []));
          },
          values: (_plot: UPlot, splits: number[]) =>
            splits.map((index) => label(points[index]?.period ?? "")),
        },
        {
          ...axis,
          size: 56,
          values: (_plot: UPlot, splits: number[]) => splits.map(share),
        },
      ],
      series: [
        {},
        { stroke: "transparent", points: { show: false } },
        { stroke: "transparent", points: { show: false } },
        {
          stroke: colour("--accent"),
          width: 2,
          points: { show: points.length <= 62, size: 6, fill: colour("--accent") },
        },
      ],
      bands: [{ series: [2, 1], fill: colour("--band") }],
      hooks: {
        setCursor: [
          (plot: UPlot) => {
            const { idx, left = -1 } = plot.cursor;
            onPoint(left < 0 || idx === undefined ? null : idx);
          },
        ],
      },
    },
    [
      points.map((_, index) => index),
      points.map(({ rate }) => rate?.low ?? null),
      points.map(({ rate }) => rate?.high ?? null),
      points.map(({ rate }) => rate?.share ?? null),
    ],
    place,
  );
}

/** From the lowest end to the highest, in whole tenths. */
function shareRange(points: readonly TrendPoint[]): [number, number] {
  const rates = points.flatMap(({ rate }) => (rate ? [rate] : []));
  const low = Math.floor(Math.min(1, ...rates.map((rate) => rate.low)) * 10) / 10;
  const high = Math.ceil(Math.max(0, ...rates.map((rate) => rate.high)) * 10) / 10;
  return low < high ? [low, high] : [0, 1];
}
