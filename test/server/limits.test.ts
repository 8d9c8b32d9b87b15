import { describe, expect, it } from "vitest";
import { clientOf, createPeerKey } from "../../src/server/request/peer-key.ts";
import { createRateLimit } from "../../src/server/request/rate-limit.ts";
import { parseTrustedProxies } from "../../src/server/request/trusted-proxies.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

const wide = { rate: 1_000_000, burst: 1_000_000 };
const narrow = { rate: 1, burst: 3 };
const hour = 3_600_000;

function makeLimit(limits: { perClient?: typeof wide; global?: typeof wide }) {
  let time = 0;
  const limit = createRateLimit({ perClient: wide, global: wide, ...limits }, () => time);
  return {
    take: (address: string | null) => limit.take(address),
    pass(milliseconds: number) {
      time += milliseconds;
    },
  };
}

describe("the rate limit", () => {
  it("lets a burst through, then the rate, and says how long to wait", () => {
    const limit = makeLimit({ perClient: narrow });
    const take = () => limit.take("203.0.113.1");
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 1]);
    limit.pass(1000);
    expect([take(), take()]).toEqual([0, 1]);
  });

  it("holds one client without holding another", () => {
    const limit = makeLimit({ perClient: narrow });
    for (let n = 0; n < 10; n += 1) limit.take("203.0.113.1");
    expect(limit.take("203.0.113.2")).toBe(0);
  });

  it("holds everybody together, and those it cannot tell apart", () => {
    const limit = makeLimit({ global: narrow });
    const addresses = ["203.0.113.1", "203.0.113.2", null, null];
    expect(addresses.map((address) => limit.take(address))).toEqual([0, 0, 0, 1]);
  });

  it("does not charge everybody for one client's flood", () => {
    const limit = makeLimit({ perClient: narrow, global: { rate: 1, burst: 10 } });
    for (let n = 0; n < 100; n += 1) limit.take("203.0.113.1");
    expect(limit.take("203.0.113.2")).toBe(0);
  });

  it("remembers a bounded number of clients", () => {
    const limit = makeLimit({ perClient: { rate: 1, burst: 1 } });
    limit.take("203.0.113.1");
    expect(limit.take("203.0.113.1")).toBe(1);
    for (let n = 0; n < 20_000; n += 1) limit.take(`10.1.${n >> 8}.${n & 255}`);
    expect(limit.take("203.0.113.1")).toBe(0);
  });
});

describe("the key of a peer", () => {
  it("is not its address, stays for an hour and is another one afterwards", () => {
    let time = 0;
    const peers = createPeerKey(() => time);
    const key = peers.keyOf("203.0.113.1");
    expect(key).not.toContain("203");
    time = hour - 1;
    expect(peers.keyOf("203.0.113.1")).toBe(key);
    time = hour;
    expect(peers.keyOf("203.0.113.1")).not.toBe(key);
  });

  it.each([
    ["203.0.113.1", "203.0.113.1"],
    ["::ffff:203.0.113.1", "203.0.113.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::1", "2001:db8:1:2"],
    ["2001:DB8::1", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["::1", "0:0:0:0"],
  ])("stands for one subscriber: %s is %s", (address, client) => {
    expect(clientOf(address)).toBe(client);
  });
});

describe("an endpoint with a limit", () => {
  it("answers 429 with Retry-After and stores nothing", async () => {
    const limits = { perClient: { rate: 1, burst: 2 }, global: wide };
    const endpoint = await startEndpoint({ overrides: { limits } });
    await endpoint.post(makeReceipt());
    await endpoint.post(makeReceipt());
    const third = makeReceipt();
    const answer = await endpoint.post(third);
    expect([answer.status, answer.error.code]).toEqual([429, "too-many"]);
    expect(answer.headers.get("retry-after")).toBe("1");
    // Reading has a budget of its own, so that a flood of one does not stop the other.
    expect((await endpoint.get(`receipts/${third.rid}`)).status).toBe(404);
  });

  it("does not count what is refused at the door", async () => {
    const limits = { perClient: { rate: 1, burst: 1 }, global: wide };
    const endpoint = await startEndpoint({ overrides: { limits } });
    for (let n = 0; n < 5; n += 1)
      await endpoint.post(makeReceipt(), { origin: "https://evil.example" });
    expect((await endpoint.post(makeReceipt())).status).toBe(201);
  });

  it("goes by the global limit alone behind a proxy on this machine", async () => {
    const limits = { perClient: { rate: 1, burst: 1 }, global: { rate: 1, burst: 3 } };
    const endpoint = await startEndpoint({ overrides: { limits } });
    const statuses: number[] = [];
    for (let n = 1; n <= 4; n += 1) {
      const answer = await endpoint.post(makeReceipt(), { "x-forwarded-for": `203.0.113.${n}` });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([201, 201, 201, 429]);
    const told = endpoint.lines.filter(({ event }) => event === "clients-not-told-apart");
    expect(told).toHaveLength(1);
  });

  it("goes by each client's own address behind a proxy that is trusted", async () => {
    const limits = { perClient: { rate: 1, burst: 1 }, global: wide };
    const proxies = parseTrustedProxies("loopback");
    const endpoint = await startEndpoint({
      overrides: { limits },
      trustedProxies: proxies.ok ? proxies.value : null,
    });
    const from = (address: string) => ({ "x-forwarded-for": address });
    const post = async (address: string) =>
      (await endpoint.post(makeReceipt(), from(address))).status;
    expect(await post("203.0.113.1")).toBe(201);
    expect(await post("203.0.113.1")).toBe(429);
    expect(await post("198.51.100.9, 203.0.113.1")).toBe(429);
    expect(await post("203.0.113.1, 203.0.113.2")).toBe(201);
    expect(await post("2001:db8:1:2::1")).toBe(201);
    expect(await post("[2001:db8:1:2:ffff::2]:4711")).toBe(429);
    // What is no address counts for the proxy itself.
    expect(await post("nonsense")).toBe(201);
    expect(await post("127.0.0.1")).toBe(429);

    const read = async (address: string) =>
      (await endpoint.get(`receipts/${makeReceipt().rid}`, from(address))).status;
    expect([await read("203.0.113.1"), await read("203.0.113.1")]).toEqual([404, 429]);
    expect(await read("203.0.113.3")).toBe(404);
    expect(endpoint.lines.map(({ event }) => event)).not.toContain("clients-not-told-apart");
    await endpoint.post(makeReceipt(), { "x-real-ip": "203.0.113.1" });
    expect(endpoint.lines.map(({ event }) => event)).toContain("clients-not-told-apart");
  });
});
