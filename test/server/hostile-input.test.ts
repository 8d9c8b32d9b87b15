import * as fc from "fast-check";
import { isIP } from "node:net";
import { describe, expect, it } from "vitest";
import { readEnvironment } from "../../src/cli/read-environment.ts";
import { parseConsentRecord } from "../../src/contract/consent-record.ts";
import { receiptIdFormat } from "../../src/contract/receipt.ts";
import { forwardedAddress } from "../../src/server/request/client-address.ts";
import { clientOf } from "../../src/server/request/peer-key.ts";
import { numberInCookie } from "../../src/server/receipts/receipt-cookie.ts";
import { renewedCookie } from "../../src/server/receipts/renewed-cookie.ts";
import { isSameOrigin } from "../../src/server/request/same-origin.ts";
import { parseSiteConfig } from "../../src/server/site/site-config.ts";
import { siteOfRequest } from "../../src/server/request/site-of-request.ts";
import { parseTrustedProxies } from "../../src/server/request/trusted-proxies.ts";
import { always, expectHarmless } from "../helpers/always.ts";
import { hostileText, spoiltObject } from "../helpers/spoilt.ts";
import { siteConfigInput, siteOrigin } from "../helpers/start-endpoint.ts";

// What may stand in the headers of a request, and what an owner may write. A failure prints its seed and path.

/** Headers by name, with values that a request can carry. */
function headersWith(names: readonly string[], values: fc.Arbitrary<string>) {
  const carried = values.map((value) => value.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, ""));
  return fc.dictionary(fc.constantFrom(...names), carried);
}

describe("the headers of a request", () => {
  const sites = [{ name: "shop", origins: [siteOrigin] }];
  const host = new URL(siteOrigin).host;

  it("name a site by a listed origin, or by same-origin and the listed host, and by nothing else", () =>
    always(
      headersWith(
        ["origin", "sec-fetch-site", "host"],
        fc.oneof(
          hostileText(siteOrigin, host),
          fc.constantFrom(siteOrigin, host, "same-origin", "null", "cross-site"),
        ),
      ),
      (given) => {
        const headers = new Headers(given);
        const found = siteOfRequest(headers, sites);
        const isBelieved =
          headers.get("origin") === siteOrigin ||
          (!headers.has("origin") &&
            headers.get("sec-fetch-site") === "same-origin" &&
            headers.get("host") === host);
        expect(found.ok).toBe(isBelieved);
        if (!found.ok) expectHarmless(found.message);
        expect(isSameOrigin(headers)).toBeTypeOf("boolean");
      },
    ));

  it("renew a cookie that is a record and there once, byte for byte, and find a number that is one", () =>
    always(
      headersWith(
        ["cookie"],
        hostileText(
          "kelisim=1.3.20261122.analytics:1; kelisim-receipt=0123456789ABCDEFGHJKMNPQRS",
          "a=b; kelisim=1.3.20261122.analytics:0",
        ),
      ),
      (given) => {
        const headers = new Headers({ ...given, "kelisim-renew": "1" });
        const renewed = renewedCookie(headers);
        const [, value = ""] =
          /^kelisim=([^;]*); Path=\/; Max-Age=15552000; SameSite=Lax; Secure$/.exec(
            renewed ?? "",
          ) ?? [];
        if (renewed !== null) {
          expect(parseConsentRecord(value)).not.toBeNull();
          const pairs = (headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
          expect(pairs.filter((pair) => /^kelisim\s*(=|$)/.test(pair))).toEqual([
            `kelisim=${value}`,
          ]);
        }
        const rid = numberInCookie(headers);
        if (rid !== null) expect(rid).toMatch(receiptIdFormat);
      },
    ));

  it("say an address that is one, or none", () => {
    const proxies = parseTrustedProxies("loopback, 10.0.0.0/8, fd00::/8");
    const trusted = proxies.ok ? proxies.value : null;
    if (!trusted) throw new Error("expected proxies");
    const texts = hostileText("203.0.113.7, [2001:db8::7]:4711, 10.0.0.5", "203.0.113.7:80");
    const addresses = fc.oneof(fc.ipV4(), fc.ipV6(), texts);
    always(fc.tuple(texts, addresses), ([left, right]) => {
      const found = forwardedAddress(`${left},${right}`, trusted);
      if (found === null) return;
      expect(isIP(found)).toBeGreaterThan(0);
      expect(clientOf(found)).toMatch(/^(\d+\.){3}\d+$|^([\da-f]{1,4}:){3}[\da-f]{1,4}$/);
      // The right-most hop decides wherever it is no proxy.
      if (isIP(right) !== 0 && !trusted.has(right)) expect(found).toBe(right);
    });
  });

  it("count one IPv6 network of 64 bits as one client, and another as another", () =>
    always(fc.tuple(fc.nat(0xffff), fc.nat(0xffff), fc.nat(0xffff)), ([network, a, b]) => {
      const address = (net: number, end: number) =>
        `2001:db8:${net.toString(16)}::${end.toString(16)}`;
      expect(clientOf(address(network, a))).toBe(clientOf(address(network, b)));
      expect(clientOf(address(network, a))).not.toBe(clientOf(address(network ^ 1, a)));
    }));
});

describe("what an owner writes", () => {
  it("as a config is one, or a list of sentences", () =>
    always(
      fc.oneof(
        fc.anything(),
        fc.jsonValue(),
        spoiltObject({ ...siteConfigInput, services: ["yandex-metrica"], limits: { waiting: 10 } }),
      ),
      (input) => {
        const parsed = parseSiteConfig(input);
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        parsed.problems.forEach(expectHarmless);
      },
    ));

  it("into the environment is understood, or refused in sentences", () =>
    always(
      fc.dictionary(
        fc.constantFrom("PORT", "HOST", "KELISIM_TRUST_PROXY", "KELISIM_DATA", "KELISIM_PASSWORD"),
        hostileText("4580", "127.0.0.1", "loopback, 10.0.0.0/8, fd00::/8"),
      ),
      (env) => {
        const read = readEnvironment(env);
        if (read.ok) expect(read.value.port).toBeLessThanOrEqual(65_535);
        else expect(read.problems.length).toBeGreaterThan(0);
      },
    ));
});
