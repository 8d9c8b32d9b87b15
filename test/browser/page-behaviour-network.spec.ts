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
      await say("an object with toString", async () => {
        let asked = 0;
        const address = { toString: () => `${host}/echo?asked=${++asked}` };
        return (await fetch(address as unknown as string)).json();
      });
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
      await new Promise<void>((resolve) => {
        const socket = new WebSocket("wss://cdn.example.kz/socket?mc.yandex.ru", ["a", "b"]);
        socket.binaryType = "arraybuffer";
        note(`${socket.readyState} ${socket.url} ${socket.protocol}|${socket.extensions}`);
        attempt("send too early", () => socket.send("x"));
        socket.onerror = ({ type }) => note(`${type} ${socket.readyState}`);
        socket.onclose = ({ type, code, wasClean }) => {
          note(`${type} ${code} ${wasClean}`);
          resolve();
        };
      });
    });
    expect(heard).toContain("beacon: true");
    expect(heard).toContain("price two 7");
    expect(heard).toContain("close 1006 false");
  });

  it("cookies by document.cookie and by CookieStore", async () => {
    const { heard } = await sameWithWidget(lab, {}, async () => {
      const own = (): string =>
        document.cookie
          .split("; ")
          .filter((pair) => !pair.startsWith("kelisim="))
          .sort()
          .join("; ");
      const write = (text: unknown): void => {
        attempt(`write ${String(text)}`, () => ((document.cookie = text as string), own()));
      };
      for (const text of [
        "basket=1",
        "basket=2; Path=/; SameSite=Lax; Max-Age=600",
        " spaced = value with spaces ; path=/",
        "unicode=войлок",
        "=nameless",
        "alone",
        'quoted="a; b"',
        "about=_ym_uid=1",
        "ymaps=not the vendor's prefix",
        "ym_uid=1",
        "domain=1; Domain=example.kz",
        "foreign=1; Domain=example.com",
        "secure=1; Secure; Path=/; Expires=Wed, 01 Jan 2031 00:00:00 GMT",
        "__Host-basket=1; Secure; Path=/",
        "basket=; Max-Age=0",
        "old=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
        "",
        null,
        undefined,
        7,
      ]) {
        write(text);
      }
      attempt("a symbol", () => (document.cookie = Symbol("x") as unknown as string));
      const { get, set } = Object.getOwnPropertyDescriptor(Document.prototype, "cookie") ?? {};
      const other = document.implementation.createHTMLDocument();
      attempt(
        "another document",
        () => (set?.call(other, "other=1"), `${get?.call(other)}|${own()}`),
      );
      attempt("the getter on this one", () => String(get?.call(document)).includes("unicode"));
      attempt("in the way of libraries", () =>
        Reflect.set(document, "cookie", "reflect=1; Path=/"),
      );
      note(own());
      if ("cookieStore" in window) {
        await cookieStore.set("stored", "1");
        await cookieStore.set({ name: "with-options", value: "2", path: "/", sameSite: "strict" });
        note(JSON.stringify((await cookieStore.get("stored"))?.value));
        await cookieStore.delete("stored");
        note(own());
        await cookieStore
          .set("", "")
          .catch((error: Error) => note(`${error.name} ${error.message}`));
        await (Reflect.apply(cookieStore.set, cookieStore, []) as Promise<void>).catch(
          (error: Error) => note(`${error.name} ${error.message}`),
        );
      }
      for (const pair of own().split("; "))
        document.cookie = `${pair.split("=")[0]}=; Max-Age=0; Path=/`;
      for (const pair of own().split("; "))
        document.cookie = `${pair.split("=")[0]}=; Max-Age=0; Path=/; Domain=example.kz`;
      document.cookie = "nameless; Max-Age=0; Path=/";
      document.cookie = "__Host-basket=; Secure; Path=/; Max-Age=0";
      note(`left: ${own()}`);
    });
    expect(heard.join("\n")).toContain("unicode=войлок");
  });

  it("storage by its methods and by its properties", async () => {
    const { heard } = await sameWithWidget(lab, {}, () => {
      for (const storage of [localStorage, sessionStorage]) {
        const loose = storage as Storage & Record<string, unknown>; // as a page in JavaScript uses it
        storage.clear();
        attempt("setItem", () => storage.setItem("basket", "1"));
        attempt("getItem", () => storage.getItem("basket"));
        attempt(
          "a number",
          () => (storage.setItem("n", 5 as unknown as string), storage.getItem("n")),
        );
        attempt("a property", () => ((loose["_own"] = { a: 1 }), storage.getItem("_own")));
        attempt("an odd name", () => (storage.setItem("", "empty"), storage.getItem("")));
        attempt(
          "the name of a method",
          () => (storage.setItem("setItem", "x"), typeof storage.setItem),
        );
        attempt(
          "in",
          () =>
            `${"basket" in storage} ${"nothing" in storage} ${Object.hasOwn(storage, "basket")}`,
        );
        attempt("keys", () => Object.keys(storage).sort().join());
        attempt("length and key", () => `${storage.length} ${storage.key(99)}`);
        attempt("delete", () => delete loose["basket"]);
        attempt("too full", () => storage.setItem("big", "x".repeat(11_000_000)));
        attempt("too few", () => Reflect.apply(storage.setItem, storage, ["only"]));
        attempt("a symbol", () => storage.setItem("s", Symbol("x") as unknown as string));
        attempt("on nothing", () => Storage.prototype.setItem.call({}, "a", "b"));
        attempt("on the other one", () =>
          Storage.prototype.setItem.call(sessionStorage, "by", "call"),
        );
        attempt("defineProperty", () => {
          Object.defineProperty(storage, "defined", {
            value: "1",
            configurable: true,
            enumerable: true,
            writable: true,
          });
          return storage.getItem("defined");
        });
        attempt("JSON", () => JSON.stringify(Object.fromEntries(Object.entries(storage).sort())));
        note(
          `${Object.prototype.toString.call(storage)} ${storage instanceof Storage} ${storage.constructor === Storage}`,
        );
        storage.clear();
      }
    });
    expect(heard.join("\n")).toContain("too full throws");
  });
});
