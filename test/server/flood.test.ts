import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createRateLimit } from "../../src/server/request/rate-limit.ts";
import { launchEndpoint, makeEndpointFolder, memoryOf } from "../helpers/endpoint-process.ts";
import { createLightClient } from "../helpers/light-client.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { openLimits, startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** How many requests one client sends; docs/measurements.md has the command for more. */
const requests = Number(process.env["KELISIM_FLOOD"] ?? "8000");

/** What the endpoint has until somebody says otherwise. */
const limits = {
  perClient: { rate: 100, burst: 1000 },
  global: { rate: 2000, burst: 10_000 },
};

const from = (address: string) => ({ "x-forwarded-for": address });

describe("a client at many times its limit", () => {
  it(
    "is held to it in bounded memory, while another client is served",
    { timeout: 30_000 + requests * 10 },
    async () => {
      const folder = makeEndpointFolder(makeTempFolder(), { limits });
      const { url, child } = await launchEndpoint(folder, {
        env: { KELISIM_TRUST_PROXY: "loopback" },
      });
      const flood = createLightClient(32);
      const calm = createLightClient(1);
      // What the process takes for itself at its first requests is not the flood's.
      for (let n = 0; n < 200; n += 1) {
        await calm.post(url, JSON.stringify(makeReceipt()), from("203.0.113.9"));
      }
      const before = memoryOf(child.pid);
      const began = performance.now();

      const statuses: Record<number, number> = {};
      let left = requests;
      const flooder = async () => {
        while (left > 0) {
          left -= 1;
          const { status } = await flood.post(
            url,
            JSON.stringify(makeReceipt()),
            from("203.0.113.1"),
          );
          statuses[status] = (statuses[status] ?? 0) + 1;
        }
      };
      const waits: number[] = [];
      const visitor = async () => {
        while (left > 0) {
          const sent = performance.now();
          const { status } = await calm.post(
            url,
            JSON.stringify(makeReceipt()),
            from(`198.51.100.${waits.length % 250}`),
          );
          expect(status).toBe(201);
          waits.push(performance.now() - sent);
        }
      };
      await Promise.all([visitor(), ...Array.from({ length: 32 }, flooder)]);

      const seconds = (performance.now() - began) / 1000;
      const grown = memoryOf(child.pid) - before;
      const worst = Math.max(...waits);
      process.stdout.write(
        `flood: ${Math.round(requests / seconds)} requests/s, ${statuses[201]} kept, ${statuses[429]} refused; ` +
          `another client: ${waits.length} kept, at most ${worst.toFixed(0)} ms each; +${grown.toFixed(0)} MB\n`,
      );
      expect(Object.keys(statuses)).toEqual(["201", "429"]);
      expect(statuses[201]).toBeLessThanOrEqual(1000 + 100 * (seconds + 1));
      expect(waits.length).toBeGreaterThan(20);
      expect(worst).toBeLessThan(2000);
      expect(grown).toBeLessThan(96);
    },
  );

  it("takes no more memory from a hundred thousand addresses than from twenty thousand", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void; // what the flag has just put there
    const heap = () => {
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    };
    const limit = createRateLimit({ ...limits, global: openLimits.global }, () => 0);
    const fill = (start: number, end: number) => {
      for (let n = start; n < end; n += 1)
        limit.take(`2001:db8:${n >> 16}:${(n & 0xffff).toString(16)}::1`);
    };
    const empty = heap();
    fill(0, 20_000);
    const full = heap();
    fill(20_000, 100_000);
    const after = heap();
    expect(full - empty).toBeLessThan(8);
    expect(after - full).toBeLessThan(2);
    expect(limit.take("203.0.113.1")).toBe(0);
  });
});

describe("one receipt, sent a thousand times at once", () => {
  it("is kept once: one 201, 999 times 200, one row; another body under its number is 409", async () => {
    const endpoint = await startEndpoint();
    const client = createLightClient(200);
    const receipt = makeReceipt();
    const answers = await Promise.all(
      Array.from({ length: 1000 }, () => client.post(endpoint.url, JSON.stringify(receipt))),
    );
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect([count(201), count(200)]).toEqual([1, 999]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await endpoint.post({ ...receipt, device: "desktop" })).status).toBe(409);
    expect((await endpoint.post(makeReceipt())).kept.seq).toBe(2);
  });
});
