import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AutoConsentCMPRule, Config, ContentScriptMessage } from "@duckduckgo/autoconsent";
import type { Tab } from "./browser.ts";

type Rules = readonly AutoConsentCMPRule[];

const packageFile = (path: string): string =>
  // Its rules are exported, its content script is not: it stands beside them.
  createRequire(import.meta.url)
    .resolve("@duckduckgo/autoconsent/rules/rules.json")
    .replace("rules/rules.json", path);

/** The content script as the project's own browser tests inject it. */
const engine = await readFile(packageFile("dist/autoconsent.playwright.js"), "utf8");

/** Our rule, as it is offered to them. */
export const ownRules: Rules = [
  JSON.parse(
    await readFile(new URL("../../docs/clients/autoconsent.json", import.meta.url), "utf8"),
  ),
];

/** All rules that the engine comes with. */
export async function readTheirRules(): Promise<Rules> {
  const { autoconsent } = JSON.parse(await readFile(packageFile("rules/rules.json"), "utf8"));
  return autoconsent;
}

/**
 * Starts DuckDuckGo's autoconsent in a page, and answers its messages as the extension's background does:
 * hands it the rules, and asks for the rule's own test after an opt-out.
 */
export async function startAutoconsent(
  tab: Tab,
  rules: Rules,
  config: Partial<Config>,
): Promise<void> {
  await tab.evaluate(
    (given) => {
      window.autoconsentMessages = [];
      window.autoconsentSendMessage = async (message) => {
        window.autoconsentMessages.push(message);
        const answer = (reply: object): void =>
          // Later, as a message comes: the engine listens once its script has run.
          queueMicrotask(() => void window.autoconsentReceiveMessage(reply));
        if (message.type === "init") answer({ type: "initResp", ...given });
        const test = window.autoconsentMessages.some(
          (other) => other.type === "optOutResult" && other.scheduleSelfTest,
        );
        if (message.type === "autoconsentDone" && test) answer({ type: "selfTest" });
      };
    },
    { rules: { autoconsent: rules }, config: { enabled: true, isMainWorld: true, ...config } },
  );
  await tab.run(engine);
}

/** Waits until the engine has said something of this kind, and gives all it has said of it. */
export async function heardFromAutoconsent<Type extends ContentScriptMessage["type"]>(
  tab: Tab,
  type: Type,
): Promise<readonly Extract<ContentScriptMessage, { type: Type }>[]> {
  await tab.until((wanted) => window.autoconsentMessages.some((one) => one.type === wanted), type);
  const all = await tab.evaluate(() => window.autoconsentMessages);
  return all.filter(
    (message): message is Extract<ContentScriptMessage, { type: Type }> => message.type === type,
  );
}
