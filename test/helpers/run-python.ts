import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { requireTool } from "./find-browser.ts";

const verifier = fileURLToPath(new URL("../independent/verify_receipts.py", import.meta.url));

/** Runs the second implementation beside whatever goes on in this process, and waits for its end. */
export async function runPython(args: readonly string[], input = "") {
  const child = spawn(requireTool("python3"), ["-I", verifier, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    ended,
  ]);
  return { status, stdout, stderr };
}
