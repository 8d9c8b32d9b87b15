/**
 * The text of an expression that settles when a function gives true in the page, looking again every 20 ms,
 * or rejects after `patience` ms. Drivers have such a wait of their own, but Firefox's fails on pages whose
 * prototypes are polluted.
 */
export function pollInPage(
  holds: (given: never) => boolean,
  given: unknown,
  patience: number,
): string {
  const text = String(holds);
  return `new Promise((resolve, reject) => {
    const holds = ${text};
    const given = ${JSON.stringify(given) ?? "undefined"};
    const end = performance.now() + ${patience};
    const look = () => {
      try {
        if (holds(given)) resolve();
        else if (performance.now() > end) reject(new Error(${JSON.stringify(`in vain waited for ${text}`)}));
        else setTimeout(look, 20);
      } catch (error) {
        reject(error);
      }
    };
    look();
  })`;
}
