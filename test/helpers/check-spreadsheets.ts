/**
 * Opens every CSV that Kelisim writes, of a store with hostile rows, in LibreOffice, and looks whether a cell holds a formula:
 * `npm run spreadsheets`. LibreOffice is told to take formulas from a file, which it does not do of itself.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { hostileCsvFiles } from "./hostile-csv-files.ts";

/** How a spreadsheet may be told to cut a line: where a comma is for decimals, a semicolon parts cells. */
const separators = { comma: 44, semicolon: 59, tab: 9 } as const;

const soffice = (process.env["PATH"] ?? "")
  .split(delimiter)
  .map((folder) => join(folder, "soffice"))
  .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
if (soffice === undefined) {
  console.error(
    "LibreOffice is not on this machine: apt-get install --no-install-recommends libreoffice-calc",
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), "kelisim-spreadsheets-"));
try {
  const files = {
    ...(await hostileCsvFiles(join(folder, "data"))),
    // What it cannot see in here it cannot see anywhere.
    "control.csv": `a\r\n"=1+1"\r\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const name of Object.keys(files)) {
    for (const [separator, code] of Object.entries(separators)) {
      // Unicode, from the first line, everything as it comes, formulas evaluated.
      const filter = `CSV:${code},34,76,1,,0,false,true,false,false,false,0,true`;
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const given = ["--headless", "--convert-to", "fods", "--outdir", folder, join(folder, name)];
      execFileSync(soffice, [profile, `--infilter=${filter}`, ...given], { stdio: "ignore" });
      const sheet = readFileSync(join(folder, name.replace(/csv$/, "fods")), "utf8");
      const formulas = [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, found]) => found);
      const rows = sheet.match(/<table:table-row/g)?.length ?? 0;
      const isRight = formulas.length > 0 === (name === "control.csv");
      if (!isRight) process.exitCode = 1;
      console.log(
        `${isRight ? "right" : "WRONG"}: ${name} by ${separator}: ${rows} rows, ${formulas.length} formulas`,
        formulas.slice(0, 5).join(" "),
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
