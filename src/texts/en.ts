import type { Texts } from "../contract/texts.ts";

export default {
  title: "Cookies on this site",
  body: "With your consent, {operator} uses cookies to count visits and improve the site. The data goes to {recipients}. You can change your choice at any time.",
  bodyNoOperator:
    "With your consent, this site uses cookies to count visits and improve its pages. The data goes to {recipients}. You can change your choice at any time.",
  policy: "Privacy policy",
  policyDated: "Privacy policy of {date}",
  accept: "Accept",
  reject: "Reject",
  preferences: "Preferences",
  save: "Save my choice",
  close: "Close",
  reopen: "Cookie settings",
  intro:
    "Switch on what you agree to. Everything is off until you decide; the site works either way.",
  ownCookies: "The site’s own cookies",
  thirdPartyCookies: "Third-party cookies",
  alwaysOn: "always on",
  provider: "Provider",
  privacyPolicy: "Privacy policy",
  categories: {
    necessary: { name: "Necessary", purpose: "Keep the site working and remember this choice." },
    functional: { name: "Functional", purpose: "Remember your settings on this site." },
    analytics: { name: "Analytics", purpose: "Count visits and show which pages are useful." },
    marketing: { name: "Marketing", purpose: "Show and measure advertising." },
  },
  services: {
    "yandex-metrica": {
      name: "Yandex.Metrica",
      purpose: "Visit statistics: pages, source of the visit, device, actions on the page.",
      recipient: "YANDEX LLC, Russia",
    },
  },
  saved: "Your choice is saved.",
} satisfies Texts;
