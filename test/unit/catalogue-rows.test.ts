import { describe, expect, it } from "vitest";
import { toService } from "../../src/catalogue/catalogue-row.ts";
import { catalogueRows } from "../../src/catalogue/catalogue-rows.ts";
import { knownByHeart } from "../../src/catalogue/yandex-metrica.ts";

describe("the catalogue's rows", () => {
  it("say of the services that the gate knows by heart what the gate says", () => {
    const ids = new Set(knownByHeart.map(({ id }) => id));
    const rows = catalogueRows.filter(({ id }) => ids.has(id));
    expect(rows.map(toService)).toEqual(knownByHeart);
  });
});
