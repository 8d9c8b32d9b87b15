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
import type { VerifyTexts } from "../contract/verify-texts.ts";

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
  crossBorder: "Cross-border transfer",
  notAbroad: "none",
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
  receiptsKept: "How long and where receipts are kept",
  law: "Applicable law",
  published: "Part of what is collected is made public.",
  notPublished: "What is collected is not made public.",
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
    young:
      "Your browser is saving the file. There is no proof in it yet: download it again in a minute.",
    open: "The site’s record",
    verify: "How to check it",
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
    check: "How to check it",
    none: "There is no such receipt here. Check the number.",
    unreachable: "The server of the receipts does not answer. Try again later.",
  },
  services: [{ ...metricaKept, ...yandexTextsEn["yandex-metrica"] }],
};

export const verifyTexts: VerifyTexts = {
  title: "Checking a receipt",
  intro:
    "This page looks at files on your device and sends nothing anywhere. It can be saved and used without the internet.",
  language: "Language",
  choose: "Choose files",
  orDrop: "or drop them here",
  where:
    "The file of a receipt comes from “Download the receipt” in the site’s cookie preferences; the site’s record of your choice, saved as it is shown, is as good. If you have them, add the log’s public key, a checkpoint you kept, or the notice.",
  paste: "Paste a text instead",
  pasted: "Text of a receipt, a key, a checkpoint or a notice",
  check: "Check the text",
  again: "Start again",
  given: {
    title: "What you gave",
    receipt: "Receipt",
    keys: "Public key of the log",
    checkpoint: "Kept checkpoint",
    notice: "Notice",
  },
  unreadable: {
    unknown:
      "{name}: expected a receipt, a public key of the log, a checkpoint or a notice, found a text that begins with: {found}",
    empty:
      "{name}: expected a receipt, a public key of the log, a checkpoint or a notice, found an empty file.",
    huge: "{name}: expected a file of a few kilobytes, found {size} MB. It was not opened.",
    failed: "{name} could not be read.",
    pastedText: "The pasted text",
  },
  verdict: {
    proven: {
      title: "The receipt is genuine",
      about: "It stands in the log of {origin} just as it is shown here.",
    },
    young: {
      title: "Not yet provable",
      about:
        "When this file was saved, no checkpoint of the log covered the receipt. One is made within a minute of a choice: save the site’s record again and check the new file.",
    },
    "no-key": {
      title: "The log’s key is missing",
      about:
        "The proof names the log {origin}, but without its public key nobody can tell who signed. Add the file with the key.",
    },
    "no-proof": {
      title: "The proof cannot be read",
      about:
        "The file has something in the place of the proof that is none. It was damaged or changed.",
    },
    "not-signed": {
      title: "The signature does not hold",
      about:
        "The proof names the log {origin}. It is not signed by the key that is trusted here, the key of {trusted}: it was changed, or it belongs to another log.",
    },
    "other-place": {
      title: "The proof is of another record",
      about: "The number of the record in the receipt and its place in the proof differ.",
    },
    "not-included": {
      title: "The receipt was changed",
      about:
        "What stands in this file is not what the log has: the receipt, the time, the site or the proof is different.",
    },
    rewritten: {
      title: "The log was rewritten",
      about:
        "The receipt stands under a checkpoint that contradicts the one you kept, and both are signed by the log’s key.",
    },
    bare: {
      title: "A receipt without proof",
      about:
        "This is the receipt as your browser made it. The proof is in the site’s record: open it by the number of the receipt, save it and check that file.",
    },
    erased: {
      title: "The receipt was erased",
      about:
        "The site has answered that it destroyed this receipt. Its place in the log remains, its content does not: there is nothing to check.",
    },
    refused: {
      title: "There is no receipt in this file",
      about: "The site has answered with a refusal: {code}.",
    },
  },
  facts: {
    title: "What the receipt says",
    site: "Site",
    number: "Receipt number",
    choice: "Choice",
    decided: "Choice made",
    received: "Received by the site",
    granted: "Allowed",
    denied: "Not allowed",
    by: "Who chose",
    automation: "The browser says that a program drives it",
    signal: "The browser sent a privacy signal",
    yes: "yes",
    notice: "Digest of the notice",
    record: "Record in the log",
    none: "none",
  },
  unproven: "Nothing vouches for it: these are the words of the file.",
  acts: receiptWords.acts,
  actors: {
    person: "a person, by a button of the notice",
    script: "a program, by a button of the notice",
    api: "the page’s own code",
  },
  categories: {
    functional: categories.functional,
    analytics: categories.analytics,
    marketing: categories.marketing,
  },
  newsletter: "newsletter",
  grounds: {
    title: "What the verdict rests on",
    pageKey:
      "The public key of {names} came with this page, from whoever runs it. That is the site’s own word: a key that you kept earlier or have from someone else proves more.",
    givenKey:
      "The public key of {names} is the one you gave. The verdict is as good as the place you have it from.",
    noKey: "No public key of the log was given.",
    noCheckpoint:
      "No checkpoint from elsewhere was compared. Whoever holds the log’s key could have written the whole log anew; a checkpoint that somebody kept shows that.",
    sameCheckpoint:
      "The checkpoint you kept and the one of the receipt agree: up to there the log has not been rewritten.",
    otherSize:
      "The checkpoint you kept is of another size than the one of the receipt. The two cannot be compared by one receipt; an auditor compares them by the whole log.",
    unsignedCheckpoint:
      "The checkpoint you gave is not signed by the key that is trusted here, so it counts for nothing.",
    contradicts: "The checkpoint you kept and the one of the receipt are of one size and differ.",
    sameNotice: "The notice you gave is the one that the choice was made on.",
    otherNotice: "The notice you gave is not the one that the receipt names.",
  },
  proves: {
    title: "What this proves",
    yes: "When the log had {size} records and was signed, this receipt was record {seq}, with exactly this content. Nobody has changed it since.",
  },
  provesNot: {
    title: "What this does not prove",
    who: "Who chose: a receipt knows no names and no addresses.",
    clock:
      "That the clocks were right: one time is the visitor’s device’s, the other the server’s.",
    since: "That the choice still holds: a later one has a receipt of its own.",
  },
};

export default { ...noticeTexts, ...preferencesTexts } satisfies Texts;
