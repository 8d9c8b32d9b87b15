import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseNoteKey } from "../../src/proof/signed-note.ts";
import { openForReading } from "../../src/server/store/open-for-reading.ts";
import { openSqliteStore } from "../../src/server/store/sqlite-store.ts";
import { verifyStore } from "../../src/server/log/verify-store.ts";
import { launchEndpoint, makeEndpointFolder } from "../helpers/endpoint-process.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { postReceipt } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** A few at every run; the figure in docs/measurements.md is of 200. */
const rounds = Number(process.env["KELISIM_KILL_ROUNDS"] ?? 6);

/** A round takes about a second: the process comes up, and is killed after some dozens to hundreds of receipts. */
const patience = 20_000 + rounds * 5000;

describe("kill -9 in the middle of the work", () => {
  it(
    "loses no acknowledged receipt, keeps each once, and contradicts no checkpoint that was published",
    { timeout: patience },
    async () => {
      const folder = makeEndpointFolder(makeTempFolder());
      const acknowledged = new Map<string, number>();
      const published = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        const { url, child, ended } = await launchEndpoint(folder, { program: "run-eager.ts" });
        const enough = acknowledged.size + 40 * ((round % 6) + 1);
        const clients = Array.from({ length: 20 }, () => postUntilDead(url, acknowledged));
        const reader = readUntilDead(`${url}checkpoint`, published);
        await whenAtLeast(acknowledged, enough);
        child.kill("SIGKILL");
        expect(await ended).toBe("SIGKILL");
        await Promise.all([...clients, reader]);
      }
      // What SQLite and the endpoint leave half done is taken up by the next start.
      const { child, ended } = await launchEndpoint(folder);
      child.kill("SIGTERM");
      expect(await ended).toBe(0);

      const store = await openSqliteStore(folder.data);
      const counted = await store.countByAct();
      await store.close();
      const db = await openForReading(folder.data);
      const rows = db.prepare("SELECT seq, rid, json_extract(body, '$.act') AS act FROM receipts");
      const stored = new Map<string, number>();
      let accepted = 0;
      for (const { seq, rid, act } of rows.iterate()) {
        stored.set(String(rid), Number(seq));
        if (act === "accept_all") accepted += 1;
      }
      const lost = [...acknowledged].filter(([rid, seq]) => stored.get(rid) !== seq);
      expect(lost).toEqual([]);
      // The store's own count is what a recount of the bodies gives.
      expect(Object.fromEntries(counted)).toEqual({ accept_all: accepted });
      // And so are the tallies by day and month; every single one is held against the receipts below.
      const tallied = db.prepare("SELECT span, sum(n) AS n FROM decision_rollups GROUP BY span");
      expect(tallied.all()).toEqual([
        { span: "day", n: accepted },
        { span: "month", n: accepted },
      ]);

      const written = db.prepare("SELECT written FROM log_keys").all();
      const keys = written.map((row) => parseNoteKey(String(row["written"])));
      const verdict = verifyStore(db, {
        keys: keys.filter((key) => key !== null),
        kept: [...published],
        onProgress: () => {},
      });
      db.close();
      expect(verdict).toEqual({
        size: stored.size,
        erased: 0,
        provable: stored.size,
        problem: null,
        remark: null,
      });
      expect(published.size).toBeGreaterThan(rounds);
      expect(readdirSync(folder.data).filter((name) => name.includes(".new"))).toEqual([]);
      process.stdout.write(
        `${rounds} kills: ${acknowledged.size} receipts acknowledged, ${stored.size} in the log, ` +
          `${published.size} published checkpoints hold\n`,
      );
    },
  );
});

async function postUntilDead(url: string, acknowledged: Map<string, number>): Promise<void> {
  for (;;) {
    const receipt = makeReceipt();
    try {
      const answer = await postReceipt(url, receipt);
      expect(answer.status).toBe(201);
      acknowledged.set(receipt.rid, answer.kept.seq);
      onAcknowledged();
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
  }
}

/** What is published is what anybody may have kept. */
async function readUntilDead(url: string, published: Set<string>): Promise<void> {
  for (;;) {
    try {
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      published.add(await answer.text());
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
  }
}

/** `fetch` says TypeError when the connection is gone; an answer that is wrong says something else. */
function isGone(error: unknown): boolean {
  return error instanceof TypeError || error instanceof SyntaxError;
}

let onAcknowledged = () => {};

function whenAtLeast(acknowledged: ReadonlyMap<string, number>, enough: number): Promise<void> {
  return new Promise((resolve) => {
    onAcknowledged = () => {
      if (acknowledged.size >= enough) resolve();
    };
  });
}
