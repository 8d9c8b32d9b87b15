import {
  dashboardPeriods,
  mostDays,
  type DashboardFilter,
} from "../../contract/dashboard-query.ts";
import { addDays } from "../../contract/days.ts";
import { nameOfGrant, nameOfValue } from "../../contract/dashboard-words.ts";
import { languages } from "../../contract/language.ts";
import { rateSpans } from "../../contract/rates.ts";
import { devices, layouts } from "../../contract/receipt.ts";
import type { DashboardProps } from "../dashboard-page.tsx";
import { Choice } from "./choice.tsx";
import { MoreControls } from "./more-controls.tsx";

/** The filters that have few values, which are known beforehand; the others come with a click in a breakdown. */
const known: Readonly<Partial<Record<DashboardFilter, readonly string[]>>> = {
  language: languages,
  device: devices,
  layout: layouts,
};

/** What is shown: of which site, in which days, of which consent, narrowed to what. */
export function Controls({ dashboard }: DashboardProps) {
  const { setup, texts, address } = dashboard;
  const query = address.query.value;
  const words = texts.controls;
  const { sites, of, today } = setup;
  const isOverview = query.view === "overview";
  const day = (name: "from" | "to") => (
    <label class="day">
      <span>{words[name]}</span>
      <input
        type="date"
        name={name}
        value={query.range[name]}
        max={today}
        required
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value === "") return;
          const range = { ...query.range, [name]: value };
          // The other end follows where the two would change places, or be too far apart.
          if (range.from > range.to) range.from = range.to = value;
          else if (name === "to") range.from = laterOf(range.from, addDays(value, 1 - mostDays));
          else range.to = earlierOf(range.to, addDays(value, mostDays - 1));
          address.go({ period: "own", ...range, by: null });
        }}
      />
    </label>
  );
  return (
    <form class="controls" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
      {sites.length > 1 && (
        <Choice
          label={words.site}
          value={query.site}
          options={sites.map((site) => [site, site])}
          choose={(site) => address.go({ site })}
        />
      )}
      <Choice
        label={words.period}
        value={query.period}
        options={dashboardPeriods.map((period) => [period, words.periods[period]])}
        choose={(period) =>
          address.go(
            period === "own"
              ? { period, ...query.range }
              : { period, from: null, to: null, by: null },
          )
        }
      />
      {day("from")}
      {day("to")}
      <Choice
        label={words.of}
        value={query.of}
        options={of.map((id) => [id, nameOfGrant(id, texts, setup)])}
        choose={(id) => address.go({ of: id })}
      />
      <MoreControls label={words.more}>
        {isOverview && (
          <Choice
            label={words.by}
            value={query.by}
            options={rateSpans.map((span) => [span, words.spans[span]])}
            choose={(by) => address.go({ by })}
          />
        )}
        {Object.entries(known).map(([name, values]) => (
          <Choice
            key={name}
            label={texts.breakdowns[name as DashboardFilter] /* a key of `known` */}
            value={query.only[name as DashboardFilter] ?? ""}
            options={[
              ["", words.all],
              ...values.map(
                (value) =>
                  [value, nameOfValue(name as DashboardFilter, value, texts, setup)] as const,
              ),
            ]}
            choose={(value) => address.go({ [name]: value === "" ? null : value })}
          />
        ))}
        {isOverview && (
          <label class="tick">
            <input
              type="checkbox"
              checked={query.compare}
              onChange={(event) =>
                address.go({ compare: event.currentTarget.checked ? "1" : null })
              }
            />
            <span>{words.compare}</span>
          </label>
        )}
      </MoreControls>
      <Narrowed dashboard={dashboard} />
    </form>
  );
}

/** What came with a click in a breakdown, each to be taken away again. */
function Narrowed({ dashboard }: DashboardProps) {
  const { texts, address } = dashboard;
  const { only } = address.query.value;
  return (
    <>
      {(["variant", "revision"] as const).map((name) => {
        const value = only[name];
        return value === undefined ? null : (
          <button
            key={name}
            type="button"
            class="narrowed"
            onClick={() => address.go({ [name]: null })}
          >
            {`${texts.breakdowns[name]}: ${value}`} <span aria-hidden="true">×</span>
            <span class="unseen">{texts.controls.remove}</span>
          </button>
        );
      })}
    </>
  );
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);
const earlierOf = (a: string, b: string): string => (a < b ? a : b);
