import { fireEvent, waitFor, within } from "@testing-library/preact";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  yandexMetrica,
  yandexUserData,
  yandexWebvisor,
} from "../../src/catalogue/yandex-metrica.ts";
import type { PreferencesContext } from "../../src/core/notice-context.ts";
import { showNotice } from "../../src/notice/notice-main.ts";
import en from "../../src/texts/en.ts";
import kk from "../../src/texts/kk.ts";
import ru from "../../src/texts/ru.ts";
import { fakeGate, ownService } from "../helpers/notice-context.ts";

let stop = (): void => {};
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

async function shown(changes: Partial<PreferencesContext<ShadowRoot>> = {}) {
  const gate = fakeGate(changes);
  stop = showNotice(gate.context);
  const layer = await waitFor(() => {
    const drawn = gate.layer();
    if (!drawn) throw new Error("no layer yet");
    return drawn;
  });
  return { ...gate, layer, find: within(layer) };
}

/** What the style sheet can tell a button by. */
const looksOf = (one: Element): string =>
  [one.localName, one.className, one.getAttribute("part"), one.parentElement?.className].join();

describe("the notice", () => {
  it("is a region with a name, in the visitor's language, and takes no focus", async () => {
    const { layer, context } = await shown({ language: "kk", texts: kk });
    expect(layer.tagName).toBe("SECTION");
    expect(layer.lang).toBe("kk");
    const heading = context.root.getElementById(layer.getAttribute("aria-labelledby") ?? "");
    expect(heading?.textContent).toBe(kk.title);
    expect(context.root.activeElement).toBeNull();
  });

  it("says who asks, what for, who receives the data, and where the policy is", async () => {
    const { layer, find } = await shown({
      language: "ru",
      texts: ru,
      config: {
        layout: "bar",
        variant: "a",
        operator: { name: { kk: "«Киіз» ЖШС", ru: "ТОО «Киіз»", en: "Kiiz LLP" } },
        policy: { url: "/privacy", updated: "2026-11-01" },
      },
    });
    expect(layer.textContent).toContain("ТОО «Киіз»");
    expect(layer.textContent).toContain(ru.purposes.analytics);
    expect(layer.textContent).toContain("ООО\u00a0«Яндекс», Россия");
    expect(layer.textContent).not.toMatch(/[{}]/);
    const link = find.getByRole("link", { name: /Политика.*01\.11\.2026/ });
    expect(link.getAttribute("href")).toBe("/privacy");
  });

  it("asks in the name of the site when no operator is declared", async () => {
    const { layer, find } = await shown();
    expect(layer.textContent).toContain("With your consent, this site uses cookies");
    expect(find.queryByRole("link")).toBeNull();
  });

  it("names no recipient when the site keeps everything to itself", async () => {
    const { layer } = await shown({ services: [ownService("theme", "functional")] });
    expect(layer.textContent).not.toContain("receives the data");
    expect(layer.textContent).toContain(en.purposes.functional);
  });

  it("says what goes beyond counting, where the site asks for it, and only there", async () => {
    const { layer } = await shown();
    expect(layer.textContent).not.toContain(en.recording);
    expect(layer.textContent).not.toContain(en.identifying);
    const beyond = await shown({ services: [yandexMetrica, yandexWebvisor, yandexUserData] });
    expect(beyond.layer.textContent).toContain(en.recording);
    expect(beyond.layer.textContent).toContain(en.identifying);
  });

  it("offers reject, accept and preferences, alike in everything but their words", async () => {
    const { find } = await shown();
    const buttons = find.getAllByRole("button");
    expect(buttons.map((button) => button.textContent)).toEqual([
      "Reject",
      "Accept",
      "Preferences",
    ]);
    expect(new Set(buttons.map(looksOf)).size).toBe(1);
  });

  it("has two buttons and a link to the preferences where the owner wants it so", async () => {
    const config = { layout: "card", variant: "a", buttons: "two", policy: { url: "/p" } } as const;
    const { asked, find, layer } = await shown({ config });
    const row = [...(layer.querySelector(".choices")?.children ?? [])];
    expect(row.map((button) => button.textContent)).toEqual(["Only necessary", "Accept"]);
    expect(new Set(row.map(looksOf)).size).toBe(1);
    const preferences = find.getByRole("button", { name: "Preferences" });
    expect(preferences.className).toBe("link");
    expect(preferences.parentElement).toBe(layer.querySelector(".text"));
    fireEvent.click(find.getByRole("button", { name: "Only necessary" }));
    fireEvent.click(preferences);
    expect(asked).toEqual([
      ["decide", { analytics: false }, { layer: "notice", by: "script" }],
      ["show", "preferences"],
    ]);
  });

  it("names its parts for the owner's style sheet, all answers by one name", async () => {
    const { layer } = await shown({
      config: { layout: "bar", variant: "a", policy: { url: "/p" } },
    });
    const parts = [layer, ...layer.querySelectorAll("[part]")].map((one) =>
      one.getAttribute("part"),
    );
    const own = ["notice", "frame", "text", "title", "link", "choices"];
    expect(parts).toEqual([...own, "choice", "choice", "choice"]);
  });

  it("is written from the right where its title is", async () => {
    const { layer } = await shown();
    expect(layer.dir).toBe("auto");
  });

  it("grants every asked category on accept and denies every one on reject", async () => {
    const services = [
      ownService("session", "necessary"),
      ownService("theme", "functional"),
      yandexMetrica,
    ];
    const { asked, find } = await shown({ services });
    fireEvent.click(find.getByRole("button", { name: "Accept" }));
    fireEvent.click(find.getByRole("button", { name: "Reject" }));
    expect(asked.map(([name, choices]) => [name, choices])).toEqual([
      ["decide", { functional: true, analytics: true }],
      ["decide", { functional: false, analytics: false }],
    ]);
  });

  it("takes the second click of two for no answer: the first met what stood there before", async () => {
    const { asked, find } = await shown();
    fireEvent.click(find.getByRole("button", { name: "Accept" }), { detail: 2 });
    expect(asked).toEqual([]);
    fireEvent.click(find.getByRole("button", { name: "Accept" }), { detail: 1 });
    expect(asked).toHaveLength(1);
  });

  it("tells a person from a script", async () => {
    const { asked, find } = await shown();
    find.getByRole("button", { name: "Accept" }).click(); // what an extension does
    expect(asked.at(-1)).toEqual([
      "decide",
      { analytics: true },
      { layer: "notice", by: "script" },
    ]);
  });

  it("says what it shows before it is on screen", async () => {
    const { told, context } = await shown();
    const { language, revision, services } = context;
    expect(told).toEqual([{ ...context.config, language, revision, services }]);
  });

  it("fetches the preferences when the visitor reaches for them, and shows them on a click", async () => {
    const { asked, find } = await shown();
    const button = find.getByRole("button", { name: "Preferences" });
    fireEvent.focus(button);
    fireEvent.click(button);
    expect(asked).toEqual([
      ["preload", "preferences"],
      ["show", "preferences"],
    ]);
  });

  it("takes the focus back when it returns from its preferences, and only then", async () => {
    const { context, find, layer } = await shown();
    fireEvent.click(find.getByRole("button", { name: "Preferences" }));
    stop();
    expect(layer.isConnected).toBe(false);
    stop = showNotice(context);
    await waitFor(() => {
      expect(context.root.activeElement?.getAttribute("data-kelisim-do")).toBe("preferences");
    });
  });

  it("decides nothing by itself: not on Escape, a click beside it, or a scroll", async () => {
    const { asked, layer } = await shown();
    fireEvent.keyDown(layer, { key: "Escape" });
    fireEvent.click(document.body);
    fireEvent.click(layer);
    fireEvent.scroll(window);
    expect(asked).toEqual([]);
  });

  it("leaves nothing behind when it is stopped, before or after it is drawn", async () => {
    const { context } = await shown();
    stop();
    stop();
    expect(context.root.childNodes.length).toBe(0);
    expect(context.root.adoptedStyleSheets.length).toBe(0);

    const early = fakeGate();
    const draw = vi.spyOn(early.context.root, "appendChild");
    showNotice(early.context)();
    await shown(); // a later one is drawn by now, so the early one would be
    expect(draw).not.toHaveBeenCalled();
  });

  it("shows what the owner declared and not what stands on Object.prototype", async () => {
    const prototype = Object.prototype as Record<string, unknown>; // what a hostile page does to it
    Object.assign(prototype, {
      operator: { name: "Mallory" },
      policy: { url: "https://evil.example/" },
    });
    try {
      const { layer, find, told } = await shown();
      expect(layer.textContent).not.toContain("Mallory");
      expect(told[0]?.operator).toBeUndefined();
      expect(find.queryByRole("link")).toBeNull();
    } finally {
      delete prototype["operator"];
      delete prototype["policy"];
    }
  });
});
