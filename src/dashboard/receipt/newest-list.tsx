import { formatMinuteIn } from "../../contract/format-time-in-zone.ts";
import type { DashboardProps } from "../dashboard-page.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { ViewLink } from "../shell/view-link.tsx";

/** The endpoint gives more, for programs of the owner's own. */
const mostShown = 20;

/** What came last: an owner sees that something comes, and gets to each receipt. */
export function NewestList({ dashboard }: DashboardProps) {
  const { texts, checkTexts, receipt, language } = dashboard;
  const words = texts.receipt;
  const { value, problem } = receipt.newest.loaded.value;
  return (
    <section class="card newest">
      <h2>{words.newest}</h2>
      {problem && (
        <StateNote dashboard={dashboard} problem={problem} retry={receipt.newest.retry} />
      )}
      {value?.receipts.length === 0 && <p>{words.none}</p>}
      {value?.receipts[0] && (
        <div class="scroll" role="region" aria-label={words.newest} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{checkTexts.facts.number}</th>
                <th scope="col">{checkTexts.facts.choice}</th>
                <th scope="col">{checkTexts.facts.received}</th>
                <th scope="col">{checkTexts.facts.site}</th>
              </tr>
            </thead>
            <tbody>
              {value.receipts
                .slice(0, mostShown)
                .map(({ receipt: { rid, act }, received, site }) => (
                  <tr key={rid}>
                    <th scope="row">
                      <ViewLink dashboard={dashboard} changes={{ receipt: rid }}>
                        <code>{rid}</code>
                      </ViewLink>
                    </th>
                    <td>{checkTexts.acts[act]}</td>
                    <td>{formatMinuteIn(received, dashboard.setup.timeZone, language)}</td>
                    <td>{site}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
