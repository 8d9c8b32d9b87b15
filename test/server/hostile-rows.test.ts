import { describe, expect, it } from "vitest";
import { rateBreakdowns, type Rates } from "../../src/contract/rates.ts";
import { hostileNumber, hostileTexts, plantHostileRows } from "../helpers/hostile-rows.ts";
import { signIn } from "../helpers/sign-in.ts";
import { startEndpoint } from "../helpers/start-endpoint.ts";

const day = "2026-11-21";
const now = () => new Date("2026-11-22T12:00:00Z");

// That nothing of it runs on a page is seen in real browsers (test/browser/hostile-rows.spec.ts), in LibreOffice by npm run spreadsheets.
describe("rows that were written into the file by hand", () => {
  it("are answered as data: the rates as JSON and CSV, a receipt, a notice", async () => {
    const endpoint = await startEndpoint({ now });
    plantHostileRows(endpoint.dataFolder, "shop.example.kz", day);
    const session = await signIn(endpoint.url);
    const get = async (path: string, type: RegExp): Promise<string> => {
      const answer = await endpoint.get(path, session);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers.get("content-type")).toMatch(type);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      return answer.text();
    };
    for (const breakdown of rateBreakdowns) {
      for (const by of ["day", "week", "month"]) {
        const query = `from=2026-11-01&to=2026-11-30&by=${by}&breakdown=${breakdown}`;
        const rates = JSON.parse(await get(`rates?${query}`, /^application\/json/)) as Rates;
        expect(rates.total.asked).toBeGreaterThanOrEqual(hostileTexts.length * 40);
        const csv = await get(`rates?${query}&format=csv`, /^text\/csv/);
        expect(csv).not.toMatch(/(^|[,;])"*[=+\-@]/m);
      }
    }
    const rates = `rates?from=${day}&to=${day}&breakdown=variant`;
    const { groups } = JSON.parse(await get(rates, /^application\/json/)) as Rates;
    expect(groups?.map(({ value }) => value).sort()).toEqual([...hostileTexts].sort());
    for (const place of hostileTexts.keys()) {
      await get(`receipts/${hostileNumber(place)}`, /^application\/json/);
    }
    expect(endpoint.lines.filter(({ event }) => event === "error")).toEqual([]);
  });
});
