import { describe, expect, it, onTestFinished } from "vitest";
import { listen, type FetchHandler } from "../../src/server/listen.ts";
import { StartError } from "../../src/server/start-error.ts";
import { makeSignal } from "../helpers/make-signal.ts";

async function start(fetch: FetchHandler = () => new Response("ok"), port = 0) {
  const server = await listen(fetch, { host: "127.0.0.1", port });
  onTestFinished(server.stop);
  return server;
}

describe("listening", () => {
  it("says where, on a free port when asked for port 0", async () => {
    const { url, port } = await start();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect(await (await fetch(url)).text()).toBe("ok");
  });

  it("refuses a busy port in a sentence that names it and PORT", async () => {
    const { port } = await start();
    const second = listen(() => new Response(""), { host: "127.0.0.1", port });
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is already in use: stop what runs there or set PORT to a free port.`,
    );
  });

  it("lets a request in flight finish when it is stopped, and takes no new one", async () => {
    const arrived = makeSignal();
    const answer = makeSignal();
    const server = await start(async () => {
      arrived.give();
      await answer.given;
      return new Response("finished");
    });
    const inFlight = fetch(server.url);
    await arrived.given;
    const order: string[] = [];
    const stopped = server.stop().then(() => order.push("stopped"));
    await expect(fetch(server.url)).rejects.toThrow();
    expect(order).toEqual([]);
    answer.give();
    expect(await (await inFlight).text()).toBe("finished");
    await stopped;
  });

  it("can be stopped twice", async () => {
    const server = await start();
    await Promise.all([server.stop(), server.stop()]);
    await expect(fetch(server.url)).rejects.toThrow();
  });
});
