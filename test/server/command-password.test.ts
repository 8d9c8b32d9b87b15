import { describe, expect, it } from "vitest";
import { launchEndpoint, makeEndpointFolder } from "../helpers/endpoint-process.ts";
import { signIn } from "../helpers/sign-in.ts";
import { makeTempFolder } from "../helpers/temp-folder.ts";

describe("kelisim serve", () => {
  it("shows the password that it made at the first start, once, and takes one of the environment", async () => {
    const folder = makeEndpointFolder(makeTempFolder());
    const start = async (password: string) => {
      const { url, child, ended, output } = await launchEndpoint(folder, {
        env: { KELISIM_PASSWORD: password },
      });
      const [, shown] = /Password +(\S+)/.exec(output()) ?? [];
      const { status } = await fetch(url, {
        headers: await signIn(url, password || (shown ?? first)),
      });
      child.kill("SIGTERM");
      await ended;
      return { shown, status };
    };
    let first = "";
    const made = await start("");
    first = made.shown ?? "";
    expect(made).toEqual({ shown: expect.stringMatching(/^[a-z2-9-]{23}$/), status: 200 });
    expect(await start("")).toEqual({ shown: undefined, status: 200 });
    expect(await start("of the environment")).toEqual({ shown: undefined, status: 200 });
  });
});
