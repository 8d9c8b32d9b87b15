import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { siteOrigin, startEndpoint } from "../helpers/start-endpoint.ts";

/** Sends a body in chunks of its own, without a length, until it is through or the server has had enough. */
function postChunks(url: string, chunks: Iterable<string>) {
  const { port } = new URL(url);
  return new Promise<{ answer: string; sent: number }>((resolve) => {
    let answer = "";
    let sent = 0;
    const socket = connect(Number(port), "127.0.0.1");
    const end = () => resolve({ answer, sent });
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    // A server that has answered may close while we are still sending.
    socket.on("error", () => {}).on("close", end);
    socket.write(
      `POST /kelisim/receipts HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: ${siteOrigin}\r\n` +
        "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n",
    );
    const rest = chunks[Symbol.iterator]();
    const send = () => {
      const { done, value } = rest.next();
      if (socket.destroyed) return;
      if (done === true) {
        socket.write("0\r\n\r\n");
        return;
      }
      sent += value.length;
      socket.write(`${value.length.toString(16)}\r\n${value}\r\n`, () => setImmediate(send));
    };
    send();
  });
}

function* endless(): Generator<string> {
  for (;;) yield "x".repeat(1000);
}

describe("a body without a declared length", () => {
  it("is taken when it is a receipt, however it is cut into pieces", async () => {
    const endpoint = await startEndpoint();
    const receipt = makeReceipt();
    const { answer } = await postChunks(endpoint.url, JSON.stringify(receipt));
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect((await endpoint.get(`receipts/${receipt.rid}`)).status).toBe(200);
  });

  it("is refused with 413 when it is 5 kB, and stores nothing", async () => {
    const endpoint = await startEndpoint();
    const body = JSON.stringify(makeReceipt()) + " ".repeat(5000);
    const { answer } = await postChunks(endpoint.url, [body.slice(0, 3000), body.slice(3000)]);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"too-large"');
    expect((await endpoint.post(makeReceipt())).kept.seq).toBe(1);
  });

  it("is refused and cut off when it never ends", async () => {
    const endpoint = await startEndpoint();
    const { answer, sent } = await postChunks(endpoint.url, endless());
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(sent).toBeLessThan(5_000_000);
    expect((await endpoint.get("health")).status).toBe(200);
  });
});

describe("a client that goes away in the middle of its body", () => {
  it("leaves nothing behind, and nothing to log as an error", async () => {
    const endpoint = await startEndpoint();
    const { port } = new URL(endpoint.url);
    const socket = connect(Number(port), "127.0.0.1");
    await new Promise<void>((resolve) => {
      const body = JSON.stringify(makeReceipt());
      const head = `POST /kelisim/receipts HTTP/1.1\r\nHost: localhost\r\nOrigin: ${siteOrigin}\r\n`;
      const length = `Content-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n`;
      socket.write(`${head}${length}${body.slice(0, 100)}`, () => resolve());
    });
    socket.resetAndDestroy();
    expect((await endpoint.post(makeReceipt())).kept.seq).toBe(1);
    await endpoint.stop();
    expect(endpoint.lines.map(({ event }) => event)).not.toContain("error");
  });
});
