import { yandexRecipientEn, yandexTextsEn } from "../catalogue/yandex-texts.ts";
import type { NoticeTexts, PreferencesTexts, Texts } from "../contract/texts.ts";

export const noticeTexts: NoticeTexts = {
  title: "Cookies: the choice is yours",
  body: "With your consent, {operator} uses cookies to {purposes}.",
  thisSite: "this site",
  recipients: "Who receives the data: {recipients}.",
  recording: "What you do on the pages is then recorded.",
  identifying: "Your visits are then linked to what the site knows about you.",
  change: "You can change your choice at any time.",
  policy: "Privacy policy",
  policyDated: "Privacy policy (updated {date})",
  accept: "Accept",
  reject: "Reject",
  onlyNecessary: "Only necessary",
  preferences: "Preferences",
  purposes: {
    functional: "show maps, videos and chat, and remember your settings",
    analytics: "count visits and improve the site",
    marketing: "show advertising and measure its results",
  },
  recipientOf: yandexRecipientEn,
};

export const preferencesTexts: PreferencesTexts = {
  acceptAll: "Accept all",
  rejectAll: "Reject all",
  save: "Save my choice",
  close: "Close",
  intro: "Switch on what you agree to. The site works whatever you choose.",
  ownCookies: "The site’s own cookies",
  thirdPartyCookies: "Third-party cookies",
  signal:
    "Your browser asks sites not to pass your data on, so third-party services are off. You can switch them on here.",
  alwaysOn: "always on",
  recipient: "Recipient",
  stored: "Stored on your device",
  device: {
    title: "What is on your device now",
    limits:
      "A page sees its own domain only. It cannot see cookies that a server hides from scripts, nor what other domains keep in your browser.",
    third: "Written by third parties’ scripts, on this site’s domain",
    first: "Written by this site, on its own domain",
    unknownParty: "Written by someone unknown, on this site’s domain",
    storage: "browser storage",
    service: "Service",
    category: "Category",
    kept: "Kept",
    unknown: "unknown",
    session: "until the session ends",
    unlimited: "until it is removed",
    years: "year|years",
    months: "month|months",
    days: "day|days",
    hours: "hour|hours",
    minutes: "minute|minutes",
    nothing: "Nothing is stored.",
    failed: "The list could not be loaded.",
  },
  withdrawal: {
    title: "Consent withdrawn",
    removed: "Removed",
    survived: "Still here",
    why: {
      protected: "the browser would not remove it",
      rewritten: "it is written again each time",
      "http-only": "only the site’s server can remove it",
    },
    elsewhere:
      "May be left on the domain {domain} (out of this page’s reach, removed in the browser’s settings)",
  },
  needsConsent: "Not loaded: it needs your consent.",
  notDeclared: "Not loaded: the site does not ask for your consent to it.",
  allow: "Allow and show",
  newTab: "Open in a new tab",
  bin: "BIN",
  categories: {
    necessary: "Necessary",
    functional: "Functional",
    analytics: "Analytics",
    marketing: "Marketing",
  },
  necessaryPurpose: "keep the site working and remember your choice",
  services: yandexTextsEn,
};

export default { ...noticeTexts, ...preferencesTexts } satisfies Texts;
