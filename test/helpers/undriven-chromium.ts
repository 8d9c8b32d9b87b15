import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { requireTool } from "./find-browser.ts";

/**
 * Opens an address in a Chromium that nobody drives, until the test ends: the page itself does what is to be
 * done and says to its server what it saw. Drivers stop a page that is prepared ahead before it begins.
 *
 * @param port of the TLS server that every host name leads to
 */
export async function openUndriven(address: string, port: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "kelisim-undriven-"));
  const child = spawn(
    requireTool("chromium"),
    [
      "--headless=new",
      "--no-sandbox",
      "--no-first-run",
      "--disable-component-update",
      "--disable-background-networking",
      "--ignore-certificate-errors",
      `--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP *.gvt1.com ~NOTFOUND, MAP * 127.0.0.1:${port}`,
      `--user-data-dir=${folder}`,
      address,
    ],
    { stdio: "ignore", detached: true },
  );
  onTestFinished(async () => {
    const ended = once(child, "close");
    // A group of its own: the browser's launcher and all its processes, and nobody else's.
    if (child.pid) process.kill(-child.pid, "SIGKILL");
    await ended;
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });
}
