import { DatabaseSync } from "node:sqlite";
import { steps } from "../store/migrate.ts";

/**
 * Says what stands in the file's schema and is not ours, or is ours and not there: a trigger could take records out as
 * they come, and every record that is left would be in order.
 */
export function findForeignSchema(db: DatabaseSync): string | null {
  const found = schemaOf(db);
  const expected = expectedSchema();
  for (const [name, made] of found) {
    if (!expected.has(name)) return `The data file has a ${made.type} ${name} that is not ours.`;
    if (expected.get(name)?.sql !== made.sql) {
      return `The ${made.type} ${name} of the data file is not as it was made.`;
    }
  }
  const missing = [...expected].find(([name]) => !found.has(name));
  return missing ? `The data file has lost its ${missing[1].type} ${missing[0]}.` : null;
}

interface Made {
  readonly type: string;
  readonly sql: string;
}

function expectedSchema(): ReadonlyMap<string, Made> {
  const db = new DatabaseSync(":memory:");
  try {
    for (const step of steps) step(db, () => {});
    return schemaOf(db);
  } finally {
    db.close();
  }
}

function schemaOf(db: DatabaseSync): ReadonlyMap<string, Made> {
  const rows = db.prepare(
    // What SQLite makes by itself, the indexes of UNIQUE columns, has no statement.
    "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name",
  );
  return new Map(
    rows
      .all()
      .map(({ type, name, sql }) => [
        String(name),
        { type: String(type), sql: String(sql).replaceAll(/\s+/g, " ").trim() },
      ]),
  );
}
