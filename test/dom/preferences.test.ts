import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it } from "vitest";
import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import type { PreferencesContext } from "../../src/core/notice-context.ts";
import { showPreferences } from "../../src/notice/preferences-main.tsx";
import ru from "../../src/texts/ru.ts";
import { fakeGate, ownService } from "../helpers/notice-context.ts";

let stop = (): void => {};
afterEach(() => stop());

const session = ownService("session", "necessary");
const theme = ownService("theme", "functional");
const stat = ownService("stat", "analytics");

async function shown(changes: Partial<PreferencesContext<ShadowRoot>> = {}) {
  const gate = fakeGate(changes);
  stop = showPreferences(gate.context);
  const layer = await waitFor(() => {
    const drawn = gate.layer();
    if (!(drawn instanceof HTMLDialogElement)) throw new Error("no dialog yet");
    return drawn;
  });
  const box = (name: string | RegExp): HTMLInputElement =>
    within(layer).getByRole("checkbox", { name });
  const press = (name: string): boolean =>
    fireEvent.click(within(layer).getByRole("button", { name }));
  return { ...gate, layer, find: within(layer), box, press };
}

describe("the preferences", () => {
  it("are an open dialog with a name, in the visitor's language", async () => {
    const { layer, find } = await shown({ language: "ru", texts: ru });
    expect(layer.open).toBe(true);
    expect(layer.lang).toBe("ru");
    expect(layer.getAttribute("aria-labelledby")).toBe(
      find.getByRole("heading", { level: 2, name: ru.title }).id,
    );
  });

  it("say at their foot who asks: name, number, e-mail and address, in the visitor's language", async () => {
    const operator = {
      name: "ТОО «Дүкен»",
      bin: "000000000000",
      email: "privacy@shop.example",
      address: {
        kk: "Алматы, Абай даңғылы, 1",
        ru: "Алматы, пр. Абая, 1",
        en: "1 Abay Ave, Almaty",
      },
    };
    const { layer } = await shown({ config: { layout: "bar", variant: "a", operator } });
    expect(layer.querySelector("footer")?.textContent).toBe(
      "ТОО «Дүкен», BIN\u00a0000000000000, privacy@shop.example, 1 Abay Ave, Almaty",
    );
  });

  it("keep the site's own cookies apart from those a third party has a hand in", async () => {
    const { find } = await shown({ services: [session, theme, stat, yandexMetrica] });
    const names = (group: string): (string | null)[] =>
      within(find.getByRole("group", { name: group }))
        .getAllByRole("checkbox")
        .map((input) => input.closest("label")?.textContent ?? null);
    expect(names("The site’s own cookies")).toEqual([
      "Necessary · always on",
      "Functional",
      "theme",
      "Analytics",
      "stat",
    ]);
    expect(names("Third-party cookies")).toEqual(["Analytics", "Yandex.Metrica"]);
  });

  it("say of a service which data it gets and how long what it stores is kept", async () => {
    const { layer } = await shown({ language: "ru", texts: ru });
    expect(layer.textContent).toContain(
      `Какие данные: ${ru.dataKinds.identifier}, ${ru.dataKinds.visits}`,
    );
    expect(layer.textContent).toContain(
      "Наибольший срок хранения: cookie\u00a0– 1\u00a0год; хранилище браузера\u00a0– до\u00a0удаления",
    );
  });

  it("say how browsers refuse cookies, and what is true of every choice", async () => {
    const { find, layer } = await shown();
    const help = find.getByText("Cookies in your browser").closest("details");
    expect(within(help ?? layer).getAllByRole("listitem", { hidden: true })).toHaveLength(6);
    for (const sentence of [
      /holds until you withdraw it/,
      /GPC signal/,
      /may link to other sites/,
    ]) {
      expect(layer.textContent).toMatch(sentence);
    }
  });

  it("show no group that has nothing in it", async () => {
    const { find } = await shown({ services: [theme] });
    expect(find.queryByRole("group", { name: "Third-party cookies" })).toBeNull();
  });

  it("name the third party, its country and its privacy policy", async () => {
    const { find, layer } = await shown();
    expect(layer.textContent).toContain("YANDEX LLC, Russia");
    expect(layer.textContent).toContain("_ym*");
    const link = find.getByRole("link", { name: "Privacy policy: Yandex.Metrica" });
    expect(link.getAttribute("href")).toBe("https://yandex.ru/legal/confidential/");
    expect(link.getAttribute("rel")).toBe("noopener noreferrer");
    expect(link.getAttribute("target")).toBe("_blank");
  });

  it("are off for an undecided visitor, except for what is necessary and locked", async () => {
    const { box, find } = await shown({ services: [session, theme, yandexMetrica] });
    expect(box(/Necessary/).checked && box(/Necessary/).disabled).toBe(true);
    const others = find.getAllByRole<HTMLInputElement>("checkbox").slice(1);
    expect(others.map((input) => input.checked)).toEqual([false, false, false, false]);
  });

  it("start from what is granted now", async () => {
    const { box } = await shown({ granted: (id) => id === "yandex-metrica" });
    expect(box("Analytics").checked).toBe(true);
    expect(box("Yandex.Metrica").checked).toBe(true);
  });

  it("switch the services with their category, and show a category that is on in part", async () => {
    const { box } = await shown({ services: [stat, ownService("visits", "analytics")] });
    fireEvent.click(box("Analytics"));
    await waitFor(() => expect(box("stat").checked && box("visits").checked).toBe(true));
    fireEvent.click(box("visits"));
    await waitFor(() => expect(box("Analytics").indeterminate).toBe(true));
    fireEvent.click(box("stat"));
    await waitFor(() => expect(box("Analytics").indeterminate).toBe(false));
    expect(box("Analytics").checked).toBe(false);
  });

  it("save each category, and the services that differ from it", async () => {
    const { asked, box, press } = await shown({ services: [theme, stat, yandexMetrica] });
    fireEvent.click(box("Functional"));
    fireEvent.click(box("stat"));
    press("Save my choice");
    expect(asked).toEqual([
      [
        "decide",
        { functional: true, analytics: false, stat: true },
        { layer: "preferences", by: "script" },
      ],
    ]);
  });

  it("save a category that stands in both groups as granted only when both are on", async () => {
    const { asked, layer, press } = await shown({ services: [stat, yandexMetrica] });
    const [own, third] = layer.querySelectorAll<HTMLInputElement>(
      "[data-kelisim-category=analytics]",
    );
    if (!own || !third) throw new Error("the category does not stand in both groups");
    fireEvent.click(third);
    press("Save my choice");
    fireEvent.click(own);
    press("Save my choice");
    expect(asked.map(([, choices]) => choices)).toEqual([
      { analytics: false, "yandex-metrica": true },
      { analytics: true },
    ]);
  });

  it("accept or reject everything at once, whatever the switches say", async () => {
    const { asked, box, press } = await shown({ services: [theme, yandexMetrica] });
    fireEvent.click(box("Functional"));
    press("Accept all");
    press("Reject all");
    expect(asked.map(([, choices]) => choices)).toEqual([
      { functional: true, analytics: true },
      { functional: false, analytics: false },
    ]);
  });

  it("call the refusal of everything a withdrawal where something is granted", async () => {
    const { asked, find, press } = await shown({ granted: (id) => id === "yandex-metrica" });
    expect(find.queryByRole("button", { name: "Reject all" })).toBeNull();
    press("Withdraw consent");
    expect(asked).toEqual([
      ["decide", { analytics: false }, { layer: "preferences", by: "script" }],
    ]);
  });

  it("offer their three answers alike", async () => {
    const { layer } = await shown();
    const buttons = [...layer.querySelectorAll<HTMLElement>(".choices > button")];
    expect(buttons.map((button) => button.dataset["kelisimDo"])).toEqual([
      "save",
      "reject",
      "accept",
    ]);
    expect(new Set(buttons.map((button) => button.className)).size).toBe(1);
  });

  it("close without a decision, by their button and by the browser's Escape", async () => {
    const { asked, layer, press } = await shown();
    press("Close");
    layer.close(); // what a browser does on Escape
    await waitFor(() => expect(asked).toEqual([["close"], ["close"]]));
  });

  it("leave nothing behind and ask for nothing when they are stopped", async () => {
    const { asked, context, layer } = await shown();
    stop();
    expect(layer.open).toBe(false);
    expect(context.root.childNodes.length).toBe(0);
    expect(context.root.adoptedStyleSheets.length).toBe(0);
    expect(asked).toEqual([]);
  });
});
