import { html, raw } from "hono/html";
import type { Act, Receipt } from "../../contract/receipt.ts";
import { receiptOf } from "../store/kept-receipt.ts";
import type { StoredReceipt } from "../store/store.ts";

export interface ReceiptsPage {
  readonly mount: string;
  /** The newest receipts, newest first. */
  readonly newest: readonly StoredReceipt[];
  readonly countByAct: ReadonlyMap<string, number>;
  readonly style: string;
}

/** What each act means, in words a visitor would use. */
const actWords: Readonly<Record<Act, string>> = {
  accept_all: "accepted all",
  reject_all: "rejected all",
  custom: "chose for themselves",
  withdraw: "took consent back",
  newsletter_optin: "agreed to the newsletter",
  newsletter_optout: "left the newsletter",
};

/** The first, plain receipts page. Everything from outside is escaped by the template. */
export async function renderReceiptsPage({ mount, newest, countByAct, style }: ReceiptsPage) {
  const total = [...countByAct.values()].reduce((sum, count) => sum + count, 0);
  // In one piece: the content policy allows exactly these bytes between the tags.
  const styleElement = raw(`<style>${style}</style>`);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Receipts · Kelisim</title>
        ${styleElement}
      </head>
      <body>
        <main>
          <header>
            <h1>Receipts</h1>
            <form method="post" action="${mount}sign-out?lang=en"><button>Sign out</button></form>
          </header>
          <p>
            Each line is one decision of a visitor, as it stands on disk. The page shows what has
            been <em>received</em>: a visitor who decided and went offline is missing, and nothing
            here says how many saw the notice and did not answer. So these are counts, not rates.
          </p>
          <dl>
            <div>
              <dt>${total}</dt>
              <dd>${total === 1 ? "receipt" : "receipts"} in all</dd>
            </div>
            ${Object.entries(actWords).map(
              ([act, words]) =>
                html`<div>
                  <dt>${countByAct.get(act) ?? 0}</dt>
                  <dd>${words}</dd>
                </div>`,
            )}
          </dl>
          ${newest.length === 0 ? html`<p>No receipt yet.</p>` : table(mount, newest)}
        </main>
      </body>
    </html>`;
}

function table(mount: string, newest: readonly StoredReceipt[]) {
  return html`<h2>The newest ${newest.length}</h2>
    <div class="scroll" role="region" aria-label="The newest receipts" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">No.</th>
            <th scope="col">Receipt</th>
            <th scope="col">Received (UTC)</th>
            <th scope="col">Decision</th>
            <th scope="col">Categories</th>
            <th scope="col">Language</th>
            <th scope="col">Device</th>
            <th scope="col">By</th>
            <th scope="col">Notice</th>
            <th scope="col">Site</th>
          </tr>
        </thead>
        <tbody>
          ${newest.map((stored) => row(mount, stored))}
        </tbody>
      </table>
    </div>`;
}

function row(mount: string, stored: StoredReceipt) {
  const receipt = receiptOf(stored);
  return html`<tr>
    <td class="number">${stored.seq}</td>
    <td>
      <a href="${mount}receipts/${stored.rid}"><code>${stored.rid}</code></a>
    </td>
    <td>${stored.received.replace("T", " ").replace("Z", "")}</td>
    <td>${actWords[receipt.act]}</td>
    <td>${categoriesIn(receipt)}</td>
    <td>${receipt.lang}</td>
    <td>${receipt.device}</td>
    <td>${receipt.by}</td>
    <td>${noticeCell(mount, receipt.notice, stored.noticeKnown)}</td>
    <td>${stored.site}</td>
  </tr> `;
}

function categoriesIn({ layer, categories, services }: Receipt): string {
  const answers = layer === "form" ? services : categories;
  const words = Object.entries(answers).map(([id, granted]) => `${id} ${granted ? "yes" : "no"}`);
  return words.length === 0 ? "none asked" : words.join(", ");
}

function noticeCell(mount: string, hash: string | null, isKnown: boolean | null) {
  if (hash === null) return "none shown";
  const short = html`<code>${hash.slice(0, 8)}</code>`;
  return isKnown === true
    ? html`<a href="${mount}notices/${hash}">${short}</a>`
    : html`${short} (not archived)`;
}
