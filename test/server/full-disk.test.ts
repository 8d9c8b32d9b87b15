import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder } from "../helpers/endpoint-process.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { postReceipt } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

/** No file of the process may grow beyond this: the log of the store is full after a few dozen commits. */
const mostBytes = 300_000;

describe("a disk that takes no more", () => {
  it("is answered 503 with nothing stored, and the next receipt after space is made gets the next number", async () => {
    const folder = makeEndpointFolder(makeTempFolder());
    const { url, child, ended } = await launchEndpoint(folder, {
      wrapper: ["prlimit", `--fsize=${mostBytes}:unlimited`, "--"],
    });

    let last = 0;
    let refused = makeReceipt();
    let answer = await postReceipt(url, refused);
    while (answer.status === 201) {
      last = answer.kept.seq;
      refused = makeReceipt();
      answer = await postReceipt(url, refused);
    }
    expect([answer.status, answer.error.code]).toEqual([503, "unavailable"]);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect(last).toBeGreaterThan(5);
    expect((await fetch(`${url}receipts/${refused.rid}`)).status).toBe(404);
    expect((await fetch(`${url}health`)).status).toBe(200);

    execFileSync("prlimit", ["--pid", String(child.pid), "--fsize=unlimited"]);
    const again = await postReceipt(url, refused);
    expect([again.status, again.kept.seq]).toEqual([201, last + 1]);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});
