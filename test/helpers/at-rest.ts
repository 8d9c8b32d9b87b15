import type { Tab } from "./browser.ts";

/** Lets what moves come to rest: the layers rise when they come. */
export function atRest(tab: Tab): Promise<void> {
  return tab.until(() => {
    const root = document.querySelector("#kelisim")?.shadowRoot;
    const moving = [...document.getAnimations(), ...(root?.getAnimations() ?? [])];
    return moving.every(({ playState }) => playState !== "running");
  });
}
