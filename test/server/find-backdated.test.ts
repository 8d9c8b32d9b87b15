import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { findBackdated } from "../../src/server/log/find-backdated.ts";

/** Records dated on these days of November. */
function records(...days: readonly string[]): DatabaseSync {
  const db = new DatabaseSync(":memory:");
  db.exec("CREATE TABLE receipts (seq INTEGER PRIMARY KEY, rid TEXT, received TEXT)");
  const add = db.prepare("INSERT INTO receipts (rid, received) VALUES ('R', ?)");
  for (const day of days) add.run(`2026-11-${day}T10:00:00Z`);
  return db;
}

it("forgives a clock that once ran ahead, and is right again under a checkpoint", () => {
  const db = records("01", "29", "02", "02", "03");
  expect(findBackdated(db, 3)).toBeNull();
  expect(findBackdated(db)).toMatch(/^Record 3 .* before record 2 of 2026-11-29/);
});

it("holds a young record against the newest one under a checkpoint, and those between them", () => {
  expect(findBackdated(records("01", "03", "02"), 2)).toMatch(/^Record 3 .* before record 2 of/);
  expect(findBackdated(records("01", "03", "05", "04"), 2)).toMatch(/^Record 4 .* before record 3/);
  const erased = records("01", "03", "03", "02");
  erased.exec("DELETE FROM receipts WHERE seq = 3");
  expect(findBackdated(erased, 3)).toMatch(/^Record 4 .* before record 2 of/);
});
