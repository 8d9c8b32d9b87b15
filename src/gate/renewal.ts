import { parseConsentRecord } from "../contract/consent-record.ts";
import type { Receipt } from "../contract/receipt.ts";
import { serviceChoice, type Switch } from "../core/consent.ts";
import { readConsentCookie } from "./consent-cookie.ts";
import type { Answer } from "./outbox.ts";
import { renewalKey } from "./outbox-key.ts";
import { writeConsentCookie } from "./write-consent-cookie.ts";

/** Who changes their mind does it soon: so long after a receipt nothing is asked. Milliseconds. */
const calm = 2_000;
/** Longer than this no answer is waited for. Milliseconds. */
const patience = 10_000;
/** What was given up may have been answered already: so long its record may still come. Milliseconds. */
const afterglow = 1_000;
/** After this a browser that drops what a script has set has dropped it. Milliseconds. */
const worthwhile = 7 * 24 * 60 * 60 * 1000;

export interface Renewal {
  /** Asks for the state cookie anew, with a receipt that the endpoint has; soon, or on a later page. */
  begin(receipt: Receipt): void;
  /** Gives up what is on its way: the visitor is choosing. */
  giveUp(): void;
  /** Told that this page has stored a record: that one stands. */
  decided(): void;
}

/**
 * Has the endpoint set the state cookie, as it stands, for its full age: a browser that trusts scripts with seven days
 * keeps that. It is a request of its own, after the receipt's: it does not outlive its page, is sent only while
 * the cookie says what the receipt says, and is given up when the cookie changes, in this tab or another. If its answer
 * was faster all the same, the newer record is put back (docs/adr/0018).
 *
 * @param post posts a receipt and asks for the cookie; rejects when it is given up
 */
export function createRenewal(
  services: readonly Switch[],
  post: (receipt: Receipt, until: AbortSignal) => Promise<Answer>,
): Renewal {
  let giveUp = (): void => {};
  let planned: ReturnType<typeof setTimeout> | undefined;
  const plan = (receipt: Receipt): void => {
    clearTimeout(planned);
    planned = setTimeout(() => void run(receipt), calm);
  };
  let newest: string | null = null;
  /** The records that were asked for and may still come: of every request, because an earlier one can be the later. */
  const expected: string[] = [];
  const look = (): void => {
    const found = readRecord();
    if (found === newest) return;
    if (expected.includes(found)) return putBack(newest ?? "");
    // Another tab's choice, or the site's data was cleared.
    newest = found;
    giveUp();
  };

  const run = async (receipt: Receipt): Promise<void> => {
    giveUp();
    const asked = readRecord();
    if (!agrees(receipt, asked, services)) return forget();
    newest = asked;
    expected.push(asked);
    const flight = new AbortController();
    const end = (): void => flight.abort();
    giveUp = end;
    const store = (window as Partial<Window>).cookieStore; // younger than many browsers
    store?.addEventListener("change", look);
    // Where the browser does not tell of another tab's choice.
    const watch = setInterval(look, 100);
    const timer = setTimeout(end, patience);
    addEventListener("pagehide", end);
    try {
      const { status } = await post(receipt, flight.signal);
      // What is answered otherwise is answered for good; with 429 and 5xx a later page asks.
      if (status !== 429 && status < 500) forget();
    } catch {
      // Given up, or offline: a later page asks, while it is worthwhile.
    }
    look();
    if (flight.signal.aborted) await new Promise((resolve) => setTimeout(resolve, afterglow));
    look();
    expected.splice(expected.indexOf(asked), 1);
    if (!expected[0]) store?.removeEventListener("change", look);
    clearInterval(watch);
    clearTimeout(timer);
    removeEventListener("pagehide", end);
  };

  const left = read();
  if (left) plan(left);

  return {
    begin(receipt) {
      try {
        localStorage.setItem(renewalKey, JSON.stringify(receipt));
      } catch {
        // Denied or full: this page asks, and no later one.
      }
      plan(receipt);
    },
    giveUp() {
      clearTimeout(planned);
      giveUp();
    },
    decided() {
      newest = readRecord();
    },
  };
}

/** The text of the record; empty where the page may not ask, in a sandbox. */
function readRecord(): string {
  try {
    return readConsentCookie();
  } catch {
    return "";
  }
}

/** Whether a receipt says what a record says; what came before a withdrawal does not. */
function agrees(receipt: Receipt, text: string, services: readonly Switch[]): boolean {
  const record = parseConsentRecord(text);
  return (
    record?.revision === receipt.revision &&
    services.every(
      (service) =>
        service.category === "necessary" ||
        receipt.services[service.id] === (serviceChoice(record, service) === true),
    )
  );
}

/** The newer record in the place of the one that came late; none where it was taken back without another. */
function putBack(text: string): void {
  const record = parseConsentRecord(text);
  if (record) writeConsentCookie(record);
  else document.cookie = "kelisim=;Path=/;Max-Age=0";
}

function read(): Receipt | null {
  try {
    const receipt = JSON.parse(localStorage.getItem(renewalKey) ?? "null") as Receipt | null; // looked at below
    const isYoung = Date.now() - Date.parse(receipt?.decided ?? "") < worthwhile;
    if (typeof receipt?.services === "object" && isYoung) return receipt;
  } catch {
    // Denied, or not ours.
  }
  forget();
  return null;
}

function forget(): void {
  try {
    localStorage.removeItem(renewalKey);
  } catch {
    // denied
  }
}
