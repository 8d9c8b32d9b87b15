import type { CanonicalValue } from "../../contract/canonical.ts";
import { asFields } from "../../contract/fields.ts";
import { serviceLabels } from "../../contract/notices-texts.ts";
import type { Dashboard } from "../dashboard-model.ts";
import { valueAt, wordsForValue } from "./manifest-words.ts";

interface NoticeTextProps {
  readonly dashboard: Dashboard;
  readonly manifest: CanonicalValue;
}

/** Sentences of the first layer in the order in which they are read; the others follow. */
const firstRead = [
  "title",
  "body",
  "recipients",
  "change",
  "policyDated",
  "policy",
  "reject",
  "onlyNecessary",
  "accept",
  "preferences",
];

/** Everything that a notice says: its services, and its sentences. */
export function NoticeText({ dashboard, manifest }: NoticeTextProps) {
  const { texts, language } = dashboard;
  const words = texts.notices;
  const source = { texts, language, manifest };
  const services = valueAt(manifest, "services");
  const sentences = sentencesIn(manifest);
  return (
    <div class="read">
      <p class="soft small">{words.readAbout}</p>
      <ul
        class="sentences"
        tabIndex={0}
        aria-label={words.sentences}
        lang={wordOf(valueAt(manifest, "language"))}
      >
        {sentences.map(([place, sentence]) => (
          <li key={place}>{sentence}</li>
        ))}
      </ul>
      <h4>{words.services}</h4>
      {(Array.isArray(services) ? services : []).map((service: CanonicalValue) => {
        const id = wordOf(valueAt(service, "id")) ?? "–";
        const all = {
          ...asFields(service),
          ...asFields(valueAt(manifest, "texts", "services", id)),
        };
        return (
          <dl key={id} class="values">
            {serviceLabels.map((label) => {
              const value = valueAt(all as CanonicalValue /* parts of one */, label);
              return value === undefined || value === null ? null : (
                <div key={label}>
                  <dt>{words.fields[label]}</dt>
                  <dd>{wordsForValue([label], value, source)}</dd>
                </div>
              );
            })}
          </dl>
        );
      })}
    </div>
  );
}

/** Every sentence with its place, in the order in which it is read. */
function sentencesIn(manifest: CanonicalValue): readonly (readonly [string, string])[] {
  const { services: _described, ...shown } = asFields(valueAt(manifest, "texts")) ?? {};
  const all = leaves(shown as CanonicalValue /* part of one */, "");
  const rank = ([place]: readonly [string, string]): number => {
    const found = firstRead.indexOf(place);
    return found === -1 ? firstRead.length : found;
  };
  return [...all].sort((a, b) => rank(a) - rank(b));
}

function leaves(value: CanonicalValue, place: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return value === "" ? [] : [[place, value]];
  const fields = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return fields.flatMap(([key, each]) => leaves(each, place === "" ? key : `${place}.${key}`));
}

function wordOf(value: CanonicalValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
