/** Calls back once, when the browser has nothing better to do; returns its stop. */
export function whenIdle(callback: () => void): () => void {
  // Safari has no requestIdleCallback; two seconds later a page is usually at rest.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(callback, 2000);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(callback, { timeout: 5000 });
  return () => cancelIdleCallback(request);
}
