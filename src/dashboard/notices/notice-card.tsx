import { useEffect, useRef } from "preact/hooks";
import { nameOfValue } from "../../contract/dashboard-words.ts";
import { fillText } from "../../contract/fill-text.ts";
import { formatMinuteIn } from "../../contract/format-time-in-zone.ts";
import type { ListedNotice } from "../../contract/notice-list.ts";
import type { Dashboard } from "../dashboard-model.ts";
import { ChangesList } from "./changes-list.tsx";
import { describeChanges } from "./describe-changes.ts";
import { wordsForValue } from "./manifest-words.ts";
import { NoticeText } from "./notice-text.tsx";

export interface NoticeCardProps {
  readonly dashboard: Dashboard;
  readonly notice: ListedNotice;
  /** The one before it in the same language; `null` where there is none in the list. */
  readonly previous: ListedNotice | null;
  /** Whether there is none at all. */
  readonly isOldest: boolean;
}

/** One notice: since when, how it looks, what changed, what it says. */
export function NoticeCard({ dashboard, notice, previous, isOldest }: NoticeCardProps) {
  const { texts, language, setup, notices, address } = dashboard;
  const words = texts.notices;
  const { hash, firstSeen, layout, variant, policyUpdated } = notice;
  const loaded = notices.manifestOf(hash);
  const isNamed = address.query.value.notice === hash;
  const here = useRef<HTMLElement>(null);
  // Again when its text has come, which moves everything.
  const isLoaded = loaded !== null;
  useEffect(() => {
    if (isNamed) here.current?.scrollIntoView({ block: "start" });
  }, [isNamed, isLoaded]);
  const source = { texts, language, manifest: undefined };
  const facts = [
    [texts.breakdowns.layout, layout && nameOfValue("layout", layout, texts, setup)],
    [texts.breakdowns.variant, variant],
    [
      words.labels["policy.updated"],
      policyUpdated && wordsForValue(["policy", "updated"], policyUpdated, source),
    ],
  ] as const;
  return (
    <article
      class={isNamed ? "card notice named" : "card notice"}
      aria-current={isNamed ? "true" : undefined}
      ref={here}
    >
      <div class="card-head">
        <h3>
          <time dateTime={firstSeen}>
            {fillText(words.since, { time: formatMinuteIn(firstSeen, setup.timeZone, language) })}
          </time>
        </h3>
        {notice.current && <strong class="badge">{words.current}</strong>}
      </div>
      <dl class="facts-row">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Changes dashboard={dashboard} notice={notice} previous={previous} isOldest={isOldest} />
      {loaded === "failed" && (
        <p>
          {words.failed}{" "}
          <button type="button" onClick={() => notices.retry(hash)}>
            {texts.states.retry}
          </button>
        </p>
      )}
      {loaded !== null && loaded !== "failed" && (
        <details open={isNamed}>
          <summary>{words.read}</summary>
          <NoticeText dashboard={dashboard} manifest={loaded.manifest} />
        </details>
      )}
      <p class="soft small">
        {words.hash}: <code>{hash}</code>{" "}
        <a href={`${setup.mount}notices/${encodeURIComponent(hash)}`}>{words.raw}</a>
      </p>
    </article>
  );
}

function Changes({ dashboard, notice, previous, isOldest }: NoticeCardProps) {
  const { texts, language, notices } = dashboard;
  const words = texts.notices;
  if (previous === null) return isOldest ? <p>{words.first}</p> : null;
  const [before, after] = [notices.manifestOf(previous.hash), notices.manifestOf(notice.hash)];
  if (before === "failed" || after === "failed") return null;
  if (before === null || after === null) return <p class="soft">{texts.states.loading}</p>;
  const described = describeChanges(before.manifest, after.manifest, { texts, language });
  return (
    <>
      <h4>{words.changed}</h4>
      <ChangesList dashboard={dashboard} changes={described} />
    </>
  );
}
