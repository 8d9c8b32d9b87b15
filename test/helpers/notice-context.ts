import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import type { ManifestSource } from "../../src/contract/notice-manifest.ts";
import type { Service } from "../../src/contract/service.ts";
import { answerAll } from "../../src/core/decide.ts";
import type { PreferencesContext } from "../../src/core/notice-context.ts";
import en from "../../src/texts/en.ts";

/** What a layer asked of the gate, in order: the name of the function and what it was called with. */
export type Asked = readonly [name: string, ...details: unknown[]];

export interface FakeGate {
  readonly context: PreferencesContext<ShadowRoot>;
  readonly asked: readonly Asked[];
  /** What the layer said it shows, in order. */
  readonly told: readonly Omit<ManifestSource, "texts">[];
  /** The layer on screen, once it is drawn. */
  layer(): HTMLElement | null;
}

/** A service of the site itself, for tests that need a second one. */
export const ownService = (id: string, category: Service["category"]): Service => ({
  id,
  category,
  party: "first",
  hosts: [],
  cookies: [id],
  storage: [],
});

/** A gate that only writes down what is asked of it, with a shadow root in the page to draw into. */
export function fakeGate(changes: Partial<PreferencesContext<ShadowRoot>> = {}): FakeGate {
  document.body.innerHTML = '<a href="#top">page</a><div id="kelisim"></div>';
  const host = document.querySelector("#kelisim");
  if (!host) throw new Error("the page has no host");
  const asked: Asked[] = [];
  const told: Omit<ManifestSource, "texts">[] = [];
  const services = changes.services ?? [yandexMetrica];
  const context: PreferencesContext<ShadowRoot> = {
    root: host.attachShadow({ mode: "open" }),
    language: "en",
    texts: en,
    config: { layout: "bar", variant: "a" },
    configUrl: "",
    revision: 1,
    services,
    granted: () => false,
    signal: false,
    inventory: () => Promise.resolve([]),
    report: () => null,
    receipts: () => Promise.resolve([]),
    shown: (source) => void told.push(source),
    answerAll: (granted) => answerAll(services, granted, services),
    decide: (choices, answer) => void asked.push(["decide", Object.fromEntries(choices), answer]),
    show: (layer) => void asked.push(["show", layer]),
    preload: (layer) => void asked.push(["preload", layer]),
    close: () => void asked.push(["close"]),
    ...changes,
  };
  return { context, asked, told, layer: () => context.root.querySelector("[data-kelisim-layer]") };
}
