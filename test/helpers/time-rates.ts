/**
 * Fills an empty data folder with many receipts, as the endpoint keeps them, and times what a dashboard asks of it; one that is
 * filled is timed as it is. With `bounds` the worst case, too: every day with as many kinds of notices as are told apart.
 *
 *   node test/helpers/time-rates.ts FOLDER 10000000 730 [bounds]
 */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { buildRates } from "../../src/server/rates/build-rates.ts";
import { parseRatesQuery } from "../../src/server/rates/parse-rates-query.ts";
import { mostCells } from "../../src/server/rates/rollup-table.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { fillStore, filledServices, filledSite } from "./fill-store.ts";

const [folder = "", receipts = "1000000", days = "730", bounds = ""] = process.argv.slice(2);
const site = filledSite;
const first = Date.parse("2024-11-23T00:00:00Z");
const all = Number(receipts);
const length = Number(days) * 86_400_000;

const isEmpty = !existsSync(join(folder, "kelisim.sqlite"));
const store = await openSqliteStore(folder, { synchronous: "OFF" });
if (isEmpty) await fill();

const ids = { category: ["functional", "analytics"], service: filledServices };
const last = new Date(first + length - 86_400_000).toISOString().slice(0, 10);
const yearAgo = new Date(first + length - 365 * 86_400_000).toISOString().slice(0, 10);
const monthAgo = new Date(first + length - 28 * 86_400_000).toISOString().slice(0, 10);
const yearBefore = new Date(first + length - 730 * 86_400_000).toISOString().slice(0, 10);
const endBefore = new Date(first + length - 366 * 86_400_000).toISOString().slice(0, 10);
const year = `from=${yearAgo}&to=${last}`;
const month = `from=${monthAgo}&to=${last}`;
const breakdowns = ["category", "service", "language", "device", "layout", "variant", "revision"];
const queries = [
  `${year}&by=day`,
  `${year}&by=week&breakdown=device`,
  ...breakdowns.map((breakdown) => `${year}&breakdown=${breakdown}`),
  `${year}&breakdown=variant&device=phone`,
  `${year}&beforeFrom=${yearBefore}&beforeTo=${endBefore}`,
  ...breakdowns.map((breakdown) => `${month}&breakdown=${breakdown}`),
  `from=${last}&to=${last}&breakdown=language`,
  "from=2024-12-01&to=2026-10-31&by=month&breakdown=device",
];

async function timeRates(what: string): Promise<void> {
  for (const text of queries) {
    const parsed = parseRatesQuery(new URLSearchParams(text));
    if (!parsed.ok) throw new Error(parsed.message);
    const { readTallies: read, readViews } = store;
    const parts = { site, timeZone: "Asia/Almaty", ids, read, readViews };
    await time(`${what}: ${text}`, () => buildRates(parsed.value, parts));
  }
}

/** What the other pages of the dashboard read. */
async function timeOthers(): Promise<void> {
  const newest = await store.newest(50);
  const { rid = "" } = newest[25] ?? {};
  await time("the newest 50 receipts", () => store.newest(50));
  await time("a receipt by its number", () => store.read(rid));
  const size = await store.log.size();
  await time("its proof", () => store.log.inclusion(Math.floor(size / 2), size));
  await time("decisions by revision and language", () => store.readRevisions());
  await time("the newest 500 notices", () => store.newestNotices(500));
  await time("receipts by act", () => store.countByAct());
}

async function time(what: string, run: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  const worked: number[] = [];
  for (let n = 0; n < 21; n += 1) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await run();
    took.push(performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    worked.push((user + system) / 1000);
  }
  const [fastest, median, slowest] = [0, 10, 20].map((at) => sorted(took)[at]?.toFixed(1));
  const processor = sorted(worked)[10]?.toFixed(1); // on a busy machine the clock says more than the work
  console.log(
    `${what}: median ${median} ms (${fastest} to ${slowest}), of the processor ${processor} ms`,
  );
}

function sorted(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

async function fill(): Promise<void> {
  const began = performance.now();
  const tell = (done: number): void => {
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`${done} receipts over ${days} days in ${seconds} s`);
  };
  await fillStore(store, {
    receipts: all,
    days: Number(days),
    first,
    widgetFolder: process.env["KELISIM_DIST"] ?? "dist",
    onProgress(done) {
      if (done % 1_000_000 === 0 && done < all) tell(done);
    },
  });
  tell(all);
}

function sizes(): void {
  const path = join(folder, "kelisim.sqlite");
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db
    .prepare(
      `SELECT (SELECT count(*) FROM decision_rollups) AS decisions, (SELECT count(*) FROM asked_rollups) AS asked,
         (SELECT count(*) FROM view_rollups) AS views`,
    )
    .get();
  db.close();
  console.log(
    `${(statSync(path).size / 2 ** 20).toFixed(0)} MiB; rows of tallies: ${JSON.stringify(rows)}`,
  );
}

await timeRates("as a busy site");
await timeOthers();
sizes();

if (bounds !== "") {
  fillToBounds();
  await timeRates("at its bounds");
  sizes();
}
await store.close();

/** Straight into the tables: what it is about is how long they are. */
function fillToBounds(): void {
  const db = new DatabaseSync(join(folder, "kelisim.sqlite"));
  db.exec("PRAGMA synchronous = OFF; BEGIN");
  for (const table of ["decision_rollups", "asked_rollups"]) {
    for (const [span, most] of Object.entries(mostCells)) {
      const columns = db
        .prepare(`SELECT * FROM ${table} LIMIT 1`)
        .columns()
        .map(({ name }) => name);
      const values = columns.map((name) => (name === "variant" ? "'v' || value" : `min(${name})`));
      db.exec(`WITH RECURSIVE numbers (value) AS (
        SELECT 1 UNION ALL SELECT value + 1 FROM numbers WHERE value < ${most}
      )
      INSERT OR IGNORE INTO ${table} (${columns.join(", ")})
      SELECT ${values.join(", ")} FROM ${table}, numbers
      WHERE span = '${span}' GROUP BY site, period, value`);
    }
  }
  db.exec("COMMIT");
  db.close();
}
