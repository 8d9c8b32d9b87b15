import { canonicalJson } from "../../src/contract/canonical.ts";
import { viewAllowances } from "../../src/contract/counts.ts";
import type { Receipt } from "../../src/contract/receipt.ts";
import type { Tallied } from "../../src/server/rates/rollup-table.ts";
import { buildNotices } from "../../src/server/site/build-notices.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";
import type { NewReceipt, Store } from "../../src/server/store/store.ts";
import { makeReceipt } from "./make-receipt.ts";
import { createRandom } from "./random.ts";

export const filledSite = "shop.example.kz";
export const filledServices = [
  "yandex-metrica",
  "yandex-webvisor",
  "google-analytics",
  "chat",
  "map",
] as const;

const variants = ["a", "b"] as const;
/** The text is changed so often, evenly over the time. */
const revisions = 4;
/** As `kelisim serve` keeps them, in larger batches: what costs is the receipt, its leaf and its tallies, not the commit. */
const batch = 20_000;

export interface Filling {
  readonly receipts: number;
  readonly days: number;
  /** The first moment, UTC. */
  readonly first: number;
  /** The built widget, whose texts the notices have. */
  readonly widgetFolder: string;
  readonly onProgress: (done: number) => void;
}

/** Keeps many receipts, spread evenly over days, the notices that they name, twice as many asked visits, and page views. */
export async function fillStore(store: Store, filling: Filling): Promise<void> {
  const { receipts, days, first, onProgress } = filling;
  const notices = await archiveNotices(store, filling);
  const random = createRandom(1);
  const one = <const Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value; // random() is below 1
  const length = days * 86_400_000;
  for (let done = 0; done < receipts; done += batch) {
    await store.keep(
      Array.from({ length: Math.min(batch, receipts - done) }, (_, place) => {
        const part = (done + place) / receipts;
        const revision = 1 + Math.floor(part * revisions);
        return toKeep({ ...choose(random, one), revision }, first + part * length, notices);
      }),
    );
    onProgress(Math.min(done + batch, receipts));
  }
  for (let day = 0; day < days; day += 1) {
    await store.count({ asked: askedOn(day, filling), views: viewsOn(day, filling) });
  }
}

const devices = ["phone", "tablet", "desktop"] as const;
const dayAt = (first: number, day: number): string =>
  new Date(first + day * 86_400_000).toISOString().slice(0, 10);

function askedOn(day: number, { receipts, days, first }: Filling): readonly Tallied[] {
  const revision = 1 + Math.floor((day / days) * revisions);
  return ["kk", "ru", "en"].flatMap((lang) =>
    devices.flatMap((device) =>
      variants.map((variant) => ({
        site: filledSite,
        day: dayAt(first, day),
        cell: [0, lang, device, "bar", variant, revision],
        n: Math.ceil(receipts / days / 9),
      })),
    ),
  );
}

/** Nine for each receipt. */
function viewsOn(day: number, { receipts, days, first }: Filling): readonly Tallied[] {
  return devices.flatMap((device) =>
    viewAllowances.map((allowed) => ({
      site: filledSite,
      day: dayAt(first, day),
      cell: [0, device, allowed],
      n: Math.ceil(receipts / days),
    })),
  );
}

/** A receipt of a site with five services: one in five visitors chooses some of them. */
function choose(random: () => number, one: <Value>(values: readonly Value[]) => Value) {
  const act = one(["accept_all", "accept_all", "reject_all", "custom", "reject_all"] as const);
  // Who chooses switches categories; one in ten of them a single service, too.
  const answer = (): boolean => (act === "custom" ? random() < 0.5 : act === "accept_all");
  const [functional, analytics] = [answer(), answer()];
  const odd = act === "custom" && random() < 0.1 ? one(filledServices) : null;
  return {
    act,
    by: random() < 0.02 ? ("script" as const) : ("person" as const),
    layer: act === "custom" ? ("preferences" as const) : ("notice" as const),
    categories: { functional, analytics },
    services: Object.fromEntries(
      filledServices.map((id, place) => [
        id,
        (place < 3 ? analytics : functional) !== (id === odd),
      ]),
    ),
    lang: one(["kk", "ru", "en"] as const),
    device: one(["phone", "phone", "tablet", "desktop"] as const),
    variant: one(variants),
  };
}

function toKeep(
  said: Partial<Receipt> & Pick<Receipt, "lang" | "variant" | "revision">,
  time: number,
  notices: ReadonlyMap<string, string>,
): NewReceipt {
  const minute = new Date(time).toISOString().slice(0, 16);
  const notice = notices.get(`${said.revision} ${said.variant} ${said.lang}`) ?? null;
  const receipt = makeReceipt({ ...said, notice, decided: `${minute}Z` });
  const { rid, act } = receipt;
  const body = canonicalJson({ ...receipt });
  return { rid, act, notice, site: filledSite, body, received: `${minute}:30Z` };
}

/** One for each revision, variant and language, as so many starts of an endpoint would have archived them. */
async function archiveNotices(
  store: Store,
  { days, first, widgetFolder }: Filling,
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (let revision = 1; revision <= revisions; revision += 1) {
    const seen = first + ((revision - 1) / revisions) * days * 86_400_000;
    for (const variant of variants) {
      const parsed = parseSiteConfig({
        sites: [{ name: filledSite, origins: [`https://${filledSite}`] }],
        operator: { name: "Example" },
        policy: { url: "/privacy", updated: new Date(seen).toISOString().slice(0, 10) },
        revision,
        variant,
      });
      if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
      const notices = await buildNotices(widgetFolder, parsed.value);
      await store.archive(notices, `${new Date(seen).toISOString().slice(0, 19)}Z`);
      for (const { hash, manifest } of notices) {
        const { language } = JSON.parse(manifest) as { readonly language: string }; // just built
        hashes.set(`${revision} ${variant} ${language}`, hash);
      }
    }
  }
  return hashes;
}
