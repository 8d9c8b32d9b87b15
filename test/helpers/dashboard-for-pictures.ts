import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "../../src/contract/days.ts";
import { languages } from "../../src/contract/language.ts";
import { createEndpoint } from "../../src/server/create-endpoint.ts";
import { listen } from "../../src/server/listen.ts";
import { createDayInZone } from "../../src/server/rates/day-in-zone.ts";
import { buildNotices } from "../../src/server/site/build-notices.ts";
import { parseSiteConfig, type SiteConfig } from "../../src/server/site/site-config.ts";
import { prepareDataFolder } from "../../src/server/store/data-folder.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { fillDashboard } from "./fill-dashboard.ts";
import { widgetFolder } from "./site-endpoint.ts";
import { openLimits, testPassword } from "./start-endpoint.ts";

/** Sites of the pictures' endpoint: one as it should be, and one for each thing that can be wrong. */
export const pictured = {
  shop: "shop.example.kz",
  few: "new.example.kz",
  incomplete: "blocked.example.kz",
  empty: "empty.example.kz",
} as const;

export interface DashboardForPictures {
  /** Address of the mount, with a slash at the end. */
  readonly url: string;
  /** Numbers of receipts: with a proof, too young for one, erased. */
  readonly receipts: { readonly found: string; readonly young: string; readonly erased: string };
  stop(): Promise<void>;
}

/** An endpoint with a year of a shop's visits, whose notice has changed twice. */
export async function startDashboardForPictures(): Promise<DashboardForPictures> {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-pictures-"));
  const dataFolder = prepareDataFolder(join(folder, "data"));
  const today = createDayInZone("Asia/Almaty")(Date.now());
  const config = makeConfig({});
  const versions = [
    {
      from: addDays(today, -364),
      config: makeConfig({ services: ["yandex-metrica"], revision: 1 }),
    },
    { from: addDays(today, -120), config: makeConfig({ revision: 2, buttons: "two" }) },
    { from: addDays(today, -20), config },
  ];
  const store = await openSqliteStore(dataFolder, { synchronous: "OFF", timeZone: "Asia/Almaty" });
  const archived = await Promise.all(
    versions.map(async ({ from, config: of }) => {
      const notices = await buildNotices(widgetFolder, of);
      await store.archive(notices, `${from}T05:00:00Z`);
      return { from, revision: of.revision, notices };
    }),
  );
  const notice = (day: string, lang: string) => {
    const version = archived.findLast(({ from }) => from <= day) ?? archived[0];
    // As many as there are languages, in their order.
    const at = languages.findIndex((one) => one === lang);
    return { notice: version?.notices[at]?.hash ?? null, revision: version?.revision ?? 1 };
  };
  const common = { today, seed: 11, notice };
  const { shop, few, incomplete } = pictured;
  const visits = await fillDashboard(dataFolder, { ...common, site: shop, days: 365, visits: 130 });
  await fillDashboard(dataFolder, { ...common, site: few, days: 3, visits: 7 });
  await fillDashboard(dataFolder, {
    ...common,
    seed: 12,
    site: incomplete,
    days: 28,
    visits: 60,
    counted: 0.4,
  });
  const [erased = "", found = ""] = visits
    .flatMap(({ receipt }) => (receipt ? [receipt.rid] : []))
    .slice(-2);
  await store.erase(erased, `${today}T09:00:00Z`);
  await store.close();

  const endpoint = await createEndpoint({
    config,
    dataFolder,
    widgetFolder,
    password: testPassword,
    checkpointInterval: 3_600_000, // the receipt below stays too young for a proof
  });
  const server = await listen(endpoint.app.fetch, { host: "127.0.0.1", port: 0 });
  const [young] = await fillDashboard(dataFolder, {
    ...common,
    seed: 14,
    site: few,
    days: 1,
    visits: 1,
  });
  return {
    url: `${server.url}${config.mount}`,
    receipts: { found, erased, young: young?.receipt?.rid ?? "" },
    async stop() {
      await server.stop();
      await endpoint.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

function makeConfig(differs: Readonly<Record<string, unknown>>): SiteConfig {
  const parsed = parseSiteConfig({
    sites: Object.values(pictured).map((name) => ({ name, origins: [`https://${name}`] })),
    operator: { name: { kk: "«Ақжүн Үлгі» ЖШС", ru: "ТОО «Ақжүн Үлгі»", en: "Aqjun Ulgi LLP" } },
    policy: { url: "/privacy", updated: "2026-11-01" },
    services: ["yandex-metrica", "yandex-maps"],
    revision: 3,
    coverage: true,
    limits: openLimits,
    ...differs,
  });
  if (!parsed.ok) throw new Error(parsed.problems.join("\n"));
  return parsed.value;
}
