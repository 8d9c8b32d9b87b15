import { metricaKept } from "../catalogue/yandex-metrica-kept.ts";
import { yandexRecipientEn, yandexTextsEn } from "../catalogue/yandex-texts.ts";
import type { PolicyTexts } from "../contract/policy-texts.ts";
import type {
  LifetimeTexts,
  NoticeTexts,
  PreferencesTexts,
  ReceiptWords,
  Texts,
} from "../contract/texts.ts";

// What two files say in the same words.
const alwaysOn = "always on";
const categories = {
  necessary: "Necessary",
  functional: "Functional",
  analytics: "Analytics",
  marketing: "Marketing",
};
const storage = "browser storage";
const ownCookies = "The site’s own cookies";
const policy = "Privacy policy";
const recipient = "Recipient";
const thirdPartyCookies = "Third-party cookies";

export const noticeTexts: NoticeTexts = {
  title: "Cookies: the choice is yours",
  body: "With your consent, {operator} uses cookies to {purposes}.",
  thisSite: "this site",
  recipients: "Who receives the data: {recipients}.",
  recording: "What you do on the pages is then recorded.",
  identifying: "Your visits are then linked to what the site knows about you.",
  change: "You can change your choice at any time.",
  policy,
  policyDated: "Privacy policy (updated {date})",
  accept: "Accept",
  reject: "Reject",
  onlyNecessary: "Only necessary",
  preferences: "Preferences",
  saved: "Your choice is saved.",
  purposes: {
    functional: "provide additional features",
    analytics: "count visits and improve the site",
    marketing: "show advertising and measure its results",
  },
  recipientOf: yandexRecipientEn,
};

const lifetimes: LifetimeTexts = {
  unknown: "unknown",
  session: "until the session ends",
  unlimited: "until it is removed",
  years: "year|years",
  months: "month|months",
  days: "day|days",
  hours: "hour|hours",
  minutes: "minute|minutes",
};

const receiptWords: ReceiptWords = {
  granted: "allowed",
  denied: "not allowed",
  noReceipts: "There are no receipts yet: one is made when you choose.",
  acts: {
    accept_all: "everything accepted",
    reject_all: "everything rejected",
    custom: "chosen one by one",
    withdraw: "consent withdrawn",
    newsletter_optin: "newsletter agreed to",
    newsletter_optout: "newsletter left",
  },
};

export const preferencesTexts: PreferencesTexts = {
  acceptAll: "Accept all",
  rejectAll: "Reject all",
  withdraw: "Withdraw consent",
  save: "Save my choice",
  close: "Close",
  intro: "Switch on what you agree to. The site works whatever you choose.",
  ownCookies,
  thirdPartyCookies,
  signal:
    "Your browser asks sites not to pass your data on, so third-party services are off. You can switch them on here.",
  alwaysOn,
  recipient,
  stored: "Stored on your device",
  data: "Data",
  dataKinds: {
    identifier: "a random number of your browser",
    visits: "pages you visit and where you came from",
    device: "device and browser",
    address: "IP address and approximate location",
    actions: "clicks and scrolling",
    recording: "a recording of what you do on the page",
    orders: "products you look at and orders",
    messages: "messages you write",
    contacts: "name and contacts you leave",
    calls: "calls to the number on the site",
  },
  longest: "Kept for at most",
  term: "Consent holds until you withdraw it. After 180 days the site will ask again.",
  signalTreated:
    "When a browser asks sites not to pass data on (the GPC signal), we take it for a refusal of third-party cookies. A choice made here outranks the signal.",
  otherSites: "The site may link to other sites. They have cookies and rules of their own.",
  browsers: {
    title: "Cookies in your browser",
    intro:
      "A browser can refuse cookies, or remove those it has stored. Without the necessary ones the site may work less well.",
    computer: "On a computer",
    phone: "On a phone",
    yours: "your browser",
    steps: {
      chrome: {
        computer: "Settings → Privacy and security → Third-party cookies",
        phone: "Menu\u00a0⋮ → Settings → Site settings → Third-party cookies",
      },
      edge: {
        computer: "Settings → Privacy, search, and services → Cookies",
        phone: "Menu → Settings → Privacy and security → Cookies",
      },
      firefox: {
        computer: "Settings → Privacy & Security → Cookies and Site Data",
        phone: "Menu\u00a0⋮ → Settings → Delete browsing data",
      },
      safari: {
        computer: "Browser menu → Settings → Privacy → Manage Website Data",
        phone: "Phone settings → Apps → the browser’s name → Advanced → Website Data",
      },
      yandex: {
        computer: "Settings → Sites → Advanced site settings → Cookies",
        phone: "Menu → Settings → Privacy → Clear data",
      },
      samsung: {
        computer: "Exists on phones and tablets only",
        phone: "Menu\u00a0☰ → Settings → Personal browsing data → Delete browsing data",
      },
    },
  },
  device: {
    title: "What is on your device now",
    limits:
      "A page sees its own domain only. It cannot see cookies that a server hides from scripts, nor what other domains keep in your browser.",
    third: "Written by third parties’ scripts, on this site’s domain",
    first: "Written by this site, on its own domain",
    unknownParty: "Written by someone unknown, on this site’s domain",
    storage,
    service: "Service",
    category: "Category",
    kept: "Kept",
    ...lifetimes,
    nothing: "Nothing is stored.",
    failed: "The list could not be loaded.",
  },
  receipt: {
    ...receiptWords,
    title: "Your choice and its receipt",
    about:
      "The site finds the record of your choice by the number of the receipt. The number can be lost together with the site’s data in the browser, so save it if you may need it.",
    decided: "Choice made",
    number: "Receipt number",
    unconfirmed: "The site has not confirmed yet that it has this receipt. Keep it yourself.",
    copy: "Copy the number",
    copied: "The number has been copied.",
    notCopied: "It could not be copied. Please select the number and copy it yourself.",
    download: "Download the receipt",
    downloading: "Your browser is saving the file.",
    open: "The site’s record",
    mail: "Withdraw consent by e-mail",
    mailSubject: "Withdrawal of consent to cookies: {site}",
    mailText:
      "I withdraw my consent to the use of cookies and to the transfer of my data on the site {site}.",
    failed: "The receipts could not be loaded.",
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
  categories,
  necessaryPurpose: "keep the site working and remember your choice",
  services: yandexTextsEn,
};

export const policyTexts: PolicyTexts = {
  policy,
  alwaysOn,
  categories,
  lifetimes,
  table: {
    title: "Cookies on this site",
    own: ownCookies,
    ownAbout: "This site sets them, and only this site can read them.",
    third: thirdPartyCookies,
    thirdAbout:
      "Scripts of other organisations write them on this site’s domain; the one named in the row receives the data. What needs your consent is not loaded before it.",
    service: "Service",
    purpose: "Purpose",
    kept: "What is kept, and how long",
    recipient,
    storage,
    noTerm: "how long is not known",
    nothing: "names unknown",
    onlySite: "this site only",
    choice: "Your choice",
    choicePurpose:
      "Remembers what you agreed to, and the number of the newest receipt, so that it can be found again. The number is random, and only the site’s server reads it. Written only after your answer.",
    untilDelivered: "until the receipt has reached the site, 30 days at most",
  },
  choice: {
    ...receiptWords,
    decided: "Choice made on {date}.",
    thisPage: "The choice holds while this page is open: your browser keeps no cookies.",
    undecided: "You have not chosen yet. Whatever needs consent is off.",
    change: "Change my choice",
    withdraw: preferencesTexts.withdraw,
    changed: "Your choice has changed.",
    withdrawn: "Consent withdrawn.",
    removed: preferencesTexts.withdrawal.removed,
    survived: preferencesTexts.withdrawal.survived,
    receipts: "Receipts",
    waiting: "not delivered yet",
    absent:
      "Your choice cannot be shown: the file that asks for consent did not load on this page.",
  },
  lookup: {
    number: "Receipt number",
    show: "Show",
    allowed: "Allowed",
    whole: "The whole receipt",
    none: "There is no such receipt here. Check the number.",
    unreachable: "The server of the receipts does not answer. Try again later.",
  },
  services: [{ ...metricaKept, ...yandexTextsEn["yandex-metrica"] }],
};

export default { ...noticeTexts, ...preferencesTexts } satisfies Texts;
