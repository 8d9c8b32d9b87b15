import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFakeWidget } from "../helpers/fake-widget.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

describe("GET verify", () => {
  it("is a page with the log's keys in it, under the policy it was built with", async () => {
    const endpoint = await startEndpoint();
    const keys = (await (await endpoint.get("keys")).text()).trim();
    const answer = await endpoint.get("verify");
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/html; charset=utf-8",
    ]);
    expect(answer.headers.get("content-security-policy")).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await answer.text()).toContain(`<main data-keys="${keys}">`);
    const etag = answer.headers.get("etag") ?? "";
    expect((await endpoint.get("verify", { "if-none-match": etag })).status).toBe(304);
  });

  it("has both keys after the log's key was replaced", async () => {
    const first = await startEndpoint();
    await first.stop();
    rmSync(join(first.dataFolder, "log-key.pem"));
    const second = await startEndpoint({ dataFolder: first.dataFolder });
    const keys = (await (await second.get("keys")).text()).trim().split("\n");
    expect(keys).toHaveLength(2);
    expect(await (await second.get("verify")).text()).toContain(`data-keys="${keys.join(" ")}"`);
  });

  it("is missed at start where the built page is not there, or is none", async () => {
    const widgetFolder = writeFakeWidget(join(makeTempFolder(), "widget"));
    const page = join(widgetFolder, "kelisim-verify.html");
    writeFileSync(page, "<main></main>");
    await expect(startEndpoint({ widgetFolder })).rejects.toThrow(/should hold a policy and/);
    rmSync(page);
    await expect(startEndpoint({ widgetFolder })).rejects.toThrow(/cannot be read \(ENOENT/);
  });
});
