import { waitFor } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PreferencesContext } from "../../src/core/notice-context.ts";
import { showNotice } from "../../src/notice/notice-main.ts";
import { showPreferences } from "../../src/notice/preferences-main.tsx";
import { fakeGate } from "../helpers/notice-context.ts";

const stops: (() => void)[] = [];
const errors = vi.spyOn(console, "error");
let files = 0;
let configUrl = "";

beforeEach(() => {
  errors.mockReset().mockImplementation(() => {});
  configUrl = `https://shop.example.kz/kelisim-${(files += 1)}.json`; // a file is read once per page
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

/** Answers the request for the config file and counts it. */
function serve(answer: () => Promise<Response>) {
  const fetched = vi.fn((_url: string) => answer());
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

async function drawn(
  changes: Partial<PreferencesContext<ShadowRoot>> = {},
  show: typeof showPreferences = showNotice,
): Promise<HTMLElement> {
  const gate = fakeGate({ configUrl, ...changes });
  stops.push(show(gate.context));
  return waitFor(() => {
    const layer = gate.layer();
    if (!layer) throw new Error("no layer yet");
    return layer;
  });
}

describe("the owner's config file", () => {
  it("is read once for both layers and decides what they show", async () => {
    const fetched = serve(async () =>
      Response.json({
        operator: { name: "Kiiz LLP", bin: "000000000000", address: "1 Abay Ave, Almaty" },
        policy: { url: "/privacy" },
        layout: "card",
        buttons: "two",
      }),
    );
    const notice = await drawn();
    expect(notice.textContent).toContain("Kiiz LLP uses cookies");
    expect(notice.querySelector("a")?.getAttribute("href")).toBe("/privacy");
    expect(notice.getAttribute("data-layout")).toBe("card");
    expect(notice.querySelector("[data-kelisim-do=reject]")?.textContent).toBe("Only necessary");
    const preferences = await drawn({}, showPreferences);
    expect(preferences.textContent).toContain(
      "Kiiz LLP, BIN\u00a0000000000000, 1 Abay Ave, Almaty",
    );
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(errors).not.toHaveBeenCalled();
  });

  it("makes a brand colour readable, and tells the owner what became of it", async () => {
    const told = vi.spyOn(console, "info").mockImplementation(() => {});
    serve(async () => Response.json({ brand: "#ffcc00", scheme: "light" }));
    const layer = await drawn();
    const root = layer.getRootNode() as ShadowRoot;
    const rules = root.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules));
    expect(rules.map(({ cssText }) => cssText).join()).toContain("--kelisim-accent");
    expect(told.mock.calls.flat().join()).toMatch(
      /^\[kelisim\] BRAND_CORRECTED: https:.*kelisim-\d+\.json: brand #ffcc00 becomes #\w{6} on the light notice, .*\.$/,
    );
    told.mockRestore();
  });

  it.each([
    ["is not there", async () => new Response("", { status: 404 }), "CONFIG_UNREACHABLE"],
    [
      "cannot be fetched",
      async () => Promise.reject(new TypeError("offline")),
      "CONFIG_UNREACHABLE",
    ],
    ["is not JSON", async () => new Response("<!doctype html>"), "CONFIG_MALFORMED"],
    ["is a list", async () => Response.json([]), "CONFIG_MALFORMED"],
    ["has a wrong layout", async () => Response.json({ layout: "popup" }), "CONFIG_MALFORMED"],
    ["has a wrong number", async () => Response.json({ buttons: 2 }), "CONFIG_MALFORMED"],
    ["has a colour by name", async () => Response.json({ brand: "red" }), "CONFIG_MALFORMED"],
    ["has half an operator", async () => Response.json({ operator: {} }), "CONFIG_MALFORMED"],
    [
      "links to a script",
      async () => Response.json({ policy: { url: "javascript:alert(1)" } }),
      "CONFIG_MALFORMED",
    ],
  ])(
    "that %s gives one console line, and the notice goes on with what is known",
    async (_, answer, code) => {
      serve(answer);
      const layer = await drawn({
        config: { layout: "bar", variant: "a", policy: { url: "/known" } },
      });
      expect(layer.querySelector("a")?.getAttribute("href")).toBe("/known");
      expect(layer.getAttribute("data-layout")).toBe("bar");
      expect(errors.mock.calls.map(([line]) => String(line).split(":")[0])).toEqual([
        `[kelisim] ${code}`,
      ]);
    },
  );

  it("that never answers is given up after three seconds", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      vi.stubGlobal(
        "fetch",
        (_url: string, { signal }: { signal: AbortSignal }) =>
          new Promise((_, fail) => signal.addEventListener("abort", () => fail(signal.reason))),
      );
      const gate = fakeGate({ configUrl });
      stops.push(showNotice(gate.context));
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
      await vi.advanceTimersByTimeAsync(3000);
      await vi.waitFor(() => expect(gate.layer()).not.toBeNull());
      expect(errors).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
