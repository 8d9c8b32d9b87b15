import type { Tool } from "./find-browsers.ts";

/** What the machine allows. */
export interface System {
  /** `true` where apt-get installs Debian packages: there is `/etc/debian_version` and apt-get. */
  readonly debian: boolean;
  readonly root: boolean;
  readonly linux: boolean;
}

/** Either packages to install with apt, or one sentence that says what a person has to do. */
export type Plan = { readonly install: readonly string[] } | { readonly say: string };

const packages: Readonly<Record<Tool, string>> = {
  chromium: "chromium",
  firefox: "firefox-esr",
  strace: "strace",
  python3: "python3",
};

/**
 * Decides what to do about missing programs.
 *
 * @param missing what was not found
 * @param asked variables that name a file that is not there; nothing is installed over someone's own choice
 */
export function planInstall(
  missing: readonly Tool[],
  asked: Readonly<Partial<Record<Tool, string>>>,
  { debian, root, linux }: System,
): Plan {
  const wrong = missing.filter((tool) => asked[tool]);
  if (wrong.length > 0) {
    const named = wrong.map((tool) => `${tool.toUpperCase()}=${asked[tool]}`).join(" and ");
    return {
      say: `The tests were pointed at ${named}, and there is no such file: correct or unset it.`,
    };
  }
  // strace exists on Linux only; the test that needs it says so itself.
  const wanted = missing.filter((tool) => linux || tool !== "strace");
  const list = wanted.map((tool) => packages[tool]);
  if (debian && root) return { install: list };
  if (list.length === 0) return { install: [] };
  const how = debian
    ? `run "sudo apt-get install ${list.join(" ")}"`
    : `install ${list.join(", ")} with your system's package manager`;
  const variables = wanted.filter((tool) => tool !== "strace").map((tool) => tool.toUpperCase());
  const orPoint =
    variables.length > 0 ? `, or point ${variables.join(" and ")} at the executable` : "";
  return {
    say: `The tests need ${wanted.join(", ")}, not found on this machine: ${how}${orPoint}.`,
  };
}
