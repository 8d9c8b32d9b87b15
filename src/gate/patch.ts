import { bare } from "./bare.ts";

/** A native function as the patches see it. */
export type Native = (this: unknown, ...given: unknown[]) => unknown;

/** A window whose natives are patched: the page's own, or that of a frame of the same origin. */
export type Realm = Window & typeof globalThis;

/**
 * Puts a Proxy in the place of a native: its name, its length and `String(native)` stay the browser's, which the
 * vendor's code checks. What is not there, or is fixed, stays as it is.
 *
 * @param part which part of the property: a method's `value`, an accessor's `get` or `set`
 * @returns puts the native back, unless someone else has wrapped ours since
 */
export function patch(
  holder: object | undefined,
  name: string,
  part: "value" | "get" | "set",
  handler: ProxyHandler<Native>,
): () => void {
  const target: object = Object(holder);
  // All bare, so that a polluted Object.prototype can add neither a trap nor a getter.
  const read = (): PropertyDescriptor =>
    bare(Object(Object.getOwnPropertyDescriptor(target, name)));
  const found = read();
  const native: unknown = found[part];
  if (!found.configurable || typeof native !== "function") return () => {};
  const patched: unknown = new Proxy(native as Native, bare(handler));
  Object.defineProperty(target, name, Object.assign(read(), { [part]: patched }));
  return () => {
    if (read()[part] === patched) Object.defineProperty(target, name, found);
  };
}

/** Puts something of ours in the place of a native's answer, where what it is given is denied. */
export function refuse(
  holder: object | undefined,
  name: string,
  part: "value" | "set",
  denied: (first: unknown) => unknown,
  instead: () => unknown,
): void {
  patch(holder, name, part, {
    apply: (native, self, given: unknown[]) =>
      denied(given[0]) ? instead() : Reflect.apply(native, self, given),
  });
}
