import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { siteOrigin, startEndpoint } from "../helpers/start-endpoint.ts";

const line = "\r\n";

/** A request as it stands on the wire; the connection is closed after its answer. */
const raw = (start: string, headers: readonly string[], body = "") =>
  [`${start} HTTP/1.1`, ...headers, "Connection: close", "", body].join(line);
const get = (path: string, ...headers: string[]) =>
  raw(`GET /kelisim/${path}`, ["Host: x", ...headers]);
const post = (body: string, ...headers: string[]) =>
  raw(
    "POST /kelisim/receipts",
    ["Host: x", `Origin: ${siteOrigin}`, "Content-Type: text/plain", ...headers],
    body,
  );

/** What no browser sends, and the status it is answered with; `""` is a connection that is closed without a word. */
const requests: readonly (readonly [what: string, status: string, request: string])[] = [
  ["no host", "400", raw("GET /kelisim/health", [])],
  ["HTTP/1.0 without a host", "400", `GET /kelisim/health HTTP/1.0${line}${line}`],
  ["an empty host", "400", raw("GET /kelisim/health", ["Host: "])],
  ["a host that is none", "400", raw("GET /kelisim/health", ["Host: a b<>"])],
  ["half an IPv6 host", "400", raw("GET /kelisim/health", ["Host: [::1"])],
  ["a port beyond all", "400", raw("GET /kelisim/health", ["Host: x:99999999"])],
  ["a host with a user", "400", raw("GET /kelisim/health", ["Host: a@b"])],
  ["a host with a path", "400", raw("GET /kelisim/health", ["Host: x/kelisim/keys?"])],
  ["an address that is none", "400", raw("GET http://[/kelisim/health", ["Host: x"])],
  ["a star", "400", raw("OPTIONS *", ["Host: x"])],
  ["a tunnel", "", raw("CONNECT evil.example:443", ["Host: x"])],
  ["TRACE", "405", raw("TRACE /kelisim/health", ["Host: x"])],
  ["PUT", "405", raw("PUT /kelisim/receipts", ["Host: x", "Content-Length: 3"], "abc")],
  ["a method that is none", "400", raw("FOO /kelisim/health", ["Host: x"])],
  [
    "a length and chunks",
    "400",
    post("0\r\n\r\n", "Content-Length: 5", "Transfer-Encoding: chunked"),
  ],
  ["two lengths", "400", post("abcdef", "Content-Length: 5", "Content-Length: 6")],
  ["a length below nothing", "400", post("abc", "Content-Length: -5")],
  ["a length in hex", "400", post("abc", "Content-Length: 0x3")],
  ["a length beyond all", "400", post("abc", `Content-Length: ${"9".repeat(23)}`)],
  ["a chunk that is none", "400", post("ZZ\r\na\r\n0\r\n\r\n", "Transfer-Encoding: chunked")],
  [
    "a chunk with 20 kB of remarks",
    "413",
    post(`1;${"a".repeat(20_000)}\r\na\r\n0\r\n\r\n`, "Transfer-Encoding: chunked"),
  ],
  ["an expectation", "417", post("{}", "Expect: 200-maybe", "Content-Length: 2")],
  ["20 kB of one header", "431", get("health", `X-A: ${"a".repeat(20_000)}`)],
  ["2,500 headers", "431", get("health", ...Array.from({ length: 2500 }, () => "X-Abcd: 1"))],
  ["a folded header", "400", get("health", "X-A: a\r\n b")],
  ["a blank before the colon", "400", raw("GET /kelisim/health", ["Host : x"])],
  ["bare line feeds", "400", get("health").replaceAll("\r", "")],
  ["no HTTP at all", "400", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n"],
  ["HTTP/2", "400", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ["15 kB of a path", "404", get("a".repeat(15_000))],
  ["a NUL in the path", "404", get("%00")],
  ["a broken escape for a number", "404", get("receipts/%zz%ff")],
  ["a broken escape for a hash", "404", get("notices/%E0%A4%A")],
  ["a broken escape in a query", "404", get("cookies?lang=%zz")],
  ["a way out of the mount", "404", get("../../etc/passwd")],
  ["the same with escapes", "404", get("%2e%2e%2fpackage.json")],
  ["bytes in the path", "400", get("\u00c3\u00a9")],
  [
    "an origin of bytes",
    "403",
    raw("POST /kelisim/receipts", ["Host: x", "Origin: \u00ff\u00fe", "Content-Length: 2"], "{}"),
  ],
  ["13 kB of encodings", "200", get("kelisim.js", `Accept-Encoding: ${"gzip;q=0,".repeat(1500)}`)],
  ["13 kB of tags", "200", get("kelisim.js", `If-None-Match: ${"W/W/,".repeat(2600)}`)],
  ["13 kB of languages", "200", get("sign-in", `Accept-Language: ${"ru;q=0.5,".repeat(1500)}`)],
  ["15 kB of cookies", "204", get("receipts/mine", `Cookie: ${"kelisim-receipt=;".repeat(900)}`)],
  [
    "a body where none belongs",
    "200",
    raw("GET /kelisim/health", ["Host: x", "Content-Length: 3"], "abc"),
  ],
];

function ask(url: string, request: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.setEncoding("latin1").on("data", (text: string) => {
      answer += text;
    });
    socket.on("error", () => {}).on("close", () => resolve(answer));
    socket.write(request, "latin1");
  });
}

describe("what no browser sends", () => {
  it("is refused, or answered like anything else, and nothing of it is stored or goes wrong", async () => {
    const endpoint = await startEndpoint();
    for (const [what, status, request] of requests) {
      const [, found = ""] = /^HTTP\/1\.1 (\d{3}) /.exec(await ask(endpoint.url, request)) ?? [];
      expect(found, what).toBe(status);
    }
    // All at once, too.
    await Promise.all(requests.map(([, , request]) => ask(endpoint.url, request)));
    expect((await endpoint.post(makeReceipt())).kept.seq).toBe(1);
    expect(endpoint.lines.map(({ event }) => event)).toEqual(["start"]);
  });

  it("leads nobody to another host", async () => {
    const { url } = await startEndpoint();
    const answer = await ask(url, raw("GET /kelisim", ["Host: evil.example"]));
    expect(answer).toMatch(/^HTTP\/1\.1 308 /);
    expect(/^location: (.*)\r$/im.exec(answer)?.[1]).toBe("/kelisim/");
    const other = await ask(url, raw("GET //evil.example/kelisim", ["Host: x"]));
    expect(other).toMatch(/^HTTP\/1\.1 404 /);
  });
});
