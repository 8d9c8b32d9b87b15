import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder, memoryOf } from "../helpers/endpoint-process.ts";
import { connectSlowly, receiptHead, type Slowness } from "../helpers/slow-client.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { postReceipt, startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** Twenty times less than the endpoint's own. */
const patience = {
  headers: 500,
  request: 750,
  interval: 50,
  grace: 250,
  connections: 1000,
};

const ways = {
  silence: { first: "", drip: "" },
  headers: { first: "POST /kelisim/receipts HTTP/1.1\r\n", drip: "X-A: b\r\n" },
  body: { first: `${receiptHead}Content-Length: 4000\r\n\r\n`, drip: " " },
  chunks: { first: `${receiptHead}Transfer-Encoding: chunked\r\n\r\n`, drip: "1\r\n \r\n" },
} satisfies Readonly<Record<string, Slowness>>;
const all = Object.values(ways);

/** How many slow clients a process is given; docs/measurements.md has the command for more. */
const crowd = Number(process.env["KELISIM_SLOW"] ?? "500");

const many = (count: number, connect: (place: number) => ReturnType<typeof connectSlowly>) =>
  Array.from({ length: count }, (_, place) => connect(place));

describe("clients that keep the endpoint waiting", () => {
  it("are cut off with 408, four hundred of them, while receipts go on being kept", async () => {
    const endpoint = await startEndpoint({ patience });
    const slow = many(400, (place) =>
      connectSlowly(endpoint.url, all[place % all.length] ?? ways.silence),
    );
    await Promise.all(slow.map(({ connected }) => connected));

    let open = slow.length;
    const answers = Promise.all(
      slow.map(async ({ closed }) => {
        const answer = await closed;
        open -= 1;
        return answer;
      }),
    );
    const slowest: number[] = [];
    let kept = 0;
    while (open > 0) {
      const began = performance.now();
      expect((await endpoint.post(makeReceipt())).status).toBe(201);
      slowest.push(performance.now() - began);
      kept += 1;
    }
    // None of them was taken for a receipt; who was still sending when it was cut off may have missed the answer.
    const said = (await answers).map((answer) => answer.split("\r\n")[0]);
    expect(said.filter((one) => one !== "" && one !== "HTTP/1.1 408 Request Timeout")).toEqual([]);
    expect(said.filter((one) => one !== "").length).toBeGreaterThan(300);
    expect(kept).toBeGreaterThan(10);
    expect(Math.max(...slowest)).toBeLessThan(1000);
    expect((await endpoint.post(makeReceipt())).kept.seq).toBe(kept + 1);
  });

  it("are cut off when they do not read what they asked for", async () => {
    const endpoint = await startEndpoint({ patience });
    const request = "GET /kelisim/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
    // More answers than the buffers of two sockets take.
    const { closed } = connectSlowly(endpoint.url, {
      first: request.repeat(60_000),
      // Only who writes on finds out that nobody listens any more.
      drip: "G",
      reads: false,
    });
    await closed;
    expect((await endpoint.get("health")).status).toBe(200);
  });

  it("are so many and no more: one over is closed unanswered, and let in when there is room", async () => {
    const endpoint = await startEndpoint({ patience: { ...patience, connections: 5 } });
    const slow = many(5, () => connectSlowly(endpoint.url, ways.headers));
    await Promise.all(slow.map(({ connected }) => connected));
    expect(await connectSlowly(endpoint.url, ways.silence).closed).toBe("");
    await Promise.all(slow.map(({ closed }) => closed));
    expect((await endpoint.post(makeReceipt())).status).toBe(201);
  });

  it("do not keep it from stopping", async () => {
    const endpoint = await startEndpoint({
      patience: { ...patience, headers: 60_000, request: 60_000 },
    });
    const slow = all.map((way) => connectSlowly(endpoint.url, way));
    await Promise.all(slow.map(({ connected }) => connected));
    expect((await endpoint.post(makeReceipt())).status).toBe(201);
    const began = performance.now();
    await endpoint.stop();
    expect(performance.now() - began).toBeLessThan(2000);
    await Promise.all(slow.map(({ closed }) => closed));
  });

  it("cost little memory each, and do not keep a process from ending at SIGTERM", async () => {
    const { url, child, ended } = await launchEndpoint(makeEndpointFolder(makeTempFolder()));
    expect((await postReceipt(url, makeReceipt())).status).toBe(201);
    const before = memoryOf(child.pid);
    // As much of a header as is let in, and never the end of it.
    const first = `${receiptHead}Cookie: ${"a=1; ".repeat(2000)}`;
    const slow = many(crowd, () => connectSlowly(url, { first, drip: "b=2; " }));
    await Promise.all(slow.map(({ connected }) => connected));
    // Served after what all of them have sent so far.
    expect((await postReceipt(url, makeReceipt())).status).toBe(201);
    const grown = memoryOf(child.pid) - before;
    const began = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(
      `slow clients: ${crowd} with 10 kB of headers each: +${grown.toFixed(0)} MB; stopped in ${seconds.toFixed(1)} s\n`,
    );
    expect(grown).toBeLessThan(32 + crowd * 0.1);
    expect(seconds).toBeLessThan(8);
    await Promise.all(slow.map(({ closed }) => closed));
  });
});
