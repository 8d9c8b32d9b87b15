import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder, runKelisim } from "../helpers/endpoint-process.ts";
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
      "verify",
      "backup",
      "export",
      "erase",
      "accept-restore",
      "cookies",
    ]);
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
    [["serve", "--fast"], /^Unknown option '--fast'. .*Try kelisim --help.\n$/],
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

  it("says what became of a brand colour that cannot be used as it is", async () => {
    const folder = makeEndpointFolder(makeTempFolder(), { brand: "#0a0a0a" });
    const { child, ended, output } = await launchEndpoint(folder);
    expect(output()).toContain("Colours: brand #0a0a0a becomes #6c6c6c on the dark notice, ");
    child.kill("SIGTERM");
    await ended;
  });

  it.each([
    ["", "Behind a proxy on this machine the limit per client does not apply"],
    ["loopback", "X-Forwarded-For is believed from this machine; "],
    ["10.0.0.5, fd00::/8", "X-Forwarded-For is believed from this machine, 10.0.0.5, fd00::/8; "],
  ])("says whose word it takes for a client, with KELISIM_TRUST_PROXY=%s", async (value, said) => {
    const { child, ended, output } = await launchEndpoint(makeEndpointFolder(makeTempFolder()), {
      env: { KELISIM_TRUST_PROXY: value },
    });
    expect(output()).toContain(said);
    child.kill("SIGTERM");
    await ended;
  });

  it("prints every mistake of the config at once", async () => {
    const folder = makeEndpointFolder(makeTempFolder(), { layout: "popup", sites: [], foo: 1 });
    const { ended, output } = runKelisim(folder);
    expect(await ended).toBe(1);
    expect(output().split("\n")).toEqual([
      `The config ${folder.config} cannot be used:`,
      "  sites: expected at least one site, found a list",
      '  layout: expected one of bar, card, dialog, found "popup"',
      expect.stringMatching(/^ {2}foo: expected one of the keys mount, sites, .*, found "foo"$/),
      "",
    ]);
  });

  it.each([
    [
      "a config that is not there",
      { KELISIM_CONFIG: "/nowhere.json" },
      /the file cannot be read \(ENOENT\)/,
    ],
    [
      "a port that is no number",
      { PORT: "80a" },
      /^PORT: expected a number from 0 to 65535, found "80a"$/m,
    ],
    [
      "a host that is not this machine's",
      { HOST: "192.0.2.1" },
      /This machine has no address 192\.0\.2\.1: set HOST/,
    ],
    [
      "a password that is short",
      { KELISIM_PASSWORD: "ninechars" },
      /^KELISIM_PASSWORD: expected 10 to 200 characters, found 9$/m,
    ],
    [
      "a proxy to trust that is no address",
      { KELISIM_TRUST_PROXY: "10.0.0.5, nginx" },
      /^KELISIM_TRUST_PROXY: expected loopback, or addresses and networks such as .*, found "nginx"$/m,
    ],
    [
      "a data folder where none can be made",
      { KELISIM_DATA: "/proc/kelisim/data" },
      /^The data folder \/proc\/kelisim\/data cannot be written \(ENOENT\): give this user the right to/m,
    ],
    [
      "a data folder that is a file",
      { KELISIM_DATA: "/dev/null" },
      /The data folder \/dev\/null cannot be written \(E\w+\)/,
    ],
  ])("refuses %s in one sentence", async (_what, env, sentence) => {
    const { ended, output } = runKelisim(makeEndpointFolder(makeTempFolder()), { env });
    expect(await ended).toBe(1);
    expect(output()).toMatch(sentence);
    expect(output()).not.toMatch(/^ +at /m);
  });

  it("refuses a config that is not JSON, and a widget that is not built", async () => {
    const folder = makeEndpointFolder(makeTempFolder());
    const unbuilt = runKelisim({ ...folder, widget: makeTempFolder() });
    expect(await unbuilt.ended).toBe(1);
    expect(unbuilt.output()).toMatch(
      /^The (widget file|texts) .* cannot be read \(.*\): run npm run build\.$/m, // whichever is missed first
    );
    writeFileSync(folder.config, "{");
    const garbled = runKelisim(folder);
    expect(await garbled.ended).toBe(1);
    expect(garbled.output()).toContain("the file is not JSON");
  });

  it("refuses a busy port, naming it and PORT", async () => {
    const first = await launchEndpoint(makeEndpointFolder(makeTempFolder()));
    const { port } = new URL(first.url);
    const second = runKelisim(makeEndpointFolder(makeTempFolder()), { env: { PORT: port } });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `Port ${port} on 127.0.0.1 is already in use: stop what runs there or set PORT to a free port.\n`,
    );
  });

  it("refuses a data folder that another process has, also after that one was killed and another came", async () => {
    const folder = makeEndpointFolder(makeTempFolder());
    const first = await launchEndpoint(folder);
    const second = runKelisim(folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(
      `Another Kelisim is running on the data folder ${folder.data}: stop it or choose another folder.\n`,
    );
    first.child.kill("SIGKILL");
    await first.ended;
    const third = await launchEndpoint(folder);
    expect((await fetch(`${third.url}health`)).status).toBe(200);
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
