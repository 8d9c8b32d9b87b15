import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { createSite } from "../../demo/site/create-site.ts";

const start = fileURLToPath(new URL("../../demo/start.js", import.meta.url));
const origin = "http://127.0.0.1:4580";
const vendorOrigin = "http://localhost:4581";
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe("the demo's pages", () => {
  const site = createSite({ origin, vendorOrigin });
  const get = async (path: string, init?: RequestInit) => {
    const answer = await site.request(`${origin}${path}`, init);
    return { answer, text: await answer.text() };
  };

  it.each(["/", "/privacy", "/feedback", "/kk/", "/kk/privacy", "/kk/feedback"])(
    "%s begins with the widget, carries the stock snippet and sets no cookie",
    async (path) => {
      const { answer, text } = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(text.indexOf("<script")).toBe(text.indexOf('<script src="/kelisim/kelisim.js"'));
      expect(text).toContain(`'${vendorOrigin}/metrika/tag.js?id=12345678', 'ym'`);
      expect(text).toContain("data-kelisim-open");
      expect(text).toContain(`<html lang="${path.startsWith("/kk") ? "kk" : "ru"}">`);
    },
  );

  it("keep a real counter while the visitor walks on, and take nothing but digits for one", async () => {
    const { text } = await get("/kk/?metrica=4711");
    expect(text).toContain("'https://mc.yandex.ru/metrika/tag.js?id=4711', 'ym'");
    for (const [, link = ""] of text.matchAll(/href="(\/[^"]*)"/g)) {
      if (!link.startsWith("/styles/")) expect(link).toContain("metrica=4711");
    }
    const policy = await site.request(`${origin}/privacy`, {
      headers: { referer: `${origin}/?metrica=4711` },
    });
    expect(policy.headers.get("location")).toBe("/privacy?metrica=4711");
    expect((await get("/?metrica=1');alert('")).text).not.toContain("alert");
  });

  it("name the provider's policy to the letter in both languages", async () => {
    for (const path of ["/privacy", "/kk/privacy"]) {
      expect((await get(path)).text).toContain('href="https://yandex.ru/legal/confidential/"');
    }
  });

  it("hold the table of cookies before any script, and ask for the newsletter with an empty box", async () => {
    for (const [path, life] of [
      ["/privacy", "1\u00a0год"],
      ["/kk/privacy", "1\u00a0жыл"],
    ] as const) {
      const { text } = await get(path);
      expect(text).toContain(`<code>_ym_uid, _ym_d</code>\u00a0– ${life}`);
      expect(text).toContain("data-kelisim-choice");
    }
    const [box = ""] =
      /<input[^>]*data-kelisim-newsletter[^>]*>/.exec((await get("/feedback")).text) ?? [];
    expect(box).toContain('type="checkbox"');
    expect(box).not.toContain("checked");
  });

  it("answer a message with what it said, escaped, and one that is not complete with a sentence", async () => {
    const post = (fields: Record<string, string>) =>
      get("/feedback", { method: "POST", body: new URLSearchParams(fields) });
    const whole = { name: "A", contact: "b@example.kz", message: "<i>сәлем</i>", agreed: "yes" };
    const sent = await post(whole);
    expect(sent.answer.status).toBe(200);
    expect(sent.text).toContain("&lt;i&gt;сәлем");
    const { agreed: _, ...unasked } = whole;
    const refused = await post(unasked);
    expect(refused.answer.status).toBe(400);
    expect(refused.text).toContain('role="alert"');
    expect(refused.text).not.toContain("<i>");
  });

  it("lead from localhost, the vendor's site, to their own", async () => {
    const answer = await site.request("http://localhost:4580/kk/?a=1");
    expect(answer.headers.get("location")).toBe(`${origin}/kk/?a=1`);
  });
});

describe("npm start", () => {
  it("runs the shop, the endpoint and the vendor, and stops cleanly on Ctrl-C", async () => {
    const port = await freePair();
    const demo = run({ PORT: String(port) });
    await demo.said("Ctrl-C stops it.");
    const shop = `http://127.0.0.1:${port}`;
    expect(await statusOf(`${shop}/kk/`)).toBe(200);
    expect(await statusOf(`${shop}/kelisim/health`)).toBe(200);
    expect(await (await fetch(`http://127.0.0.1:${port + 1}/log`)).json()).toEqual([]);
    // A request that is still on its way keeps it from being done at once.
    const visitor = connect(port, "127.0.0.1");
    await once(visitor, "connect");
    visitor.write("GET /kk/ HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    expect(await statusOf(`${shop}/`)).toBe(200);
    const closed = once(demo.child, "close");
    demo.child.kill("SIGINT");
    await demo.said("Stopping");
    // npm hands on what the terminal has sent already: one press, two signals.
    demo.child.kill("SIGINT");
    // The vendor stops after the shop: that it answers shows that the second signal has been taken.
    expect(await statusOf(`http://127.0.0.1:${port + 1}/log`)).toBe(200);
    visitor.end("Connection: close\r\n\r\n");
    expect(await closed).toEqual([0, null]);
    expect(demo.output()).toContain("Stopped.");
  });

  it.each([0, 1])("names a busy port in one sentence (PORT + %i)", async (offset) => {
    const port = await freePair();
    await occupy(port + offset);
    const demo = run({ PORT: String(port) });
    expect(await once(demo.child, "close")).toEqual([1, null]);
    expect(demo.output().trim().split("\n")).toHaveLength(1);
    expect(demo.output()).toContain(`Port ${port + offset}`);
  });

  it.each(["0", "65535", "http", "80 "])("refuses PORT=%j in one sentence", async (PORT) => {
    const demo = run({ PORT });
    expect(await once(demo.child, "close")).toEqual([1, null]);
    expect(demo.output().trim().split("\n")).toHaveLength(1);
    expect(demo.output()).toContain("PORT takes a number from 1 to 65534");
  });
});

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  output(): string;
  said(words: string): Promise<void>;
}

function run(env: Readonly<Record<string, string>>): Running {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-demo-"));
  const child = spawn(process.execPath, [start], {
    env: { PATH: process.env["PATH"], KELISIM_DATA: join(folder, "data"), ...env },
  });
  stops.push(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return {
    child,
    output: () => output,
    async said(words) {
      while (!output.includes(words)) {
        await Promise.race([once(child.stdout, "data"), once(child, "close")]);
        if (child.exitCode !== null) throw new Error(`The demo ended: ${output}`);
      }
    },
  };
}

/** Reads the answer to its end: one left half read would keep its connection busy. */
async function statusOf(url: string): Promise<number> {
  const answer = await fetch(url);
  await answer.text();
  return answer.status;
}

/** A free port with a free one after it. */
async function freePair(): Promise<number> {
  for (;;) {
    const first = await take(0);
    const { port } = first.address() as { port: number }; // a TCP server's address has a port
    const second = await take(port + 1).catch(() => null);
    first.close();
    second?.close();
    if (second !== null) return port;
  }
}

async function occupy(port: number): Promise<void> {
  const server = await take(port);
  stops.push(() => server.close());
}

async function take(port: number): Promise<Server> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}
