import { yandexTextsEn } from "../catalogue/yandex-texts.ts";
import type { Texts } from "../contract/texts.ts";

export default {
  title: "Cookies: the choice is yours",
  body: "With your consent, {operator} uses cookies to {purposes}.",
  thisSite: "this site",
  recipients: "Who receives the data: {recipients}.",
  change: "You can change your choice at any time.",
  policy: "Privacy policy",
  policyDated: "Privacy policy (updated {date})",
  accept: "Accept",
  reject: "Reject",
  preferences: "Preferences",
  acceptAll: "Accept all",
  rejectAll: "Reject all",
  save: "Save my choice",
  close: "Close",
  intro: "Switch on what you agree to. The site works whatever you choose.",
  ownCookies: "The site’s own cookies",
  thirdPartyCookies: "Third-party cookies",
  alwaysOn: "always on",
  recipient: "Recipient",
  stored: "Stored on your device",
  bin: "BIN",
  categories: {
    necessary: { name: "Necessary", purpose: "keep the site working and remember your choice" },
    functional: { name: "Functional", purpose: "remember your settings on this site" },
    analytics: { name: "Analytics", purpose: "count visits and improve the site" },
    marketing: { name: "Marketing", purpose: "show advertising and measure its results" },
  },
  services: yandexTextsEn,
} satisfies Texts;
