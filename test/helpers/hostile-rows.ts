import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Where a hostile text sends its request, if it runs. */
export const hostileHost = "hostile.example.kz";

/** What somebody who can write to the data file puts into it, to run on a page or in a spreadsheet. */
export const hostileTexts: readonly string[] = [
  `<script>fetch("https://${hostileHost}/script")</script>`,
  `"><img src="https://${hostileHost}/image" onerror="alert(1)">`,
  `'><svg onload=alert(1)>`,
  `</textarea></title></script><iframe src="https://${hostileHost}/frame"></iframe>`,
  `javascript:alert(1)`,
  `//${hostileHost}/address`,
  `__proto__`,
  `%KELISIM_TEXTS% \${alert(1)} {{alert(1)}}`,
  `=1+1`,
  `=cmd|' /C calc'!A0`,
  `=HYPERLINK("https://${hostileHost}/link","a")`,
  `+1+1`,
  `-1-1`,
  `@SUM(1;1)`,
  `\t=1+1`,
  `\r=1+1`,
  `\n=1+1`,
  ` =1+1`,
  `\u00a0=1+1`,
  `\u0000=1+1`,
  `\u202e=1+1`,
  `\u200f=1+1`,
  `\ufeff=1+1`,
  `\uff1d1+1`,
  `"=1+1`,
  `"";=1+1;""`,
  `a,=1+1,b`,
  `a;=1+1;b`,
  `a\t=1+1\tb`,
  `a"\r\n=1+1`,
  `a","=1+1","b`,
  `\u202egnp.gnirts`,
  `${"long ".repeat(20_000)}=1+1`,
];

/**
 * Writes a row of every table for each hostile text, into the file of a data folder whose endpoint may be running: every column that
 * takes a text has it.
 *
 * @param site a name from the config
 * @param day a day of the site, which the tallies are on
 */
export function plantHostileRows(folder: string, site: string, day: string): void {
  const db = new DatabaseSync(join(folder, "kelisim.sqlite"), { timeout: 5000 });
  try {
    db.exec("BEGIN IMMEDIATE");
    const insert = (table: string, row: Readonly<Record<string, string | number | Uint8Array>>) => {
      const names = Object.keys(row);
      db.prepare(
        `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
      ).run(...Object.values(row));
    };
    const last = db.prepare("SELECT coalesce(max(seq), 0) AS seq FROM leaves").get();
    let seq = Number(last?.["seq"]);
    const addLeaf = (text: string): number => {
      insert("leaves", { seq: (seq += 1), hash: digest(text) });
      return seq;
    };
    for (const [place, text] of hostileTexts.entries()) {
      const body = hostileReceipt(text);
      const seal = { rid: text, act: text, site: text, received: text, notice: text };
      insert("receipts", { seq: addLeaf(text), ...seal, body: JSON.stringify(body) });
      // Under a number, for a site and at a time that are none of these, so that it is found and listed.
      const plain = { site, received: `${day}T08:00:00Z`, rid: hostileNumber(place) };
      insert("receipts", {
        seq: addLeaf(`${text} `),
        ...plain,
        act: "accept_all",
        notice: digestText(text),
        body: JSON.stringify({ ...body, rid: plain.rid }),
      });
      insert("tombstones", {
        seq: addLeaf(`${text}  `),
        rid_hash: digest(text),
        site: text,
        day: text,
        tally: JSON.stringify(body),
        erased: text,
      });
      insert("notices", { hash: text, manifest: text, first_seen: text });
      insert("notices", {
        hash: digestText(text),
        manifest: JSON.stringify({ v: 1, title: text, texts: { [text]: text }, lang: text }),
        first_seen: `${day}T08:00:00Z`,
      });
      const seen = { lang: text, device: text, layout: text, variant: text, revision: place };
      const made = { refused: 0, custom: 0, script: 0, api: 0, later: 0, automation: 0 };
      for (const [span, period] of [
        ["day", day],
        ["month", day.slice(0, 7)],
        ["day", `${day}${text}`],
      ] as const) {
        const cell = { site, span, period, ...seen };
        insert("asked_rollups", { ...cell, automation: 0, n: 40 });
        const granted = JSON.stringify({ analytics: 10, [text]: text });
        insert("view_rollups", {
          site,
          span,
          period,
          automation: 0,
          device: text,
          allowed: text,
          n: 40,
        });
        insert("decision_rollups", { ...cell, ...made, n: 10, accepted: 10, granted });
      }
    }
    db.exec("COMMIT");
  } finally {
    db.close();
  }
}

/** The number of the receipt that a text of {@link hostileTexts} is in, as a visitor would have one. */
export function hostileNumber(place: number): string {
  return String(place).padStart(26, "0");
}

/** A receipt whose every text is this one. */
function hostileReceipt(text: string) {
  const said = { act: text, by: text, layer: text, lang: text, layout: text, variant: text };
  return {
    v: 1,
    rid: text,
    prev: text,
    active: true,
    asked: true,
    revision: text,
    notice: text,
    ...said,
    device: text,
    gpc: false,
    automation: text,
    build: text,
    decided: text,
    categories: { [text]: true },
    services: { [text]: false },
  };
}

function digest(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}

function digestText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
