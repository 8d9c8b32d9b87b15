import { within, waitFor } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { SiteRecordText } from "../../src/contract/site-record.ts";
import { showPreferences } from "../../src/notice/preferences-main.tsx";
import en from "../../src/texts/en.ts";
import { fakeGate } from "../helpers/notice-context.ts";

let stop = (): void => {};
afterEach(() => stop());

async function shownWith(record: SiteRecordText | undefined): Promise<readonly string[]> {
  const gate = fakeGate({ texts: { ...en, ...(record && { record }) } });
  stop = showPreferences(gate.context);
  const layer = await waitFor(() => {
    const drawn = gate.layer();
    if (!drawn) throw new Error("nothing is drawn yet");
    within(drawn).getByText(en.otherSites);
    return drawn;
  });
  return [...layer.querySelectorAll("p")].map(({ textContent }) => textContent);
}

describe("what the record states", () => {
  it("can be read: where data and receipts go and stay, for how long, whose law holds", async () => {
    const lines = await shownWith({
      jurisdiction: "KZ",
      storedIn: "KZ",
      keptFor: "P3Y",
      dissemination: false,
      countries: { KZ: "Kazakhstan", RU: "Russia" },
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        "Recipient: YANDEX LLC, Russia",
        "Cross-border transfer: Russia",
        "How long and where receipts are kept: 3\u00a0years, Kazakhstan",
        "What is collected is not made public.",
        "Applicable law: Kazakhstan",
      ]),
    );
  });

  it("names no transfer abroad where the recipient is at home", async () => {
    const lines = await shownWith({ jurisdiction: "RU", dissemination: true, countries: {} });
    expect(lines).toEqual(
      expect.arrayContaining([
        "Cross-border transfer: none",
        "Part of what is collected is made public.",
        "Applicable law: RU",
      ]),
    );
  });

  it("is left out where the site states nothing", async () => {
    const lines = (await shownWith(undefined)).join("\n");
    for (const words of [en.crossBorder, en.receiptsKept, en.law, en.published, en.notPublished]) {
      expect(lines).not.toContain(words);
    }
  });
});
