import { statSync } from "node:fs";
import { findTool, type Tool } from "../../scripts/find-browsers.ts";

/** Where a program is. @throws one sentence that says what to do: a missing program is never a skip. */
export function requireTool(tool: Exclude<Tool, "strace">): string {
  const path = findTool(tool, {
    env: process.env,
    isFile: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  });
  if (path) return path;
  const variable = tool.toUpperCase();
  throw new Error(
    `${tool} is not on this machine: run "npx node scripts/ensure-browsers.ts", or point ${variable} at it`,
  );
}
