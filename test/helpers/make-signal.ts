/** A moment that the test decides about: what waits for `given` goes on when the test calls `give`. */
export function makeSignal(): { readonly given: Promise<void>; give(): void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
