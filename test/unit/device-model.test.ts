import { afterEach, expect, it, vi } from "vitest";
import type { WithdrawalReport } from "../../src/core/device-content.ts";
import { createDeviceModel } from "../../src/notice/preferences-device-model.ts";

afterEach(() => void vi.useRealTimers());

it("the report of a withdrawal is kept up to date while the preferences are open, and not after", () => {
  vi.useFakeTimers();
  const first: WithdrawalReport = { removed: [], survived: [], elsewhere: [] };
  const second = { ...first };
  let latest: WithdrawalReport | null = null;
  const model = createDeviceModel({ inventory: async () => [], report: () => latest });
  const stop = model.start();
  expect(model.report.value).toBeNull();
  latest = first;
  vi.advanceTimersByTime(1000);
  expect(model.report.value).toBe(first);
  stop();
  latest = second;
  vi.advanceTimersByTime(5000);
  expect(model.report.value).toBe(first);
});
