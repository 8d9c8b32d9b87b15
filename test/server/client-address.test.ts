import { describe, expect, it } from "vitest";
import { createClientAddress, forwardedAddress } from "../../src/server/request/client-address.ts";
import type { AppContext } from "../../src/server/request/peer.ts";
import { parseTrustedProxies } from "../../src/server/request/trusted-proxies.ts";

function trust(text: string) {
  const parsed = parseTrustedProxies(text);
  if (!parsed.ok || parsed.value === null) throw new Error(`expected proxies in ${text}`);
  return parsed.value;
}

const proxies = trust("loopback, 10.0.0.5, 10.1.0.0/16, fd00::/8");

describe("the proxies that are trusted", () => {
  it.each([
    "127.0.0.1",
    "127.9.9.9",
    "::1",
    "10.0.0.5",
    "::ffff:10.0.0.5",
    "10.1.255.1",
    "fd12::1",
  ])("have %s", (address) => expect(proxies.has(address)).toBe(true));

  it.each(["10.0.0.6", "10.2.0.1", "fe80::1", "128.0.0.1", "", "localhost", "10.0.0.5 "])(
    "do not have %j",
    (address) => expect(proxies.has(address)).toBe(false),
  );

  it.each([
    "true",
    "1",
    "nginx",
    "10.0.0.0/0",
    "::/0",
    "10.0.0.0/33",
    "10.0.0.0/8/8",
    "10.0.0.0/",
    "10.0.0.0/+8",
    "fe80::1%eth0",
  ])("are not written as %s", (text) => {
    expect(parseTrustedProxies(text)).toEqual({
      ok: false,
      problem: expect.stringMatching(/^expected loopback, or .*, found "/),
    });
  });

  it("are none where nothing is written", () => {
    expect(["", " ", ","].map(parseTrustedProxies)).toEqual(
      Array.from({ length: 3 }, () => ({ ok: true, value: null })),
    );
  });
});

describe("the client in X-Forwarded-For", () => {
  it.each([
    ["203.0.113.1", "203.0.113.1"],
    ["spoofed, 203.0.113.1", "203.0.113.1"],
    ["198.51.100.1, 203.0.113.1, 10.1.2.3", "203.0.113.1"],
    ["203.0.113.1:4711", "203.0.113.1"],
    ["[2001:db8::7]:4711", "2001:db8::7"],
    ["[2001:db8::7]", "2001:db8::7"],
    ["2001:db8::7", "2001:db8::7"],
    ["10.1.2.3, 127.0.0.1", "10.1.2.3"],
    ["203.0.113.1, unknown", null],
    ["203.0.113.1,", null],
    ["", null],
    ["localhost", null],
    ["fe80::1%eth0", null],
    ["203.0.113.256", null],
    ["[203.0.113.1", null],
  ])("is, for %j, %j", (header, client) => {
    expect(forwardedAddress(header, proxies)).toBe(client);
  });
});

describe("the address of a client", () => {
  /** What it is for a connection from an address, and whether the owner is told that clients cannot be told apart. */
  function look(from: string | null, headers: Record<string, string>, trusted = true) {
    let told = 0;
    const addressOf = createClientAddress(trusted ? proxies : null, () => (told += 1));
    const env = { incoming: { socket: { remoteAddress: from ?? undefined } } };
    // All that is looked at in a request.
    const c = { env, req: { raw: { headers: new Headers(headers) } } } as unknown as AppContext;
    return [addressOf(c), told];
  }
  const forwarded = { "x-forwarded-for": "203.0.113.1" };

  it("is a header's only where a trusted proxy has written it", () => {
    expect(look("127.0.0.1", forwarded)).toEqual(["203.0.113.1", 0]);
    expect(look("::ffff:10.0.0.5", forwarded)).toEqual(["203.0.113.1", 0]);
    expect(look("198.51.100.1", forwarded)).toEqual(["198.51.100.1", 0]);
    expect(look("10.0.0.5", forwarded, false)).toEqual(["10.0.0.5", 0]);
    expect(look("127.0.0.1", { "x-forwarded-for": "?" })).toEqual(["127.0.0.1", 0]);
  });

  it("is nobody's behind a proxy that does not say it, or is not trusted, and that is told", () => {
    expect(look("127.0.0.1", forwarded, false)).toEqual([null, 1]);
    expect(look("127.0.0.1", { via: "1.1 nginx" })).toEqual([null, 1]);
    expect(look("10.0.0.5", {})).toEqual([null, 1]);
    expect(look("127.0.0.1", {})).toEqual(["127.0.0.1", 0]);
    expect(look(null, {})).toEqual([null, 0]);
  });
});
