import type { Language } from "../contract/language.ts";
import { policyStyle } from "../contract/policy-style.ts";
import type { PolicyTexts } from "../contract/policy-texts.ts";
import { guard } from "../gate/guard.ts";
import { chooseLanguage } from "../gate/language.ts";
import { createLoad } from "../gate/load.ts";
import { ownScript } from "../gate/own-script.ts";
import { whenRead } from "../gate/page-events.ts";
import { showChoice } from "./choice-view.ts";
import { resolveFileConfig } from "./file-config.ts";
import { fillCookieTable } from "./fill-cookie-table.ts";

interface TextsFile {
  readonly default: PolicyTexts;
}

/** For the policy page: `<script src="/kelisim/kelisim-policy.js" defer></script>`. */
function start(): void {
  const config = resolveFileConfig(ownScript(), location.href);
  const load = createLoad(config.base);
  const languageOf = (element: Element): Language => {
    // Of what is written around it, first: a page may hold its policy in several languages.
    const around = element.closest("[lang]")?.getAttribute("lang") ?? "";
    return chooseLanguage(undefined, around, [config.lang ?? "", ...navigator.languages]);
  };
  const fill = (
    name: string,
    use: (element: Element, texts: PolicyTexts, language: Language) => void,
  ): void => {
    for (const element of document.querySelectorAll(`[data-kelisim-${name}]`)) {
      const language = languageOf(element);
      void load(`kelisim-policy.${language}.js`, (file: TextsFile) =>
        use(element, file.default, language),
      );
    }
  };
  whenRead(() => {
    guard(addPolicyStyle);
    fill("cookies", fillCookieTable);
    fill("choice", (element, texts, language) => {
      showChoice(element, texts, language, config);
    });
  });
}

/** As a constructed sheet, which every Content-Security-Policy lets pass. */
function addPolicyStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(policyStyle);
  // Assigned, not pushed: the list was frozen in Chrome before 99.
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

guard(start);
