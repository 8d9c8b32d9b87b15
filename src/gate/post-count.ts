import type { Count } from "../contract/counts.ts";

/**
 * Posts one count, without the browser's credentials and also from a page that is being left. Nobody waits for it, and a
 * count that is lost is lost.
 *
 * @param endpoint absolute, with a slash at the end
 */
export function postCount(endpoint: string, count: Count): void {
  const init: RequestInit = Object.create(null); // a polluted `Object.prototype` adds no option
  init.method = "POST";
  init.body = JSON.stringify(count);
  init.credentials = "omit";
  init.keepalive = true;
  fetch(`${endpoint}counts`, init).catch(() => {});
}
