import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder } from "../helpers/endpoint-process.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { postReceipt } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const rounds = 6;

describe("kill -9 in the middle of the work", () => {
  it("loses no receipt that was acknowledged, and keeps each once", async () => {
    const folder = makeEndpointFolder(makeTempFolder());
    const acknowledged = new Map<string, number>();
    for (let round = 1; round <= rounds; round += 1) {
      const { url, child, ended } = await launchEndpoint(folder);
      const enough = acknowledged.size + 40 * round;
      const clients = Array.from({ length: 20 }, () => postUntilDead(url, acknowledged));
      await whenAtLeast(acknowledged, enough);
      child.kill("SIGKILL");
      expect(await ended).toBe("SIGKILL");
      await Promise.all(clients);
    }

    const { url, child, ended } = await launchEndpoint(folder);
    for (const [rid, seq] of acknowledged) {
      const response = await fetch(`${url}receipts/${rid}`);
      expect(response.status, rid).toBe(200);
      expect(await response.json()).toMatchObject({ seq, receipt: { rid } });
    }
    child.kill("SIGTERM");
    expect(await ended).toBe(0);

    const db = new DatabaseSync(join(folder.data, "kelisim.sqlite"));
    const { count, least, most } = {
      ...db
        .prepare("SELECT count(*) AS count, min(seq) AS least, max(seq) AS most FROM receipts")
        .get(),
    };
    db.close();
    // Numbers without gaps; a receipt or two may be there whose answer was killed on its way.
    expect([least, most]).toEqual([1, count]);
    expect(Number(count)).toBeGreaterThanOrEqual(acknowledged.size);
  });
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
      // `fetch` says TypeError when the connection is gone; an answer that is wrong says something else.
      if (error instanceof TypeError || error instanceof SyntaxError) return;
      throw error;
    }
  }
}

let onAcknowledged = () => {};

function whenAtLeast(acknowledged: ReadonlyMap<string, number>, enough: number): Promise<void> {
  return new Promise((resolve) => {
    onAcknowledged = () => {
      if (acknowledged.size >= enough) resolve();
    };
  });
}
