import { guard, report } from "../gate/guard.ts";
import { chooseLanguage } from "../gate/language.ts";
import { ownScript } from "../gate/own-script.ts";
import { resolveFileConfig } from "./file-config.ts";
import { fillLeaveLinks } from "./leave-links.ts";
import { createNewsletterReceipts } from "./newsletter-receipts.ts";
import { publishMethod } from "./publish-method.ts";
import { watchForms, type FormProblem } from "./watch-forms.ts";

const sentences: Readonly<Record<FormProblem, string>> = {
  preticked:
    "a newsletter's checkbox came ticked and was un-ticked: a tick that the visitor did not make is no consent",
  prevented:
    "the page stopped a form with a newsletter's answer, and no receipt was made; when you send it yourself, call kelisim.newsletter(true or false)",
};

/** For a page with a form that asks for a newsletter: `<script src="/kelisim/kelisim-forms.js" defer></script>`. */
function start(): void {
  const config = resolveFileConfig(ownScript(), location.href);
  const { lang } = document.documentElement;
  const language = chooseLanguage(config.lang, lang, navigator.languages);
  const record = createNewsletterReceipts(config.endpoint, language, __KELISIM_BUILD__);
  const told = new Set<string>();
  const tell = (sentence: string): void => {
    if (!told.has(sentence)) report("FORM", sentence);
    told.add(sentence);
  };
  watchForms({
    onAnswer: (answer) => guard(() => record(answer)),
    onProblem: (problem) => tell(sentences[problem]),
  });
  publishMethod("newsletter", (granted: unknown) => {
    if (typeof granted !== "boolean") return tell("newsletter() takes true or false");
    guard(() => record({ granted, by: "api", variant: "default" }));
  });
  fillLeaveLinks(config.email);
}

guard(start);
