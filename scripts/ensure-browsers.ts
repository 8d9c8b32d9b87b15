// Runs before the tests: finds Chromium, Firefox, strace and Python, installs what is missing where that can be done
// without asking (Debian, root), and otherwise stops with one sentence. A missing program is never a skip.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { findTool, tools, type Machine, type Tool } from "./find-browsers.ts";
import { planInstall } from "./plan-install.ts";

const machine: Machine = {
  env: process.env,
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
};

function missingTools(): readonly Tool[] {
  return tools.filter((tool) => findTool(tool, machine) === null);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function apt(...command: readonly string[]): void {
  console.log(`> apt-get ${command.join(" ")}`);
  // Another apt on a machine that has just started holds the lock for a while.
  const options = ["-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"];
  const { status, error } = spawnSync("apt-get", [...options, ...command], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) {
    const cause = error ? error.message : `exit code ${status}`;
    stop(
      `"apt-get ${command.join(" ")}" failed (${cause}): install the packages by hand and try again.`,
    );
  }
}

const missing = missingTools();
if (missing.length > 0) {
  const asked = Object.fromEntries(
    missing.flatMap((tool) => {
      const value = process.env[tool.toUpperCase()];
      return value ? [[tool, value]] : [];
    }),
  );
  const plan = planInstall(missing, asked, {
    debian: existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get"),
    root: process.getuid?.() === 0,
    linux: process.platform === "linux",
  });
  if ("say" in plan) stop(plan.say);
  if (plan.install.length > 0) {
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...plan.install);
    const still = missingTools();
    if (still.length > 0) {
      stop(
        `After the installation ${still.join(" and ")} cannot be found: install it by hand and try again.`,
      );
    }
  }
}
for (const tool of tools) {
  const path = findTool(tool, machine);
  if (path) console.log(`${tool}: ${path}`);
}
