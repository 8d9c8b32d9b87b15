import { expect, it } from "vitest";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

inEachBrowser("the page's own requests, as without the widget,", (lab) => {
  it("fetch: answers, streams, requests as objects, aborts and refusals", async () => {
    const { heard } = await sameWithWidget(lab, {}, async () => {
      const host = "https://cdn.example.kz";
      const body: RequestInit = { body: "b" };
      const say = async (what: string, run: () => Promise<unknown>): Promise<void> => {
        try {
          note(`${what}: ${JSON.stringify(await run())}`);
        } catch (cause) {
          const error = cause as Error; // what fetch rejects with
          note(`${what} rejects ${error.constructor.name} ${error.name}: ${error.message}`);
        }
      };
      const given = fetch(`${host}/echo?a=1`);
      note(`${given instanceof Promise} ${Object.prototype.toString.call(given)}`);
      const answer = await given;
      note(
        `${answer instanceof Response} ${answer.status} ${answer.url} ${answer.type} ${answer.headers.get("x-basket")}`,
      );
      await say("json", () => answer.json());
      await say("read twice", () => answer.text());
      await say("post", async () =>
        (
          await fetch(`${host}/echo`, {
            method: "POST",
            body: new URLSearchParams({ a: "1" }),
            headers: { "X-Basket": "2" },
          })
        ).json(),
      );
      await say("a request", async () => {
        const request = new Request(`${host}/echo?r`, {
          method: "PUT",
          body: "mc.yandex.ru",
          headers: { "X-Basket": "3" },
        });
        const reply = await fetch(request);
        return [request.bodyUsed, await reply.json()];
      });
      await say("a request and options", async () =>
        (await fetch(new Request(`${host}/echo`, { method: "POST", body: "a" }), body)).json(),
      );
      await say("a URL", async () => (await fetch(new URL("/echo?u", host))).json());
      await say("a redirect", async () => {
        const { redirected, url } = await fetch(`${host}/moved`);
        return [redirected, url];
      });
      await say("a stream", async () => {
        const stream = (await fetch(`${host}/stream`)).body?.pipeThrough(new TextDecoderStream());
        const reader = stream?.getReader();
        const first = await reader?.read(); // there before the server has sent the rest
        await fetch(`${host}/go`);
        return [first, await reader?.read(), await reader?.read()];
      });
      await say("no-cors", async () => {
        const { type, status } = await fetch(`${host}/echo`, { mode: "no-cors" });
        return [type, status];
      });
      await say("aborted before", () => fetch(`${host}/echo`, { signal: AbortSignal.abort() }));
      await say("aborted with a reason", () => {
        const controller = new AbortController();
        const answered = fetch(`${host}/echo`, { signal: controller.signal });
        controller.abort(new RangeError("enough"));
        return answered;
      });
      await say("not found", async () => (await fetch(`${host}/missing`)).ok);
      await say("nobody there", () => fetch("https://refused.invalid:1/"));
      await say("data", async () => (await fetch("data:text/plain,mc.yandex.ru")).text());
      await say("blob", async () =>
        (await fetch(URL.createObjectURL(new Blob(["mc.yandex.ru"])))).text(),
      );
      await say(
        "own words",
        async () => (await fetch("/missing?https://mc.yandex.ru/watch/1")).status,
      );
      await say("nothing", () => Reflect.apply(fetch, window, []));
      await say("no address", () => fetch("https://["));
      await say("a bad method", () => fetch("/", { method: "TRACE" }));
      await say("a body with GET", () => fetch("/", body));
      await say("without this", async () =>
        (await Reflect.apply(fetch, undefined, [`${host}/echo`])).json(),
      );
      await say("on an object", () => Reflect.apply(fetch, {}, ["/"]));
      await say("a symbol", () => fetch(Symbol("x") as unknown as string));
    });
    expect(heard.join("\n")).toContain('a stream: [{"done":false,"value":"felt "},');
    expect(heard.filter((line) => line.includes(" rejects "))).toHaveLength(10);
  });

  it("XMLHttpRequest: its events, its states and its exceptions", async () => {
    const { heard } = await sameWithWidget(lab, {}, async () => {
      const host = "https://cdn.example.kz";
      const send = (what: string, prepare: (request: XMLHttpRequest) => void): Promise<void> =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest();
          const events: string[] = [];
          for (const type of ["loadstart", "load", "error", "abort", "timeout", "loadend"]) {
            request.addEventListener(type, () => events.push(type));
          }
          request.onreadystatechange = () => events.push(String(request.readyState));
          request.upload.onload = () => events.push("uploaded");
          request.addEventListener("loadend", () => {
            const words =
              request.responseType === "" ? request.responseText : JSON.stringify(request.response);
            note(`${what}: ${events.join()} ${request.status} ${request.responseURL} ${words}`);
            resolve();
          });
          prepare(request);
        });
      await send("get", (request) => (request.open("GET", `${host}/echo?x`), request.send()));
      await send("post", (request) => {
        request.open("POST", `${host}/echo`);
        request.setRequestHeader("X-Basket", "felt");
        request.send("mc.yandex.ru");
      });
      await send("json", (request) => {
        request.responseType = "json";
        request.open("GET", new URL("/echo", host));
        request.send();
      });
      await send("abort", (request) => {
        request.open("GET", `${host}/stream`);
        request.send();
        request.abort();
      });
      await send("opened twice", (request) => {
        request.open("GET", `${host}/missing`);
        request.open("PUT", `${host}/echo?second`, true);
        request.send("body");
      });
      await send(
        "nobody there",
        (request) => (request.open("GET", "https://refused.invalid:1/"), request.send()),
      );
      await send("in a chain", (request) => {
        const { open } = XMLHttpRequest.prototype;
        Reflect.apply(open, request, ["get", `${host}/echo?lower`, true, null, null]);
        Reflect.apply(XMLHttpRequest.prototype.send, request, []);
      });
      const sync = new XMLHttpRequest();
      sync.open("GET", `${host}/echo?sync`, false);
      sync.send();
      note(`sync: ${sync.readyState} ${sync.responseText}`);
      const request = new XMLHttpRequest();
      attempt("open of nothing", () => Reflect.apply(request.open, request, []));
      attempt("open of a method alone", () => Reflect.apply(request.open, request, ["GET"]));
      attempt("open of a bad method", () => request.open("A B", "/"));
      attempt("open of TRACE", () => request.open("TRACE", "/"));
      attempt("open of a bad address", () => request.open("GET", "https://["));
      attempt("open of a symbol", () => request.open("GET", Symbol("x") as unknown as string));
      attempt("open on nothing", () => Reflect.apply(request.open, {}, ["GET", "/"]));
      attempt("send unopened", () => request.send());
      attempt("a header unopened", () => request.setRequestHeader("a", "b"));
    });
    expect(heard.join("\n")).toContain("get: 1,loadstart,2,3,4,load,loadend 200");
    expect(heard.filter((line) => line.includes(" throws "))).toHaveLength(9);
  });

  it("sendBeacon, EventSource and WebSocket", async () => {
    const { heard } = await sameWithWidget(lab, {}, async () => {
      const host = "https://cdn.example.kz";
      attempt("beacon", () => navigator.sendBeacon(`${host}/echo`, "x"));
      attempt("beacon of a form", () => navigator.sendBeacon("/missing", new FormData()));
      attempt("beacon of nothing", () => Reflect.apply(navigator.sendBeacon, navigator, []));
      attempt("beacon to a bad scheme", () => navigator.sendBeacon("data:,x"));
      attempt("beacon to a bad address", () => navigator.sendBeacon("https://["));
      attempt("beacon that is too long", () => navigator.sendBeacon("/", "x".repeat(70_000)));
      attempt("beacon on nothing", () => Reflect.apply(navigator.sendBeacon, {}, ["/"]));
      await new Promise<void>((resolve) => {
        const source = new EventSource(`${host}/events`, { withCredentials: true });
        note(`${source.url} ${source.readyState} ${source.withCredentials}`);
        source.onopen = () => note(`open ${source.readyState}`);
        source.onmessage = ({ data, origin }) => note(`message ${data} ${origin}`);
        source.addEventListener("price", ({ data, lastEventId }) => {
          note(`price ${data} ${lastEventId}`);
          source.close();
          note(`closed ${source.readyState}`);
          resolve();
        });
      });
      for (const address of ["https://[", "ftp://cdn.example.kz/", "wss://cdn.example.kz/#a", ""]) {
        attempt(`EventSource of ${address}`, () => new EventSource(address).url);
        attempt(`WebSocket of ${address}`, () => new WebSocket(address).url);
      }
      attempt("doubled protocols", () => new WebSocket(`wss://cdn.example.kz/`, ["a", "a"]).url);
      attempt("a protocol that is none", () => new WebSocket(`wss://cdn.example.kz/`, "a b").url);
      const talk = (address: string): Promise<void> =>
        new Promise((resolve) => {
          const socket = new WebSocket(address, ["a", "b"]);
          socket.binaryType = "arraybuffer";
          note(`${socket.readyState} ${socket.url} ${socket.protocol}|${socket.extensions}`);
          attempt("send too early", () => socket.send("x"));
          socket.onopen = ({ type }) => {
            note(`${type} ${socket.readyState} ${socket.protocol}`);
            socket.send("mc.yandex.ru");
          };
          socket.addEventListener("message", ({ data, origin }) => {
            note(`message ${data} ${origin}`);
            attempt("a bad code", () => socket.close(1));
            socket.close(1000, "enough");
          });
          socket.onerror = ({ type }) => note(`${type} ${socket.readyState}`);
          socket.onclose = ({ type, code, wasClean }) => {
            note(`${type} ${code} ${wasClean} ${socket.readyState}`);
            resolve();
          };
        });
      await talk("wss://cdn.example.kz/socket?mc.yandex.ru");
      await talk("wss://nobody.example.kz/");
    });
    expect(heard).toContain("beacon: true");
    expect(heard).toContain("price two 7");
    expect(heard).toContain("message mc.yandex.ru wss://cdn.example.kz");
    expect(heard).toContain("close 1006 false 3");
  });
});
