/**
 * Calls back once, when the browser has nothing better to do; returns its stop. Never where a browser cannot
 * say when that is (Safari): what is done ahead of time there must have another occasion.
 */
export function whenIdle(callback: () => void): () => void {
  if (!("requestIdleCallback" in window)) return () => {};
  const request = requestIdleCallback(callback);
  return () => cancelIdleCallback(request);
}
