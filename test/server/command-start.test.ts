import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder, runKelisim } from "../helpers/endpoint-process.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

describe("kelisim serve, at its start,", () => {
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

  it("goes on serving when whoever read its greeting has gone", async () => {
    const { child, ended, url, output } = await launchEndpoint(
      makeEndpointFolder(makeTempFolder()),
    );
    child.stdout?.destroy();
    child.stderr?.destroy();
    // What is refused is said in the log, to nobody.
    const refused = await fetch(`${url}receipts`, { method: "POST", body: "nonsense" });
    expect(refused.ok).toBe(false);
    expect((await fetch(`${url}health`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(output()).not.toContain("EPIPE");
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
});
