import { formatCount } from "../../contract/figures-in-words.ts";
import { fillText } from "../../contract/fill-text.ts";
import { formatPeriod } from "../../contract/format-time.ts";
import type { ListedNotice, NoticeList } from "../../contract/notice-list.ts";
import type { DashboardProps } from "../dashboard-page.tsx";
import { Choice } from "../shell/choice.tsx";
import { StateNote } from "../shell/state-note.tsx";
import { NoticeCard } from "./notice-card.tsx";

/** What visitors were shown in one language, newest first, by revision, and what changed each time. */
export function NoticesView({ dashboard }: DashboardProps) {
  const { texts, address, notices } = dashboard;
  const words = texts.notices;
  const { value, loading, problem } = notices.list.loaded.value;
  const languages = notices.languages.value;
  return (
    <>
      <h1>{words.title}</h1>
      <p class="soft intro">{words.intro}</p>
      <p class="unseen" role="status">
        {loading ? texts.states.loading : ""}
      </p>
      {problem && <StateNote dashboard={dashboard} problem={problem} retry={notices.list.retry} />}
      {value === null && loading && <p class="note">{texts.states.loading}</p>}
      {value?.notices.length === 0 && <p class="note">{words.none}</p>}
      {value && languages.length > 0 && (
        <>
          <div class="controls">
            <Choice
              label={texts.breakdowns.language}
              value={notices.language.value}
              options={languages.map((each) => [each, texts.values.language?.[each] ?? each])}
              choose={(language) => address.go({ language, notice: null })}
            />
          </div>
          <Revisions dashboard={dashboard} list={value} />
        </>
      )}
    </>
  );
}

function Revisions({ dashboard, list }: DashboardProps & { readonly list: NoticeList }) {
  const { texts, language, notices } = dashboard;
  const words = texts.notices;
  const chain = notices.chain.value;
  const shown = notices.shown.value;
  return (
    <div class="figures">
      {byRevision(chain.slice(0, shown)).map(({ revision, its }) => (
        <section key={its[0]?.hash} class="revision">
          <h2>{revision === null ? words.noRevision : fillText(words.revision, { revision })}</h2>
          <p class="soft">{decidedUnder(dashboard, list, revision)}</p>
          {its.map((notice) => (
            <NoticeCard
              key={notice.hash}
              dashboard={dashboard}
              notice={notice}
              previous={chain[chain.indexOf(notice) + 1] ?? null}
              isOldest={chain.at(-1) === notice && list.more === 0}
            />
          ))}
        </section>
      ))}
      {chain.length > shown && (
        <p>
          <button type="button" onClick={notices.showMore}>
            {words.showMore}
          </button>
        </p>
      )}
      {list.notToldApart > 0 && (
        <p class="soft small">
          {fillText(words.notToldApart, { count: formatCount(list.notToldApart, language) })}
        </p>
      )}
      {list.more > 0 && (
        <p class="soft small">
          {fillText(words.notListed, { count: formatCount(list.more, language) })}
        </p>
      )}
    </div>
  );
}

interface Group {
  readonly revision: number | null;
  readonly its: readonly ListedNotice[];
}

/** Neighbours of one revision. */
function byRevision(chain: readonly ListedNotice[]): readonly Group[] {
  const groups: { revision: number | null; its: ListedNotice[] }[] = [];
  for (const notice of chain) {
    const last = groups.at(-1);
    if (last && last.revision === notice.revision) last.its.push(notice);
    else groups.push({ revision: notice.revision, its: [notice] });
  }
  return groups;
}

function decidedUnder(
  { texts, language, notices }: DashboardProps["dashboard"],
  { decided }: NoticeList,
  revision: number | null,
): string {
  const words = texts.notices;
  const found = decided.find(
    (one) => one.revision === revision && one.language === notices.language.value,
  );
  if (!found) return words.notDecided;
  return fillText(words.decided, {
    decisions: formatCount(found.decisions, language),
    period: [...new Set([found.first, found.last])]
      .map((month) => formatPeriod(month, language))
      .join(" – "),
  });
}
