import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import { createPurge } from "../../src/gate/purge.ts";
import type { WithdrawalReport } from "../../src/core/device-content.ts";

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const reports: WithdrawalReport[] = [];
const tell = (report: WithdrawalReport): void => void reports.push(report);
const newest = (): WithdrawalReport | undefined => reports.at(-1);
const key = (name: string) => ({ kind: "local" as const, name });
let purge = createPurge();
let stop = (): void => {};
beforeEach(() => {
  reports.length = 0;
  purge = createPurge();
});
afterEach(() => stop());
const nothing = (): boolean => false;

describe("a withdrawal's report", () => {
  it("names what was removed, and nobody else's is", () => {
    localStorage.setItem("_ym_uid", "1");
    sessionStorage.setItem("__ym_tab_guid", "2");
    localStorage.setItem("basket", "3");
    localStorage.setItem("kelisim.receipt.1", "4");
    stop = purge([yandexMetrica], nothing, tell);
    expect(newest()?.removed).toEqual([key("_ym_uid"), { kind: "session", name: "__ym_tab_guid" }]);
    expect(newest()?.survived).toEqual([]);
    expect(Object.keys(localStorage).sort()).toEqual(["basket", "kelisim.receipt.1"]);
  });

  it("names what vendors keep elsewhere, for the services that were withdrawn", () => {
    stop = purge([yandexMetrica], nothing, tell);
    expect(newest()?.elsewhere).toEqual([
      expect.objectContaining({ service: "yandex-metrica", domain: "yandex.ru" }),
    ]);
    expect(newest()?.elsewhere[0]?.cookies).toContain("yandexuid");
  });

  it("calls what was written once more by a late answer removed, after the second look", () => {
    stop = purge([yandexMetrica], nothing, tell);
    localStorage.setItem("_ym_late", "1");
    vi.advanceTimersByTime(1000);
    expect(newest()).toMatchObject({ removed: [key("_ym_late")], survived: [] });
    expect(localStorage.length).toBe(0);
  });

  it("calls what comes back once removed again, when it then stays away", () => {
    localStorage.setItem("_ym_uid", "1");
    stop = purge([yandexMetrica], nothing, tell);
    localStorage.setItem("_ym_uid", "1");
    vi.advanceTimersByTime(1000);
    expect(newest()?.survived).toEqual([{ ...key("_ym_uid"), why: "rewritten" }]);
    vi.advanceTimersByTime(1000);
    expect(newest()).toMatchObject({ removed: [key("_ym_uid")], survived: [] });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("calls what comes back each time rewritten, and stops looking", () => {
    const write = setInterval(() => localStorage.setItem("_ym_uid", "1"), 100);
    vi.advanceTimersByTime(100);
    stop = purge([yandexMetrica], nothing, tell);
    vi.advanceTimersByTime(60_000);
    clearInterval(write);
    expect(newest()?.survived).toEqual([{ ...key("_ym_uid"), why: "rewritten" }]);
    expect(reports).toHaveLength(4);
  });

  it("calls what cannot be removed protected", () => {
    document.cookie = "_ym_uid=1;Path=/";
    const refuse = vi.spyOn(document, "cookie", "set").mockImplementation(() => {});
    stop = purge([yandexMetrica], nothing, tell);
    const left = { kind: "cookie", name: "_ym_uid", why: "protected" };
    expect(newest()).toMatchObject({ removed: [], survived: [left] });
    vi.advanceTimersByTime(60_000);
    expect(newest()).toMatchObject({ removed: [], survived: [left] });
    expect(reports).toHaveLength(4);
    refuse.mockRestore();
    dispatchEvent(new Event("pagehide"));
    expect(document.cookie).toBe("");
  });

  it("leaves alone what has been granted again since", () => {
    let again = false;
    localStorage.setItem("_ym_uid", "1");
    stop = purge([yandexMetrica], () => again, tell);
    again = true;
    localStorage.setItem("_ym_uid", "2");
    vi.advanceTimersByTime(5000);
    dispatchEvent(new Event("pagehide"));
    expect(localStorage.getItem("_ym_uid")).toBe("2");
    expect(newest()?.removed).toEqual([key("_ym_uid")]);
  });

  it("clears once more when the page is left", () => {
    stop = purge([yandexMetrica], nothing, tell);
    vi.advanceTimersByTime(5000);
    localStorage.setItem("_ym_uid", "1");
    dispatchEvent(new Event("pagehide"));
    expect(localStorage.length).toBe(0);
  });

  it("goes on watching what an earlier withdrawal cleared", () => {
    const chat = { ...yandexMetrica, id: "chat", storage: ["chat*"], cookies: [] };
    stop = purge([yandexMetrica], nothing, tell);
    stop = purge([chat], nothing, tell);
    localStorage.setItem("_ym_uid", "1");
    localStorage.setItem("chat_id", "1");
    vi.advanceTimersByTime(1000);
    expect(localStorage.length).toBe(0);
    expect(reports).toHaveLength(3);
  });
});
