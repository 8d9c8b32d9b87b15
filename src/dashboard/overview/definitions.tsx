import type { DashboardTexts } from "../../contract/dashboard-texts.ts";

/** What the numbers mean and what they cannot say, beside them. */
export function Definitions({ texts }: { readonly texts: DashboardTexts }) {
  const { title, counted, unknownTitle, unknown } = texts.definitions;
  return (
    <section class="card definitions">
      <div>
        <h2>{title}</h2>
        <ul>
          {counted.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{unknownTitle}</h2>
        <ul>
          {unknown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
