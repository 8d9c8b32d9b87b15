import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { makeReceipt } from "./make-receipt.ts";
import { startEndpoint, type TestEndpoint } from "./start-endpoint.ts";
import { makeTempFolder } from "./temp-folder.ts";

export const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

/** Runs a command on a data folder to its end. */
export function kelisim(dataFolder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env: { ...process.env, KELISIM_DATA: dataFolder },
  });
  return { status, stdout, stderr };
}

/** Posts so many receipts and gives their numbers. */
export async function keep(endpoint: TestEndpoint, count: number): Promise<readonly string[]> {
  const receipts = Array.from({ length: count }, () => makeReceipt());
  for (const receipt of receipts) expect((await endpoint.post(receipt)).status).toBe(201);
  return receipts.map(({ rid }) => rid);
}

/** Three receipts under a checkpoint, the endpoint still running. */
export async function running() {
  const endpoint = await startEndpoint({ checkpointInterval: 20 });
  const rids = await keep(endpoint, 3);
  const proof = async () =>
    ((await (await endpoint.get(`receipts/${rids[2]}`)).json()) as { proof: string | null }).proof;
  await expect.poll(proof).not.toBeNull();
  return { endpoint, rids, data: endpoint.dataFolder, folder: makeTempFolder() };
}
