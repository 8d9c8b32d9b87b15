import { expect, it } from "vitest";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

inEachBrowser("the browser's own functions, as without the widget,", (lab) => {
  it("have every property they had, of the same shape, and there is one new global", async () => {
    const { result } = await sameWithWidget(lab, {}, () => {
      const shapes: string[] = [];
      const shapeOf = (value: unknown): string => {
        if (typeof value !== "function") return typeof value;
        const text = Function.prototype.toString.call(value);
        // What probes of nativeness look for: the words, and that there is hardly anything else.
        const native = text.includes("[native code]") && text.length < 120;
        const own = Reflect.ownKeys(value).map(String).sort().join();
        const chain = Object.getPrototypeOf(value) === Function.prototype;
        return `${native ? "native" : text.slice(0, 60)} ${value.name}/${value.length} ${own} ${chain}`;
      };
      const look = (where: string, holder: object): void => {
        for (const key of Reflect.ownKeys(holder)) {
          const found = Object.getOwnPropertyDescriptor(holder, key);
          if (!found) continue;
          const { value, get, set, writable, enumerable, configurable } = found;
          const flags = [writable, enumerable, configurable].map((flag) => (flag ? 1 : 0)).join("");
          const kind = "value" in found ? shapeOf(value) : `${shapeOf(get)} ${shapeOf(set)}`;
          shapes.push(`${where}.${String(key)} ${flags} ${kind}`);
        }
      };
      const globals = Object.getOwnPropertyNames(window).filter(
        (name) => !/^(heard|note|attempt|kelisim|ym|\d+)$/.test(name),
      );
      for (const name of globals) {
        const value = Reflect.get(window, name) as unknown;
        if (typeof value !== "function" || !/^[A-Z]/.test(name)) continue;
        look(name, value);
        const { prototype } = value as { prototype?: object };
        if (!prototype) continue;
        look(`${name}.prototype`, prototype);
        const chain = Object.getPrototypeOf(prototype) as {
          constructor?: { name?: string };
        } | null;
        shapes.push(
          `${name} from ${chain?.constructor?.name} ${Reflect.get(prototype, "constructor") === value}`,
        );
      }
      look("window", window);
      look("document", document);
      look("navigator", navigator);
      look("localStorage", localStorage);
      // In Firefox the order is that in which they were first used.
      return shapes
        .filter((shape) => !/^window\.(heard|note|attempt|kelisim|ym) /.test(shape))
        .sort();
    });
    expect(result.length).toBeGreaterThan(5000);
    expect(result.join("\n")).toMatch(/^Node\.prototype\.appendChild 111 native appendChild\/1/m);
  });

  it("pass the vendor's own look at what is native, and the probes of libraries", async () => {
    const { result } = await sameWithWidget(lab, {}, () => {
      // As the vendor's tag asks: the text of a function is short and says that it is native code.
      const isNativeFn = (name: string, holder: object): boolean => {
        const found = Reflect.get(holder, name) as unknown;
        const text = Function.prototype.toString.call(found);
        return text.length < 100 && /\[native code\]/.test(text);
      };
      // As lodash asks: the text of a function is that of Object.prototype.hasOwnProperty, but for the name.
      const like = RegExp(
        `^${Function.prototype.toString
          .call(Object.prototype.hasOwnProperty)
          .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
          .replace(/hasOwnProperty/g, ".*?")}$`,
      );
      const held: readonly (readonly [object, readonly string[]])[] = [
        [window, ["fetch", "XMLHttpRequest", "WebSocket", "MutationObserver", "Promise", "Image"]],
        [navigator, ["sendBeacon"]],
        [document, ["createElement", "createEvent", "write", "open", "appendChild"]],
        [Element.prototype, ["matches", "closest", "setAttribute", "append", "insertAdjacentHTML"]],
        [history, ["pushState", "replaceState"]],
        [console, ["log", "warn", "error"]],
        [XMLHttpRequest.prototype, ["open", "send", "setRequestHeader"]],
        [localStorage, ["setItem", "getItem", "removeItem"]],
      ];
      return held
        .flatMap(([holder, names]) =>
          names.map((name) => {
            const found = Reflect.get(holder, name) as object;
            return `${name} ${isNativeFn(name, holder)} ${"prototype" in found} ${found instanceof Function} ${typeof found}`;
          }),
        )
        .concat(
          String(like.test(Function.prototype.toString.call(MutationObserver.prototype.observe))),
        );
    });
    expect(result.filter((line) => / false .*false/.test(line.replace("false", "")))).toEqual([]);
    expect(result[0]).toBe("fetch true false true function");
  });

  it("make objects of their kind, by new, by subclass and by Reflect, and of nothing else", async () => {
    const { heard, result } = await sameWithWidget(lab, {}, () => {
      const address = "wss://cdn.example.kz/socket";
      class Socket extends WebSocket {
        readonly own: boolean;
        constructor(url: string) {
          super(url);
          this.own = new.target === Socket;
        }
      }
      class Request2 extends XMLHttpRequest {
        override open(...given: [string, string]): void {
          note(`open of a subclass: ${given.join()}`);
          super.open(...given);
        }
      }
      class Events extends EventSource {}
      const socket = new Socket(address);
      const request = new Request2();
      request.open("GET", "/words");
      const events = new Events("https://cdn.example.kz/events");
      const reflected = Reflect.construct(WebSocket, [address], Socket);
      const image = new Image(3, 4);
      for (const open of [socket, events, reflected]) open.close();
      for (const [name, make] of Object.entries({
        WebSocket,
        EventSource,
        XMLHttpRequest,
        Image,
        Worker,
        MutationObserver,
      })) {
        attempt(`${name} without new`, () => (make as unknown as (text: string) => unknown)("x"));
        attempt(`new ${name} of nothing`, () => String(Reflect.construct(make, [])));
        attempt(`new ${name} of rubbish`, () => String(Reflect.construct(make, ["wss://["])));
      }
      for (const [name, method] of Object.entries({
        fetch,
        sendBeacon: navigator.sendBeacon,
        appendChild: Node.prototype.appendChild,
        write: document.write,
        setItem: localStorage.setItem,
      })) {
        attempt(`new ${name}`, () => Reflect.construct(method, []) as unknown);
      }
      return [
        socket instanceof WebSocket,
        socket instanceof Socket,
        socket.own,
        Object.getPrototypeOf(socket) === Socket.prototype,
        socket.url,
        reflected instanceof Socket,
        "own" in reflected,
        request instanceof XMLHttpRequest,
        events instanceof EventSource,
        events.url,
        WebSocket.OPEN,
        WebSocket.prototype.OPEN,
        new WebSocket(address).constructor === WebSocket,
        WebSocket.prototype.constructor === WebSocket,
        XMLHttpRequest.prototype.constructor === XMLHttpRequest,
        EventSource.prototype.constructor === EventSource,
        image instanceof HTMLImageElement,
        image instanceof Image,
        Image.prototype === HTMLImageElement.prototype,
        image.constructor === HTMLImageElement,
        `${image.width} ${image.height} ${image.outerHTML}`,
        document.body.append === Element.prototype.append,
        document.appendChild === Node.prototype.appendChild,
        Object.keys(WebSocket).join(),
        Object.prototype.toString.call(WebSocket.prototype),
      ];
    });
    expect(result.filter((one) => one === false)).toEqual([false]); // the constructor of Socket did not run for it
    expect(heard).toContain("open of a subclass: GET,/words");
  });
});
