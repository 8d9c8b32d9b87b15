/** The first SQLite with the fix for two connections resetting one WAL at the same time. */
const leastSqlite = [3, 51, 3];

/** The Node lines that carry such a SQLite, as in `engines` of package.json. */
const nodeLines = "24.15 or later (25.9 or later on the 25 line)";

/**
 * Says in one sentence why this Node cannot run the endpoint and what to do, or `null` when it can. Ask
 * before anything that needs `node:sqlite` is imported: on an old Node the import itself fails, with a
 * message that helps nobody. Plain JavaScript, because an old Node cannot read anything else.
 *
 * @param {Readonly<Record<string, string | undefined>>} versions `process.versions`
 * @returns {string | null}
 */
export function runtimeProblem(versions) {
  const node = versions["node"] ?? "unknown";
  const sqlite = versions["sqlite"];
  if (sqlite !== undefined && isAtLeast(sqlite, leastSqlite)) return null;
  return (
    `Kelisim needs Node ${nodeLines}, whose built-in SQLite is at least ` +
    `${leastSqlite.join(".")}; this is Node ${node} with ${sqlite ? `SQLite ${sqlite}` : "no SQLite"}: ` +
    "install a newer Node from https://nodejs.org and start again."
  );
}

/**
 * @param {string} version
 * @param {readonly number[]} least
 */
function isAtLeast(version, least) {
  const parts = version.split(".").map(Number);
  for (const [place, wanted] of least.entries()) {
    const found = parts[place] ?? 0;
    if (found !== wanted) return found > wanted;
  }
  return true;
}
