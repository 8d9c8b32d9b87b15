import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder } from "../helpers/endpoint-process.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { signIn } from "../helpers/sign-in.ts";
import { postReceipt } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

function kelisim(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("kelisim", () => {
  it("lists the commands that work, and no others", () => {
    const { status, stdout } = kelisim("--help");
    const commands = /Commands:\n((?: {2}.*\n)+)/.exec(stdout)?.[1] ?? "";
    expect(status).toBe(0);
    expect([...commands.matchAll(/^ {2}([\w-]+)/gm)].map(([, name]) => name)).toEqual([
      "serve",
      "check",
      "verify",
      "backup",
      "export",
      "erase",
      "accept-restore",
      "recount",
      "token",
      "cookies",
    ]);
  });

  it("helps with one command alone", () => {
    const { status, stdout } = kelisim("verify", "--help");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^kelisim verify: .*\n\nUsage: kelisim verify \[RECEIPT\.json\]/);
    expect(stdout).toContain("--checkpoint FILE");
    expect(stdout).not.toMatch(/Commands:|--format/);
  });

  it("says the version of the package", () => {
    const { status, stdout } = kelisim("--version");
    const file = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
    expect(status).toBe(0);
    expect(file).toContain(`"version": "${stdout.trim()}"`);
  });

  it.each([
    [[], /^Expected the command serve, .* or cookies, found no command\. Try kelisim --help\.\n$/],
    [
      ["prove"],
      /^Expected the command serve, .* or cookies, found "prove"\. Try kelisim --help\.\n$/,
    ],
    [["serve", "--fast"], /^Unknown option '--fast'. .*Try kelisim serve --help.\n$/],
  ])("refuses %j in one sentence", (args, sentence) => {
    const { status, stdout, stderr } = kelisim(...args);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(sentence);
  });
});

describe("kelisim serve", () => {
  it("says what to open, serves it, and stops at SIGTERM with exit code 0", async () => {
    const folder = makeEndpointFolder(makeTempFolder());
    const { url, child, ended, output } = await launchEndpoint(folder);
    expect((await fetch(url, { headers: await signIn(url) })).status).toBe(200);
    expect(output()).toContain(`Widget          ${url}kelisim.js`);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(output()).toContain("Stopped; every receipt that was answered is on disk.");
    await expect(fetch(url)).rejects.toThrow();
  });

  it("finishes the requests in flight at Ctrl-C, and keeps what it answered", async () => {
    const folder = makeEndpointFolder(makeTempFolder());
    const { url, child, ended } = await launchEndpoint(folder);
    const acknowledged: string[] = [];
    const interrupt = { sent: false };
    const client = async () => {
      for (;;) {
        const receipt = makeReceipt();
        const answer = await postReceipt(url, receipt).catch(() => null);
        // The port is closed: nothing was sent, or the connection went before an answer.
        if (answer === null) return;
        expect(answer.status).toBe(201);
        acknowledged.push(receipt.rid);
        if (acknowledged.length >= 200 && !interrupt.sent) {
          interrupt.sent = true;
          child.kill("SIGINT");
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, client));
    expect(await ended).toBe(0);

    const again = await launchEndpoint(folder);
    for (const rid of acknowledged) {
      expect((await fetch(`${again.url}receipts/${rid}`)).status, rid).toBe(200);
    }
  });

  it("ends at once at the second Ctrl-C", async () => {
    const { url, child, ended } = await launchEndpoint(makeEndpointFolder(makeTempFolder()));
    const { port } = new URL(url);
    const socket = connect(Number(port), "127.0.0.1");
    // Half a request keeps the first Ctrl-C waiting.
    socket.write(`POST /kelisim/receipts HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n`);
    socket.write(
      "Origin: https://shop.example.kz\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\n\r\n",
    );
    await once(socket, "data");
    child.kill("SIGINT");
    await whenRefused(url);
    // Pressed until it ends: a press so soon after the first counts as the same one.
    const pressing = setInterval(() => child.kill("SIGINT"), 50);
    expect(await ended).toBe(130);
    clearInterval(pressing);
    socket.destroy();
  });

  it("logs no address, no user agent, no path and no receipt", async () => {
    const { url, child, ended, output } = await launchEndpoint(
      makeEndpointFolder(makeTempFolder()),
    );
    const receipt = makeReceipt();
    await postReceipt(url, receipt, { "user-agent": "Visitor/1.0" });
    await postReceipt(url, "{", { "user-agent": "Visitor/1.0" });
    await fetch(`${url}receipts/${receipt.rid}`);
    child.kill("SIGTERM");
    await ended;
    const lines = output()
      .split("\n")
      .filter((line) => line.startsWith("{"));
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { event: "start", time: expect.any(String) },
      { event: "minute", time: expect.any(String), answers: { "200": 1, "201": 1, "400": 1 } },
      { event: "stop", time: expect.any(String) },
    ]);
    expect(lines.join()).not.toMatch(/127\.0|Visitor|receipts|[0-9A-Z]{26}/);
  });
});

/** The first Ctrl-C has arrived when no new connection is taken any more. */
async function whenRefused(url: string): Promise<void> {
  for (;;) {
    const isTaken = await fetch(`${url}health`).then(
      (response) => response.ok,
      () => false,
    );
    if (!isTaken) return;
  }
}
