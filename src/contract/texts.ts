import type { AskedCategory, Category } from "./category.ts";
import type { Act } from "./receipt.ts";
import type { DataKind, ServiceText } from "./service.ts";
import type { SiteRecordText } from "./site-record.ts";

/**
 * What the first layer says, in one language: a missing key does not compile. Kept flat and short: every
 * undecided visitor downloads it before the notice can appear. Words in braces stand for what the site
 * declares; a key's comment names the ones it may hold. Travels in `kelisim.<lang>.js`.
 */
export interface NoticeTexts {
  /** Heading and accessible name of the notice and of the preferences. */
  readonly title: string;
  /** Who asks and what for. `{operator}` (or {@link thisSite}), `{purposes}`. */
  readonly body: string;
  /** Stands for `{operator}` when the site declares none. */
  readonly thisSite: string;
  /** When a service has a recipient: `{recipients}`, one or several. */
  readonly recipients: string;
  /** When a service that is asked about records what is done on the page. */
  readonly recording: string;
  /** When a service that is asked about is told who the visitor is. */
  readonly identifying: string;
  /** The choice is not for ever. */
  readonly change: string;
  /** Link to a policy, the site's or a recipient's; the same with its date when the site declares one: `{date}`. */
  readonly policy: string;
  readonly policyDated: string;
  /** The three are buttons of one size: short words that fit side by side in 320 px. */
  readonly accept: string;
  readonly reject: string;
  /** Stands for `reject` where the form has two buttons. */
  readonly onlyNecessary: string;
  readonly preferences: string;
  /** Read out when an answer has taken effect and the layer is gone. */
  readonly saved: string;
  /** What is asked for, by category: no capital letter and no full stop, it stands inside {@link body}. */
  readonly purposes: Readonly<Record<AskedCategory, string>>;
  /** Who receives the data of a service, by its id; as in its {@link ServiceText}. */
  readonly recipientOf: Readonly<Record<string, string>>;
}

/**
 * What everything else says: the preferences, and the placeholder of an empty frame. Travels in
 * `kelisim-preferences.<lang>.js`, which comes when the notice stands.
 */
export interface PreferencesTexts {
  /** Where "accept" alone could be taken for "accept what I have switched on". */
  readonly acceptAll: string;
  readonly rejectAll: string;
  /** Stands for {@link rejectAll} where something is granted. */
  readonly withdraw: string;
  readonly save: string;
  readonly close: string;
  /** Opening sentences and the two groups of the policy. */
  readonly intro: string;
  readonly ownCookies: string;
  readonly thirdPartyCookies: string;
  readonly alwaysOn: string;
  /** Third parties are off because the browser sends a privacy signal, and can be switched on. */
  readonly signal: string;
  /** Labels in the description of a service: who receives the data, what is kept on the device. */
  readonly recipient: string;
  /** Label of the country it goes to, and what stands there where that is the site's own. */
  readonly crossBorder: string;
  readonly notAbroad: string;
  readonly stored: string;
  /** What a service learns, and how long its cookies are kept at most. */
  readonly data: string;
  readonly dataKinds: Readonly<Record<DataKind, string>>;
  readonly longest: string;
  /** What is true of every choice: how long it holds, the privacy signal, links to other sites. */
  readonly term: string;
  readonly signalTreated: string;
  readonly otherSites: string;
  /** Labels of where and how long receipts are kept, and of whose law holds. */
  readonly receiptsKept: string;
  readonly law: string;
  /** Whether what is collected is made public. */
  readonly published: string;
  readonly notPublished: string;
  /** How the browser itself refuses cookies. */
  readonly browsers: BrowserTexts;
  /** What stands on the device now. */
  readonly device: DeviceTexts;
  /** The receipts of the visitor's choice. */
  readonly receipt: ReceiptTexts;
  /** What a withdrawal did. */
  readonly withdrawal: WithdrawalTexts;
  /** In the place of an empty frame: why it is empty, what can be done about it. */
  readonly needsConsent: string;
  readonly notDeclared: string;
  readonly allow: string;
  readonly newTab: string;
  /** Label of the operator's business identification number. */
  readonly bin: string;
  /** Names of the categories. */
  readonly categories: Readonly<Record<Category, string>>;
  /** What the necessary is for, written as a purpose is. */
  readonly necessaryPurpose: string;
  /**
   * Services by id. The file as it is built describes those that the gate knows by heart; the endpoint
   * writes those of the site in their place.
   */
  readonly services: Readonly<Record<string, ServiceText>>;
  /** What the site's config states for the record; written by the endpoint. */
  readonly record?: SiteRecordText;
}

/** Every sentence the widget shows, in one language. */
export type Texts = NoticeTexts & PreferencesTexts;

/** Where each browser keeps its settings for cookies: by their own words, on a computer and on a phone. */
export type BrowserTexts = {
  readonly title: string;
  readonly intro: string;
  readonly computer: string;
  readonly phone: string;
  /** Beside the browser that the page runs in. */
  readonly yours: string;
  /** Chrome, Edge, Firefox, Safari, Yandex Browser, Samsung Internet. */
  readonly steps: Readonly<
    Record<BrowserId, { readonly computer: string; readonly phone: string }>
  >;
};

/** Browsers that the help describes. */
export const browserIds = ["chrome", "edge", "firefox", "safari", "yandex", "samsung"] as const;
export type BrowserId = (typeof browserIds)[number];

/** How long something is kept. A `type`, like the next: an interface is no canonical value. */
export type LifetimeTexts = {
  readonly unknown: string;
  readonly session: string;
  readonly unlimited: string;
  /** Forms after a number, in the order one, few, many, as many as the language has: `год|года|лет`. */
  readonly years: string;
  readonly months: string;
  readonly days: string;
  readonly hours: string;
  readonly minutes: string;
};

/** The list of what stands on the device. */
export type DeviceTexts = LifetimeTexts & {
  readonly title: string;
  /** What a page cannot see. */
  readonly limits: string;
  /** Whose script wrote what follows, and that it stands on the site's own domain all the same. */
  readonly third: string;
  readonly first: string;
  readonly unknownParty: string;
  /** What is in a storage of the browser and no cookie. */
  readonly storage: string;
  /** Labels, and what stands beside them where a name tells nothing. */
  readonly service: string;
  readonly category: string;
  readonly kept: string;
  readonly nothing: string;
  readonly failed: string;
};

/** What is said about receipts wherever the visitor sees them. */
export type ReceiptWords = {
  /** Beside a category or a service. */
  readonly granted: string;
  readonly denied: string;
  readonly noReceipts: string;
  readonly acts: Readonly<Record<Act, string>>;
};

/** The receipts in the preferences. */
export type ReceiptTexts = ReceiptWords & {
  readonly title: string;
  /** Why one would keep the number. */
  readonly about: string;
  /** Labels: when the choice was made, and the number. */
  readonly decided: string;
  readonly number: string;
  /** Beside a receipt that the endpoint has not confirmed. */
  readonly unconfirmed: string;
  /** Buttons, and what is said when they have been pressed. */
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly download: string;
  readonly downloading: string;
  /** The same where the file has no proof in it yet. */
  readonly young: string;
  /** Links to what the endpoint keeps, and to the page that checks it. */
  readonly open: string;
  readonly verify: string;
  /** A withdrawal in writing: the link, the letter's subject and its text (`{site}`). */
  readonly mail: string;
  readonly mailSubject: string;
  readonly mailText: string;
  readonly failed: string;
};

/** The report of a withdrawal. */
export type WithdrawalTexts = {
  readonly title: string;
  readonly removed: string;
  readonly survived: string;
  /** Why something survived. */
  readonly why: Readonly<Record<"protected" | "rewritten" | "http-only", string>>;
  /** What a vendor keeps under its own domain: `{domain}`, before the names. */
  readonly elsewhere: string;
};
