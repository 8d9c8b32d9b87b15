/** What a spreadsheet takes for the beginning of a formula, in the wide letters of East Asia, too. */
const formula = "[=+\\-@\uff1d\uff0b\uff0d\uff20]";

/**
 * At the beginning of a cell or after what parts cells: where a comma is for decimals, a spreadsheet cuts lines at
 * semicolons, quoted or not. Space, quotes and marks without a width in between do not keep it from being one.
 */
const beforeFormula = new RegExp(`(^|[,;|])(?=[\\s"'\\p{Cf}]*${formula})`, "gu");

/**
 * One line of CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it: every
 * cell is quoted, but a quoted `=1+1` is a formula all the same. Control characters, which spreadsheets leave out or cut lines at, are spaces.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(toCell).join(",")}\r\n`;
}

function toCell(text: string): string {
  const inert = text.replace(/\p{Cc}/gu, " ").replace(beforeFormula, "$1'");
  return `"${inert.replaceAll('"', '""')}"`;
}
