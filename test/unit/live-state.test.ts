import { describe, expect, it } from "vitest";
import type { Service } from "../../src/contract/service.ts";
import { createLiveState, type LiveStateOptions } from "../../src/gate/live-state.ts";

const service = (id: string, category: Service["category"]): Service => ({
  id,
  category,
  party: "third",
  hosts: [],
  cookies: [],
  storage: [],
});
const services = [service("yandex-metrica", "analytics"), service("vk-pixel", "marketing")];
const accept = new Map([
  ["analytics", true],
  ["marketing", true],
]);

function create(stored: string, options: Partial<LiveStateOptions> = {}) {
  const device = { record: stored };
  const state = createLiveState({
    services,
    revision: 2,
    read: () => device.record,
    signal: false,
    asleep: () => false,
    ...options,
  });
  return { state, device };
}

describe("the live state", () => {
  it("starts from the stored record", () => {
    const { state } = create("1.2.20261101.analytics:1.marketing:0");
    expect(state.granted("analytics")).toBe(true);
    expect(state.granted("vk-pixel")).toBe(false);
    expect(state.undecided()).toEqual([]);
    expect(state.declared("vk-pixel")).toBe(true);
    expect(state.declared("functional")).toBe(false);
  });

  it.each(["1.1.20261101.analytics:1.marketing:1", "1.3.20261101.analytics:1.marketing:1"])(
    "takes %s, a record of another revision, for no record",
    (stored) => {
      const { state } = create(stored);
      expect(state.granted("analytics")).toBe(false);
      expect(state.undecided()).toEqual(services);
    },
  );

  it("takes a choice at once, a category's for everything in it", () => {
    const { state } = create("1.2.20261101.analytics:1.yandex-metrica:0");
    const change = state.choose(accept);
    expect(change).toMatchObject({ before: { day: "20261101" }, choices: accept, withdrawn: [] });
    expect(state.granted("yandex-metrica")).toBe(true);
    expect(state.granted("vk-pixel")).toBe(true);
    expect(state.undecided()).toEqual([]);
  });

  it("names what a change took back", () => {
    const { state } = create("1.2.20261101.analytics:1.marketing:0");
    const change = state.choose(new Map([["analytics", false]]));
    expect(change.withdrawn.map(({ id }) => id)).toEqual(["yandex-metrica"]);
  });

  it("holds for the page where nothing can be written", () => {
    const { state } = create("");
    state.choose(accept);
    state.stored();
    expect(state.refresh()).toBeNull();
    expect(state.granted("analytics")).toBe(true);
  });

  it("takes over what another tab decided, once", () => {
    const { state, device } = create("1.2.20261101.analytics:1.marketing:1");
    device.record = "1.2.20261122.analytics:0.marketing:1";
    expect(state.refresh()?.withdrawn.map(({ id }) => id)).toEqual(["yandex-metrica"]);
    expect(state.granted("analytics")).toBe(false);
    expect(state.refresh()).toBeNull();
  });

  it.each(["", "1.3.20261122.analytics:1.marketing:1", "1.2.2026"])(
    "takes %j, where there was a record, for a choice that was taken back",
    (found) => {
      const { state, device } = create("1.2.20261101.analytics:1.marketing:0");
      device.record = found;
      expect(state.refresh()?.withdrawn.map(({ id }) => id)).toEqual(["yandex-metrica"]);
      expect(state.granted("analytics")).toBe(false);
      expect(state.undecided()).toEqual(services);
    },
  );

  it("does not take its own record for another tab's", () => {
    const { state, device } = create("1.2.20261101.analytics:1.marketing:1");
    state.choose(new Map([["analytics", false]]));
    device.record = "1.2.20261122.analytics:0.marketing:1";
    state.stored();
    expect(state.refresh()).toBeNull();
  });

  it("grants nothing where nothing is asked", () => {
    const { state } = create("1.2.20261101.analytics:1.marketing:1", { services: [] });
    state.choose(accept);
    expect(state.granted("yandex-metrica")).toBe(false);
    expect(state.granted("analytics")).toBe(false);
    expect(state.undecided()).toEqual([]);
  });

  it("takes a privacy signal for a refusal of third parties that the visitor can overrule", () => {
    const own: Service = { ...service("shop-stats", "analytics"), party: "first" };
    const { state } = create("", { services: [own, ...services], signal: true });
    expect(state.undecided()).toEqual([own]);
    expect(state.granted("vk-pixel")).toBe(false);
    state.choose(new Map([["vk-pixel", true]]));
    expect(state.granted("vk-pixel")).toBe(true);
  });

  it("grants nothing while the page is only being prepared", () => {
    let asleep = true;
    const { state } = create("1.2.20261101.analytics:1.marketing:1", { asleep: () => asleep });
    expect(state.granted("analytics")).toBe(false);
    asleep = false;
    expect(state.granted("analytics")).toBe(true);
  });
});
