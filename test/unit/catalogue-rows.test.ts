import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { catalogueFiles } from "../../scripts/catalogue-files.ts";
import { readBrowserRows } from "../../src/catalogue/browser-rows.ts";
import { isCovered, toService } from "../../src/catalogue/catalogue-row.ts";
import { catalogueRows } from "../../src/catalogue/catalogue-rows.ts";
import { createServiceOf, fitsPattern } from "../../src/catalogue/match.ts";
import { knownByHeart } from "../../src/catalogue/yandex-metrica.ts";
import { consentCookieName } from "../../src/contract/consent-record.ts";
import { outboxPrefix } from "../../src/gate/outbox-key.ts";
import { categories } from "../../src/contract/category.ts";
import { firstLanguages } from "../../src/contract/language.ts";

/** A host pattern in its parts: `vk.*` with `/rtrg` is `vk.`, open, `/rtrg`. */
function partsOf(pattern: string) {
  const [host = "", ...rest] = pattern.split("/");
  const path = rest.length > 0 ? `/${rest.join("/")}` : "";
  return { host: host.replace(/\*$/, ""), isOpen: host.endsWith("*"), path };
}

/** Whether every request that fits `inner` fits `outer` too, by host. */
function coversHost(outer: string, inner: string): boolean {
  const [wide, narrow] = [partsOf(outer), partsOf(inner)];
  return wide.isOpen
    ? `.${narrow.host}`.includes(`.${wide.host}`)
    : !narrow.isOpen && `.${narrow.host}`.endsWith(`.${wide.host}`);
}

/** Whether `outer` takes requests from `inner`: a path wins over none, between two of a kind nothing does. */
function shadows(outer: string, inner: string): boolean {
  const [wide, narrow] = [partsOf(outer), partsOf(inner)];
  if ((wide.path === "") !== (narrow.path === "")) return false;
  return coversHost(outer, inner) && narrow.path.startsWith(wide.path);
}

const hostForm = /^[a-z0-9-]+(\.[a-z0-9-]+)*(\.[a-z0-9-]+|\.\*)(\/[\w./@-]+)?$/;
const nameForm = /^[\x21-\x2b\x2d-\x3c\x3e-\x7b\x7d\x7e]+$/; // what the browser's data keeps apart by: , = |

describe.each(catalogueRows.map((row) => [row.id, row] as const))("the row %s", (id, row) => {
  it("has an id, a category and a company", () => {
    expect(id).toMatch(/^[a-z0-9-]{1,40}$/);
    expect(categories).not.toContain(id);
    expect(["functional", "analytics", "marketing"]).toContain(row.category);
    expect(row.party).toBe("third");
    expect(row.country).toMatch(/^[A-Z]{2}$/);
    expect(row.vendor).not.toBe("");
  });

  it("says where it is from and when that was looked at", () => {
    expect(row.source.length).toBeGreaterThan(20);
    expect(row.checked).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(Number.isNaN(Date.parse(row.checked))).toBe(false);
    expect(row.source + row.vendor).not.toContain("|");
  });

  it("has hosts that can be matched, and is held undeclared by its own hosts only", () => {
    for (const host of [...row.hosts, ...row.undeclared]) expect(host).toMatch(hostForm);
    expect(row.hosts).toEqual(expect.arrayContaining([...row.undeclared]));
  });

  it("is the one that its hosts lead to where it is declared, also among all the others", () => {
    const alone = createServiceOf([toService(row)]);
    const among = createServiceOf(catalogueRows.map(toService));
    for (const host of row.hosts) {
      const { hostname, pathname } = new URL(`https://www.${host.replace("*", "kz")}`);
      const address = { hostname, pathname: pathname === "/" ? "/x" : `${pathname}x` };
      expect([alone(address), among(address)], host).toEqual([id, id]);
    }
  });

  it("is known by the hosts that are held undeclared where it is not declared", () => {
    const undeclared = createServiceOf([]);
    for (const host of row.undeclared) {
      const { hostname, pathname } = new URL(`https://www.${host.replace("*", "kz")}`);
      expect(undeclared({ hostname, pathname }), host).toBe(hostname);
    }
  });

  it("has names and lifetimes that the browser's data can carry", () => {
    for (const name of [...Object.keys(row.cookies), ...row.storage]) {
      expect(name).toMatch(nameForm);
      expect(name.slice(0, -1), name).not.toContain("*");
      expect(name.replace(/\*$/, "").length, name).toBeGreaterThan(1);
    }
    for (const lifetime of Object.values(row.cookies)) {
      if (lifetime !== null) expect(lifetime).toMatch(/^(session|P\d+[YD]|PT\d+[HM])$/);
    }
  });

  it("claims nothing of ours", () => {
    for (const pattern of [...Object.keys(row.cookies), ...row.storage]) {
      for (const name of [consentCookieName, `${outboxPrefix}0`]) {
        expect(fitsPattern(name, pattern), pattern).toBe(false);
      }
    }
  });

  it("is told in every language, with what can be translated translated", () => {
    const texts = firstLanguages.map((language) => row.texts[language]);
    for (const text of texts) {
      for (const part of [text.name, text.purpose, text.recipient]) {
        expect(part.trim()).toBe(part);
        expect(part).not.toBe("");
      }
      expect(text.purpose).not.toMatch(/\.$/);
    }
    expect(new Set(texts.map(({ purpose }) => purpose)).size).toBe(firstLanguages.length);
    // Kazakh and Russian may share the name of a country: «Сингапур».
    expect([row.texts.kk.recipient, row.texts.ru.recipient]).not.toContain(row.texts.en.recipient);
    expect(row.texts.kk.purpose).toMatch(/[әғқңөұүі]/i);
    for (const text of texts.slice(0, 2)) {
      expect(Object.values(text).join(" ")).not.toMatch(
        /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
      );
    }
  });

  it("links to the vendor over https", () => {
    expect(new URL(row.privacyUrl).protocol).toBe("https:");
  });
});

describe("the catalogue", () => {
  it("has every service once", () => {
    const ids = catalogueRows.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(22);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives no request to two services", () => {
    const all = catalogueRows.flatMap(({ id, hosts }) => hosts.map((host) => ({ id, host })));
    const clashes = all.flatMap((one) =>
      all
        .filter((other) => other.id !== one.id && shadows(one.host, other.host))
        .map((other) => `${one.id} ${one.host} takes ${other.id} ${other.host}`),
    );
    expect(clashes).toEqual([]);
  });

  it("gives no cookie and no key to two services, but Webvisor's to Metrica too", () => {
    const clashesOf = (namesOf: (row: (typeof catalogueRows)[number]) => readonly string[]) =>
      catalogueRows.flatMap((row) =>
        catalogueRows
          .filter((other) => other !== row)
          .filter((other) => namesOf(row).some((name) => isCovered(name, namesOf(other))))
          .map((other) => `${row.id} in ${other.id}`),
      );
    expect(clashesOf((row) => Object.keys(row.cookies))).toEqual([
      "yandex-webvisor in yandex-metrica",
    ]);
    expect(clashesOf((row) => row.storage)).toEqual(["yandex-webvisor in yandex-metrica"]);
  });

  it("says of the services that the gate knows by heart what the gate says", () => {
    const ids = new Set(knownByHeart.map(({ id }) => id));
    const rows = catalogueRows.filter(({ id }) => ids.has(id));
    expect(rows.map(toService)).toEqual(knownByHeart);
  });

  it.each(Object.entries(catalogueFiles))("is what %s was written from", (path, content) => {
    expect(readFileSync(path, "utf8"), 'run "npm run catalogue"').toBe(content);
  });

  it("reaches the browser with every name and every lifetime", () => {
    const read = new Map(readBrowserRows().map((row) => [row.id, row]));
    for (const row of catalogueRows) {
      const names = Object.keys(row.cookies);
      const told = Object.entries(row.cookies).filter(
        ([name, lifetime]) => lifetime !== null || !isCovered(name, names),
      );
      const { category = row.category, cookies = [], storage = [] } = read.get(row.id) ?? {};
      expect([category, cookies, storage], row.id).toEqual([row.category, told, row.storage]);
    }
  });
});
