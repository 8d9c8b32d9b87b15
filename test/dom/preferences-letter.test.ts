import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import type { PreferencesContext } from "../../src/core/notice-context.ts";
import { showPreferences } from "../../src/notice/preferences-main.tsx";
import ru from "../../src/texts/ru.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { fakeGate } from "../helpers/notice-context.ts";

let stop = (): void => {};
afterEach(() => stop());

async function shown(changes: Partial<PreferencesContext<ShadowRoot>>) {
  const { context, layer } = fakeGate({ language: "ru", texts: ru, ...changes });
  stop = showPreferences(context);
  return waitFor(() => {
    const section = layer()?.querySelector<HTMLDetailsElement>(".receipts");
    if (!section) throw new Error("no section yet");
    return section;
  });
}

const link = (section: HTMLElement): HTMLElement | null =>
  within(section).queryByRole("link", { name: ru.receipt.mail, hidden: true });

describe("the letter of withdrawal in the preferences", () => {
  it("goes to the operator, names the site, and gets the number of the newest receipt", async () => {
    const [older, newest] = [makeReceipt(), makeReceipt()];
    const section = await shown({
      config: {
        layout: "bar",
        variant: "a",
        operator: { name: "Дүкен", email: "privacy@shop.example" },
      },
      receipts: async () => [
        { receipt: older, url: null },
        { receipt: newest, url: null },
      ],
    });
    const letter = (): URL => new URL(link(section)?.getAttribute("href") ?? "");
    expect(letter().pathname).toBe("privacy@shop.example");
    expect(letter().searchParams.get("subject")).toContain(location.hostname);
    expect(letter().searchParams.get("body")).not.toContain(ru.receipt.number);

    section.open = true;
    fireEvent(section, new Event("toggle"));
    await waitFor(() =>
      expect(letter().searchParams.get("body")).toContain(`${ru.receipt.number}: ${newest.rid}`),
    );
  });

  it("is not offered where nobody takes one", async () => {
    expect(link(await shown({}))).toBeNull();
  });
});
