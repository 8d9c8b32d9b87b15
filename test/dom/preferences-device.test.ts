import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import type { InventoryItem, WithdrawalReport } from "../../src/core/device-content.ts";
import type { PreferencesContext } from "../../src/core/notice-context.ts";
import { showPreferences } from "../../src/notice/preferences-main.tsx";
import en from "../../src/texts/en.ts";
import { fakeGate } from "../helpers/notice-context.ts";

let stop = (): void => {};
afterEach(() => stop());

async function shown(changes: Partial<PreferencesContext<ShadowRoot>> = {}) {
  const gate = fakeGate(changes);
  stop = showPreferences(gate.context);
  const layer = await waitFor(() => {
    const drawn = gate.layer();
    if (!drawn) throw new Error("no dialog yet");
    return drawn;
  });
  return { ...gate, layer, find: within(layer) };
}

const metricaCookie: InventoryItem = {
  kind: "cookie",
  name: "_ym_uid",
  party: "third",
  service: "yandex-metrica",
  category: "analytics",
  lifetime: "P1Y",
};
const strangeKey: InventoryItem = {
  kind: "local",
  name: "_invented",
  party: "unknown",
  service: null,
  category: null,
  lifetime: null,
};

/** Opens the list as a person does. */
function open(layer: HTMLElement): void {
  const details = layer.querySelector<HTMLDetailsElement>("details.device");
  if (!details) throw new Error("there is no list");
  details.open = true;
  fireEvent(details, new Event("toggle"));
}

describe("the list of what is on the device", () => {
  it("names everything with service, category and lifetime, by whose script wrote it", async () => {
    const inventory = async () => [metricaCookie, strangeKey];
    const { layer, find } = await shown({ inventory });
    open(layer);
    const third = await find.findByRole("list", { name: en.device.third });
    expect(within(third).getAllByRole("listitem")[0]?.textContent).toBe(
      "_ym_uid · cookieService: Yandex.Metrica · Category: Analytics · Kept: 1\u00a0year",
    );
    const unknown = find.getByRole("list", { name: en.device.unknownParty });
    expect(within(unknown).getAllByRole("listitem")[0]?.textContent).toBe(
      "_invented · browser storageService: unknown · Category: unknown · Kept: unknown",
    );
    expect(find.queryByRole("list", { name: en.device.first })).toBeNull();
    expect(find.getByText(en.device.limits)).toBeTruthy();
  });

  it("is asked for when it is opened, and anew each time", async () => {
    const inventory = vi.fn(async () => [metricaCookie]);
    const { layer, find } = await shown({ inventory });
    expect(inventory).not.toHaveBeenCalled();
    open(layer);
    await find.findByText("_ym_uid");
    inventory.mockResolvedValue([strangeKey]);
    open(layer);
    await find.findByText("_invented");
    expect(find.queryByText("_ym_uid")).toBeNull();
  });

  it.each([
    ["nothing is there", [], en.device.nothing],
    ["it could not be had", undefined, en.device.failed],
  ] as const)("says that %s", async (_, items, sentence) => {
    const { layer, find } = await shown({ inventory: async () => items });
    open(layer);
    await find.findByText(sentence);
  });
});

describe("after a withdrawal the preferences", () => {
  const report: WithdrawalReport = {
    removed: [
      { kind: "cookie", name: "_ym_uid" },
      { kind: "cookie", name: "_ym_uid" },
      { kind: "local", name: "_ym_retryReqs" },
    ],
    survived: [{ kind: "cookie", name: "_ym_d", why: "http-only" }],
    elsewhere: [{ service: "yandex-metrica", domain: "yandex.ru", cookies: ["yandexuid", "i"] }],
  };

  it("say what was removed, what is left and why, and what only the visitor can remove", async () => {
    const { layer } = await shown({ report: () => report });
    const text = layer.querySelector(".withdrawal[role=status]")?.textContent;
    expect(text).toContain("Removed: _ym_uid, _ym_retryReqs");
    expect(text).toContain(`Still here: _ym_d – ${en.withdrawal.why["http-only"]}`);
    expect(text).toMatch(/yandex\.ru.*yandexuid, i/);
    expect(text).not.toMatch(/[{}]/);
  });
});

describe("a privacy signal", () => {
  it("is explained in the preferences, until a third party has been switched on", async () => {
    const signal = { signal: true, services: [yandexMetrica] };
    expect((await shown(signal)).find.getByText(en.signal)).toBeTruthy();
    stop();
    expect(
      (await shown({ ...signal, granted: () => true })).find.queryByText(en.signal),
    ).toBeNull();
    stop();
    expect((await shown()).find.queryByText(en.signal)).toBeNull();
  });
});
