import type { DashboardProps } from "../dashboard-page.tsx";

/** The figures that are shown, in a file. */
export function ExportLinks({ dashboard }: DashboardProps) {
  const { title, csv, json } = dashboard.texts.export;
  return (
    <p class="export">
      <span>{title}:</span>{" "}
      <a href={dashboard.exportHref("csv")} download>
        {csv}
      </a>{" "}
      <a href={dashboard.exportHref("json")} download="rates.json">
        {json}
      </a>
    </p>
  );
}
