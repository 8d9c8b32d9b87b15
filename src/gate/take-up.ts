import type { Kept } from "./metrica.ts";

/** Takes up again what was kept while Metrica was denied, in its order, on the page's own queue. */
export function takeUp(kept: Kept): void {
  const { waiting, disabled, queue, pass, restart } = kept;
  for (const flag of disabled) Reflect.deleteProperty(window, flag);
  disabled.clear();
  delete kept.restart;
  restart?.(pass);
  for (const call of waiting.splice(0)) {
    queue.a.splice(queue.a.indexOf(call), 1);
    pass(call);
  }
}
