/** Builds anew and compares with the committed `dist/`: what people download is what the sources say. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const fresh = mkdtempSync(join(tmpdir(), "kelisim-dist-"));
try {
  execFileSync("vite", ["build", "--app", "--logLevel", "error"], {
    env: { ...process.env, KELISIM_DIST: fresh },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const names = new Set([...readdirSync(fresh), ...readdirSync("dist")]);
  const differing = [...names].filter((name) => read(fresh, name) !== read("dist", name));
  if (differing.length > 0) {
    console.error(
      `dist/ differs from the sources in ${differing.sort().join(", ")}: run "npm run build" and commit it`,
    );
    process.exitCode = 1;
  } else console.log(`dist/ is what the sources build (${names.size} files)`);
} finally {
  rmSync(fresh, { recursive: true });
}

function read(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), "latin1");
  } catch {
    return null;
  }
}
