/**
 * Adds a method to `window.kelisim`, also to one that comes later: the gate puts its own object in the place of
 * what it finds.
 */
export function publishMethod(name: string, method: (given: unknown) => void): void {
  // A page may have anything under the name; a queue and an object take a method.
  const page = window as unknown as { kelisim?: unknown };
  const add = (): void => {
    const found = (page.kelisim ??= {});
    if (typeof found === "object" && found !== null) Object.assign(found, { [name]: method });
  };
  add();
  document.addEventListener("kelisim:ready", add);
}
