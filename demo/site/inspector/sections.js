import { element } from "./element.js";

const shownRequests = 8;

/** The body of the panel for what was read. */
export function drawSections(read, words, isRealCounter) {
  return [
    section(words.state, stateOf(read, words)),
    section(words.held, heldOf(read, words), read.held.length),
    section(words.stored, storedOf(read, words), read.stored.length),
    section(words.vendor, requestsOf(read, words, isRealCounter), read.requests?.length),
    section(words.receipts, receiptsOf(read, words), read.receipts.length),
  ];
}

function section(title, content, count) {
  const badge = count === undefined ? null : element("span", { class: "count" }, String(count));
  return element("section", {}, element("h3", {}, title, badge), content);
}

function quiet(text) {
  return element("p", { class: "quiet" }, text);
}

/** What the shop asks about, as in demo/site.json: categories with their services. */
export const switches = ["functional", "yandex-maps", "analytics", "yandex-metrica"];

function stateOf({ isThere, record, answers }, words) {
  if (!isThere) return quiet(words.noWidget);
  if (!record) return quiet(words.undecided);
  return [
    element(
      "ul",
      {},
      switches.map((id) => {
        const word = answers(id) ? "granted" : "denied";
        return element(
          "li",
          {},
          element("code", {}, id),
          element("b", { class: word }, words[word]),
        );
      }),
    ),
    element("p", { class: "quiet" }, words.record, ": ", element("code", {}, record)),
  ];
}

function heldOf({ held }, words) {
  if (held.length === 0) return quiet(words.nothingHeld);
  return element(
    "ul",
    {},
    held.map(({ service, url }) =>
      element("li", {}, element("code", {}, shorten(url)), element("small", {}, service)),
    ),
  );
}

function storedOf({ stored }, words) {
  if (stored.length === 0) return quiet(words.nothingStored);
  return ["first", "third", "unknown"]
    .map((party) => [party, stored.filter((item) => item.party === party)])
    .filter(([, items]) => items.length > 0)
    .map(([party, items]) => [
      element("h4", {}, words[party]),
      element(
        "ul",
        {},
        items.map(({ name, kind }) =>
          element("li", {}, element("code", {}, name), element("small", {}, words.kinds[kind])),
        ),
      ),
    ]);
}

function requestsOf({ requests }, words, isRealCounter) {
  if (isRealCounter) return quiet(words.realCounter);
  if (requests === null) return quiet(words.vendorSilent);
  if (requests.length === 0) return quiet(words.noRequests);
  const newest = requests.slice(-shownRequests).toReversed();
  const others = requests.length - newest.length;
  const set = [...new Set(requests.flatMap((request) => request.set))];
  return [
    element(
      "ol",
      {},
      newest.map(({ method, path, destination, time }) =>
        element(
          "li",
          { title: time },
          element("code", {}, `${method} ${path}`),
          element("small", {}, destination === "empty" ? "fetch" : (destination ?? "")),
        ),
      ),
    ),
    others > 0 ? quiet(`… ${words.more} ${others}`) : null,
    element("p", { class: "quiet" }, words.vendorSet, " ", element("code", {}, set.join(", "))),
  ].filter((part) => part !== null);
}

function receiptsOf({ receipts }, words) {
  const all = element("p", {}, element("a", { href: "/kelisim/" }, words.allReceipts));
  if (receipts.length === 0) return [quiet(words.noReceipts), all];
  const list = receipts.map(({ rid, act, decided }) =>
    element(
      "li",
      {},
      element("a", { href: `/kelisim/receipts/${rid}`, title: rid }, `${rid.slice(0, 8)}…`),
      element("small", {}, `${words.acts[act] ?? act} · ${decided.slice(11, 16)} UTC`),
    ),
  );
  return [element("ul", {}, list), all];
}

/** Without the scheme and with what follows the path cut short. */
function shorten(url) {
  const text = url.replace(/^https?:\/\//, "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
