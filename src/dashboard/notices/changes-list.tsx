import { fillText } from "../../contract/fill-text.ts";
import type { Dashboard } from "../dashboard-model.ts";
import type { DescribedChange, DescribedChanges, DescribedService } from "./describe-changes.ts";

/** Shown before the rest is folded away. */
const shownAtOnce = 6;

interface ChangesListProps {
  readonly dashboard: Dashboard;
  readonly changes: DescribedChanges;
}

/** What changed: settings first, then services, then every sentence, each before and after. */
export function ChangesList({ dashboard, changes }: ChangesListProps) {
  const words = dashboard.texts.notices;
  const { settings, services, sentences } = changes;
  return (
    <div class="changes">
      {settings.length > 0 && (
        <>
          <h5>{words.settings}</h5>
          <Rows dashboard={dashboard} rows={settings} />
        </>
      )}
      {services.length > 0 && (
        <>
          <h5>{words.services}</h5>
          {services.map((service) => (
            <Service key={service.id} dashboard={dashboard} service={service} />
          ))}
        </>
      )}
      {sentences.length > 0 && (
        <>
          <h5>{words.sentences}</h5>
          <Rows dashboard={dashboard} rows={sentences} />
        </>
      )}
    </div>
  );
}

interface ServiceProps {
  readonly dashboard: Dashboard;
  readonly service: DescribedService;
}

function Service({ dashboard, service: { name, what, changes } }: ServiceProps) {
  const words = dashboard.texts.notices;
  if (what === "changed") {
    return (
      <div class="service">
        <p>
          <strong>{name}</strong>
        </p>
        <Rows dashboard={dashboard} rows={changes} />
      </div>
    );
  }
  return (
    <details class="service">
      <summary>
        <strong>{name}</strong>: {words[what]}
      </summary>
      <dl class="values">
        {changes.map(({ label, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{(what === "added" ? after : before) ?? words.nothing}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface RowsProps {
  readonly dashboard: Dashboard;
  readonly rows: readonly DescribedChange[];
}

function Rows({ dashboard, rows }: RowsProps) {
  const words = dashboard.texts.notices;
  const [first, rest] = [rows.slice(0, shownAtOnce), rows.slice(shownAtOnce)];
  const list = (some: readonly DescribedChange[]) => (
    <ul>
      {some.map((row, place) => (
        <li key={place /* a list that never changes; labels may be the same */}>
          {row.isPlace ? <code class="soft">{row.label}</code> : <span>{row.label}</span>}
          <p class="was">
            <small class="soft">{words.before}</small>{" "}
            {row.before === null ? (
              <span class="soft">{words.nothing}</span>
            ) : (
              <del>{row.before}</del>
            )}
          </p>
          <p class="is">
            <small class="soft">{words.after}</small>{" "}
            {row.after === null ? (
              <span class="soft">{words.nothing}</span>
            ) : (
              <ins>{row.after}</ins>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(first)}
      {rest.length > 0 && (
        <details>
          <summary>{fillText(words.moreChanges, { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
