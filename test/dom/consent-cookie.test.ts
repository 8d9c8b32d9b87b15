import { beforeEach, describe, expect, it } from "vitest";
import { readConsentCookie } from "../../src/gate/consent-cookie.ts";
import { writeConsentCookie } from "../../src/gate/write-consent-cookie.ts";

const record = { revision: 1, day: "20261122", choices: new Map([["analytics", true]]) };
const expire = (path: string): void => {
  document.cookie = `kelisim=;Path=${path};Max-Age=0`;
};

beforeEach(() => {
  for (const path of ["/", "/felt"]) expire(path);
});

describe("the consent cookie", () => {
  it("is read back as it was written", () => {
    expect(writeConsentCookie(record)).toBe(true);
    expect(document.cookie).toBe("kelisim=1.1.20261122.analytics:1");
    expect(readConsentCookie()).toBe("1.1.20261122.analytics:1");
  });

  it("is not mixed up with cookies whose names only end or begin alike", () => {
    document.cookie = "xkelisim=1.1.20261122.analytics:1;Path=/";
    document.cookie = "kelisim2=1.1.20261122.analytics:1;Path=/";
    expect(readConsentCookie()).toBe("");
  });
});
