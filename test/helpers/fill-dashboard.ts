import { canonicalJson } from "../../src/contract/canonical.ts";
import { addDays } from "../../src/contract/days.ts";
import type { Device, Receipt } from "../../src/contract/receipt.ts";
import { formatReceiptId } from "../../src/core/receipt-id.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { makeReceipt } from "./make-receipt.ts";
import { createRandom } from "./random.ts";

/** What a site's data folder is filled with. */
export interface Filling {
  readonly site: string;
  /** The last day, and how many there are up to it. */
  readonly today: string;
  readonly days: number;
  /** Visits of an ordinary day. */
  readonly visits: number;
  readonly seed: number;
  /** The share of visits whose count arrives. */
  readonly counted?: number;
  /** What the receipts say of the notice that was shown; it may be another one later. */
  readonly notice?: (day: string, lang: string) => Pick<Receipt, "notice" | "revision">;
}

/** A visit as it is in the folder. */
export interface FilledVisit {
  readonly day: string;
  readonly lang: "kk" | "ru" | "en";
  readonly device: Device;
  readonly variant: string;
  readonly counted: boolean;
  /** `null` where nothing was answered. */
  readonly receipt: Receipt | null;
}

/**
 * Fills a data folder with visits that are drawn as those of a shop are: fewer at weekends, most on phones, more who agree on desktops and
 * to the newer wording. The store's own code writes them; an endpoint may be running on the folder.
 */
export async function fillDashboard(
  folder: string,
  filling: Filling,
): Promise<readonly FilledVisit[]> {
  const visits = drawVisits(filling);
  const store = await openSqliteStore(folder, { synchronous: "OFF" });
  const { site } = filling;
  const receipts = visits.flatMap(({ receipt }) => (receipt ? [receipt] : []));
  for (let done = 0; done < receipts.length; done += 2000) {
    await store.keep(
      receipts.slice(done, done + 2000).map((receipt) => {
        const { rid, act, notice, decided } = receipt;
        const received = decided.replace("Z", ":40Z");
        return { rid, act, notice, site, body: canonicalJson({ ...receipt }), received };
      }),
    );
  }
  const counted = visits.filter((visit) => visit.counted);
  await store.count({
    asked: counted.map(({ day, lang, device, variant }) => {
      const cell = [0, lang, device, "bar", variant, filling.notice?.(day, lang).revision ?? 1];
      return { site, day, cell, n: 1 };
    }),
    // Who agrees comes back and is seen, who does not looks at a page more.
    views: counted.flatMap(({ day, device, receipt }) => {
      const allowed = receipt?.categories["analytics"] === true;
      const of = (what: string, n: number) => ({ site, day, cell: [0, device, what], n });
      return allowed ? [of("no", 1), of("later", 1), of("yes", 2)] : [of("no", 2)];
    }),
  });
  await store.close();
  return visits;
}

const agreeing = { phone: 0.44, tablet: 0.49, desktop: 0.56 } as const;

function drawVisits(filling: Filling): readonly FilledVisit[] {
  const { today, days, visits, seed, counted = 1, notice } = filling;
  const random = createRandom(seed);
  const drawn = <Value>(values: readonly (readonly [Value, number])[], last: Value): Value => {
    let left = random();
    return values.find(([, share]) => (left -= share) < 0)?.[0] ?? last;
  };
  return Array.from({ length: days }, (_, place) => addDays(today, place + 1 - days)).flatMap(
    (day, place) => {
      const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
      const many = Math.round(visits * (isWeekend ? 0.7 : 1) * (0.85 + random() * 0.3));
      return Array.from({ length: many }, (): FilledVisit => {
        const device = drawn<Device>(
          [
            ["phone", 0.62],
            ["desktop", 0.3],
          ],
          "tablet",
        );
        const lang = drawn<FilledVisit["lang"]>(
          [
            ["ru", 0.58],
            ["kk", 0.36],
          ],
          "en",
        );
        const variant = drawn([["default", 0.5]], "short");
        const trend = 0.08 * (place / days - 0.5) + (variant === "short" ? 0.04 : 0);
        const act = drawn<Receipt["act"] | null>(
          [
            ["accept_all", agreeing[device] + trend],
            ["reject_all", 0.17],
            ["custom", 0.06],
          ],
          null,
        );
        const analytics = act === "accept_all" || (act === "custom" && random() < 0.6);
        const bytes = Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256));
        const receipt =
          act === null
            ? null
            : makeReceipt({
                rid: formatReceiptId(bytes),
                act,
                by: random() < 0.015 ? "script" : "person",
                layer: act === "custom" ? "preferences" : "notice",
                categories: { analytics },
                services: { "yandex-metrica": analytics },
                lang,
                device,
                variant,
                ...notice?.(day, lang),
                decided: `${day}T06:${String(10 + Math.floor(random() * 49))}Z`,
              });
        return { day, lang, device, variant, counted: random() < counted, receipt };
      });
    },
  );
}

/** How many of some visits are asked, and how many of them agreed to analytics as the rate has it. */
export function ratesOf(visits: readonly FilledVisit[]): {
  readonly asked: number;
  readonly granted: number;
} {
  return {
    asked: visits.filter(({ counted }) => counted).length,
    granted: visits.filter(
      ({ receipt }) => receipt?.by === "person" && receipt.categories["analytics"],
    ).length,
  };
}
