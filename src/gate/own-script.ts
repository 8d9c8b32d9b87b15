/**
 * The tag this file came from. A page can clobber `document.currentScript` with `<img name="currentScript">`,
 * so it is read through the prototype's getter, once, and believed only if it is a script element.
 *
 * @returns `null` when the file runs in a way that has no current script (as a module, for one)
 */
export function ownScript(): HTMLScriptElement | null {
  const getter = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript")?.get;
  const script: unknown = getter?.call(document);
  return script instanceof HTMLScriptElement ? script : null;
}
