import { describe, expect, it } from "vitest";
import { formatMinuteIn } from "../../src/contract/format-time-in-zone.ts";

describe("a minute in a time zone", () => {
  it("is what a clock shows there, also over midnight", () => {
    const at = (minute: string, zone: string) => formatMinuteIn(minute, zone, "en");
    expect(at("2026-11-22T10:31Z", "Asia/Almaty")).toBe("2026-11-22 15:31");
    expect(at("2026-12-31T19:00:07Z", "Asia/Almaty")).toBe("2027-01-01 00:00");
    expect(at("2026-07-01T10:31Z", "Europe/Berlin")).toBe("2026-07-01 12:31");
    expect(formatMinuteIn("2026-11-22T10:31Z", "Asia/Almaty", "kk")).toBe("22.11.2026 15:31");
  });

  it("is the browser's own where the zone is unknown, and what is no time stays as it is", () => {
    expect(formatMinuteIn("2026-11-22T10:31Z", "Mars/Olympus", "en")).toMatch(/^2026-11-2\d \d\d:/);
    expect(formatMinuteIn("=1+1", "Asia/Almaty", "en")).toBe("=1+1");
  });
});
