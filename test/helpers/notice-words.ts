import en from "../../src/texts/en.ts";
import type { Tab, Target } from "./browser.ts";

/** What a visitor of an English page finds, by role and name. */
export const notice: Target = { role: "region", name: en.title };
export const accept: Target = { role: "button", name: en.accept };
export const reject: Target = { role: "button", name: en.reject };
export const openPreferences: Target = { role: "button", name: en.preferences };

export const preferences: Target = { role: "dialog", name: en.title };
export const save: Target = { role: "button", name: en.save };
export const acceptAll: Target = { role: "button", name: en.acceptAll };
export const rejectAll: Target = { role: "button", name: en.rejectAll };
/** The same button, where something is granted. */
export const withdraw: Target = { role: "button", name: en.withdraw };
export const close: Target = { role: "button", name: en.close };

/** The small control that stays when there is nothing to ask. */
export const comeBack: Target = { role: "button", name: "Cookie" };

/** A switch of the preferences by the name that stands beside it. */
export function switchOf(name: string): Target {
  return { role: "checkbox", name };
}

/** Waits for the notice and answers it. */
export async function answer(tab: Tab, button: Target): Promise<void> {
  await tab.appears(notice);
  await tab.click(button);
  await tab.disappears(notice);
}
