import { rateBreakdowns } from "../../src/contract/rates.ts";
import { buildRates } from "../../src/server/rates/build-rates.ts";
import { parseRatesQuery } from "../../src/server/rates/parse-rates-query.ts";
import { ratesCsv } from "../../src/server/rates/rates-csv.ts";
import { exportReceipts } from "../../src/server/store/export-receipts.ts";
import { openForReading } from "../../src/server/store/open-for-reading.ts";
import { prepareDataFolder } from "../../src/server/store/data-folder.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { hostileTexts, plantHostileRows } from "./hostile-rows.ts";

const site = "shop.example.kz";

/**
 * Every CSV that is written of a store with hostile rows, by the name of its file.
 *
 * @param folder a data folder that is not there yet
 */
export async function hostileCsvFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const store = await openSqliteStore(prepareDataFolder(folder), { synchronous: "OFF" });
  plantHostileRows(folder, site, "2026-11-21");
  const files: Record<string, string> = {};
  for (const breakdown of rateBreakdowns) {
    const query = `from=2026-11-20&to=2026-11-22&breakdown=${breakdown}`;
    const parsed = parseRatesQuery(new URLSearchParams(query));
    if (!parsed.ok) throw new Error(parsed.message);
    const ids = { category: ["analytics", ...hostileTexts], service: hostileTexts };
    const rates = {
      site,
      timeZone: "Asia/Almaty",
      ids,
      read: store.readTallies,
      readViews: store.readViews,
    };
    files[`rates-${breakdown}.csv`] = ratesCsv(await buildRates(parsed.value, rates));
  }
  await store.close();
  const db = await openForReading(folder);
  files["export.csv"] = [...exportReceipts(db, "csv")].map(({ text }) => text).join("");
  db.close();
  return files;
}
