import { delimiter, join } from "node:path";

/** What the tests need beside this repository: real browsers, a trace of system calls, a second implementation's language. */
export const tools = ["chromium", "firefox", "strace", "python3"] as const;
export type Tool = (typeof tools)[number];

/** The part of a machine that looking needs; a test hands in another one. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  isFile(path: string): boolean;
}

/** File names looked for in every folder of PATH, in this order. */
const names: Readonly<Record<Tool, readonly string[]>> = {
  chromium: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
  firefox: ["firefox-esr", "firefox"],
  strace: ["strace"],
  python3: ["python3"],
};

/** Where else they are usually found, PATH or not. */
const places: Readonly<Record<Tool, readonly string[]>> = {
  chromium: [
    "/usr/bin/chromium",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  firefox: ["/usr/bin/firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox"],
  strace: ["/usr/bin/strace"],
  python3: ["/usr/bin/python3"],
};

/**
 * Finds one program: where the variable of its name in capitals says (`CHROMIUM`, `FIREFOX`), else in PATH,
 * else at the usual places. A variable that names no file gives `null`: someone who asks for a certain
 * browser is not given another.
 */
export function findTool(tool: Tool, { env, isFile }: Machine): string | null {
  const asked = env[tool.toUpperCase()];
  if (asked) return isFile(asked) ? asked : null;
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const candidates = names[tool].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...places[tool]].find((path) => isFile(path)) ?? null;
}
