/**
 * Fills a data folder with many receipts, as the endpoint keeps them, and times what a dashboard asks of it. With `bounds` the
 * worst case, too, which takes minutes to make: every day with as many kinds of decisions and visits as are told apart.
 *
 *   node test/helpers/time-rates.ts FOLDER 1000000 730 [bounds]
 */
import { statSync } from "node:fs";
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

const store = await openSqliteStore(folder, { synchronous: "OFF" });
const began = performance.now();
const since = () => ((performance.now() - began) / 1000).toFixed(0);
await fillStore(store, {
  receipts: all,
  days: Number(days),
  first,
  widgetFolder: process.env["KELISIM_DIST"] ?? "dist",
  onProgress(done) {
    if (done % 1_000_000 === 0) console.log(`${done} receipts in ${since()} s`);
  },
});
console.log(`${all} receipts over ${days} days in ${since()} s`);

const ids = { category: ["functional", "analytics"], service: filledServices };
const last = new Date(first + length - 86_400_000).toISOString().slice(0, 10);
const yearAgo = new Date(first + length - 365 * 86_400_000).toISOString().slice(0, 10);
const range = `from=${yearAgo}&to=${last}`;
const queries = [
  `${range}&by=day`,
  `${range}&by=week&breakdown=device`,
  `${range}&breakdown=category`,
  `${range}&breakdown=service`,
  `${range}&breakdown=variant&device=phone`,
  `from=${last}&to=${last}&breakdown=language`,
  "from=2024-12-01&to=2026-10-31&by=month&breakdown=device",
];

async function time(what: string): Promise<void> {
  for (const text of queries) {
    const parsed = parseRatesQuery(new URLSearchParams(text));
    if (!parsed.ok) throw new Error(parsed.message);
    const took: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const start = performance.now();
      await buildRates(parsed.value, {
        site,
        timeZone: "Asia/Almaty",
        ids,
        read: store.readTallies,
      });
      took.push(performance.now() - start);
    }
    const [fastest, median, slowest] = [0, 5, 10].map((at) => took.toSorted((a, b) => a - b)[at]);
    console.log(
      `${what}: ${text}: median ${median?.toFixed(1)} ms (${fastest?.toFixed(1)} to ${slowest?.toFixed(1)})`,
    );
  }
}

function sizes(): void {
  const path = join(folder, "kelisim.sqlite");
  const db = new DatabaseSync(path, { readOnly: true });
  const rows = db
    .prepare(
      "SELECT (SELECT count(*) FROM decision_rollups) AS decisions, (SELECT count(*) FROM asked_rollups) AS asked",
    )
    .get();
  db.close();
  console.log(
    `${(statSync(path).size / 2 ** 20).toFixed(0)} MiB; rows of tallies: ${JSON.stringify(rows)}`,
  );
}

await time("as a busy site");
sizes();

if (bounds !== "") {
  fillToBounds();
  await time("at its bounds");
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
