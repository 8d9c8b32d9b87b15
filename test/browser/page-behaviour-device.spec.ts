import { expect, it } from "vitest";
import { inEachBrowser } from "../helpers/browser-lab.ts";
import { sameWithWidget } from "../helpers/with-and-without.ts";

inEachBrowser("what the page itself keeps, as without the widget,", (lab) => {
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
