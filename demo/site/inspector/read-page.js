/**
 * What the panel shows, read from where it is: the widget's page API, the state cookie, the vendor's log.
 *
 * @param {string} vendorLog address of the fake vendor's log; empty with a real counter
 */
export async function readPage(vendorLog) {
  const kelisim = window.kelisim;
  const isThere = typeof kelisim?.inventory === "function";
  const [stored, receipts, requests] = await Promise.all([
    isThere ? kelisim.inventory() : null,
    isThere ? kelisim.receipts() : null,
    vendorLog ? readLog(vendorLog) : null,
  ]);
  return {
    isThere,
    record: readRecord(),
    answers: (id) => isThere && kelisim.granted(id),
    held: ((isThere && kelisim.held()) || []).map((element) => ({
      service: element.dataset.kelisim ?? "",
      url: element.src || element.dataset.src || "",
    })),
    stored: stored ?? [],
    receipts: receipts ?? [],
    requests,
  };
}

/** The state cookie as it stands, e.g. `1.1.20261122.analytics:1`; empty before a choice. */
function readRecord() {
  return document.cookie.match(/(?:^|; )kelisim=([^;]*)/)?.[1] ?? "";
}

/** Since this page began to load, earlier visitors are not counted; `null` when the vendor does not answer. */
async function readLog(address) {
  try {
    const answer = await fetch(address, { cache: "no-store" });
    const requests = await answer.json();
    const since = Math.floor(performance.timeOrigin);
    return requests.filter(({ time }) => Date.parse(time) >= since);
  } catch {
    return null;
  }
}
