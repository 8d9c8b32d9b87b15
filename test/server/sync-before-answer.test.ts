import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder, type Launch } from "../helpers/endpoint-process.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { postReceipt } from "../helpers/start-endpoint.ts";
import { findUnsyncedAnswers } from "../helpers/sync-trace.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

const calls = "pwrite64,write,writev,sendto,sendmsg,fdatasync,fsync";

/** Posts one after the other and in a crowd, under strace; gives the trace and the numbers answered 201. */
async function traceEndpoint(program: NonNullable<Launch["program"]>) {
  if (spawnSync("strace", ["-V"]).error) {
    throw new Error(
      "strace is not installed, and this test cannot do without: apt-get install strace",
    );
  }
  const folder = makeTempFolder();
  const file = join(folder, "trace");
  const wrapper = ["strace", "-f", "-y", "-s", "8192", "-e", `trace=${calls}`, "-o", file];
  const endpoint = await launchEndpoint(makeEndpointFolder(folder), { wrapper, program });
  const single = Array.from({ length: 5 }, () => makeReceipt());
  const crowd = Array.from({ length: 60 }, () => makeReceipt());
  for (const receipt of single) expect((await postReceipt(endpoint.url, receipt)).status).toBe(201);
  const answers = await Promise.all(crowd.map((receipt) => postReceipt(endpoint.url, receipt)));
  expect(answers.every(({ status }) => status === 201)).toBe(true);
  // strace passes no signal on and ends when the endpoint has ended, whose id is the first in the trace.
  process.kill(Number.parseInt(readFileSync(file, "utf8"), 10), "SIGTERM");
  await endpoint.ended;
  const rids = [...single, ...crowd].map(({ rid }) => rid);
  return { trace: readFileSync(file, "utf8"), rids };
}

describe("a 201", () => {
  it("is written only after the sync that covers its receipt", async () => {
    const { trace, rids } = await traceEndpoint("run-kelisim.ts");
    expect(findUnsyncedAnswers(trace, rids)).toEqual([]);
  });

  it("would be seen to come too early from a store that does not sync", async () => {
    const { trace, rids } = await traceEndpoint("run-unsynced.ts");
    expect(findUnsyncedAnswers(trace, rids)).toEqual(rids);
  });

  it("would be seen to come too early when the answer overtakes the sync", () => {
    const rid = "0".repeat(26);
    const write = `7 pwrite64(20</d/kelisim.sqlite-wal>, "${rid}", 4096, 0) = 4096`;
    const sync = "7 fdatasync(20</d/kelisim.sqlite-wal>) = 0";
    const begun = "7 fdatasync(20</d/kelisim.sqlite-wal> <unfinished ...>";
    const done = "7 <... fdatasync resumed>) = 0";
    const answer = `7 write(21<socket:[9]>, "HTTP/1.1 201 Created ${rid}", 99) = 99`;
    const findIn = (...lines: string[]) => findUnsyncedAnswers(lines.join("\n"), [rid]);
    expect(findIn(write, sync, answer)).toEqual([]);
    expect(findIn(write, begun, done, answer)).toEqual([]);
    expect(findIn(write, answer, sync)).toEqual([rid]);
    expect(findIn(write, begun, answer, done)).toEqual([rid]);
    expect(findIn(sync, write, answer)).toEqual([rid]);
    expect(findIn(answer)).toEqual([rid]);
    expect(findIn(write, sync)).toEqual([rid]);
  });
});
