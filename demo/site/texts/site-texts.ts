/** The languages of the demo site; the widget's own are more. */
export const siteLanguages = ["ru", "kk"] as const;
export type SiteLanguage = (typeof siteLanguages)[number];

export interface ProductText {
  readonly name: string;
  readonly about: string;
}

interface Step {
  readonly title: string;
  readonly text: string;
}

/** Every sentence of the shop in one language: a missing key does not compile. */
export interface SiteTexts {
  readonly languageName: string;
  readonly skip: string;
  readonly tagline: string;
  readonly demoNote: string;
  readonly nav: {
    readonly label: string;
    readonly goods: string;
    readonly making: string;
    readonly delivery: string;
    readonly feedback: string;
    readonly policy: string;
    readonly cookies: string;
    readonly language: string;
  };
  readonly front: {
    readonly title: string;
    readonly heading: string;
    readonly lead: string;
    readonly look: string;
    readonly ask: string;
    readonly facts: readonly string[];
    readonly goods: string;
    readonly goodsLead: string;
    readonly order: string;
    readonly making: string;
    readonly steps: readonly Step[];
    readonly delivery: string;
    readonly deliveryTexts: readonly Step[];
    /** Name of the frame with the map. */
    readonly map: string;
    readonly custom: string;
    readonly customText: string;
  };
  readonly products: Readonly<Record<ProductId, ProductText>>;
  readonly feedback: {
    readonly title: string;
    readonly lead: string;
    readonly name: string;
    readonly contact: string;
    readonly contactHint: string;
    readonly about: string;
    readonly nothingChosen: string;
    readonly message: string;
    /** The sentence around the link to the policy, in two halves: languages order them differently. */
    readonly agreeBefore: string;
    readonly agreeLink: string;
    readonly agreeAfter: string;
    readonly newsletter: string;
    readonly newsletterHint: string;
    readonly send: string;
    readonly missing: string;
    readonly thanks: string;
    readonly thanksText: string;
    readonly nothingStored: string;
    readonly received: string;
    readonly back: string;
  };
  readonly footer: {
    readonly company: string;
    readonly address: string;
    readonly contacts: string;
    readonly documents: string;
  };
  readonly notFound: { readonly title: string; readonly text: string; readonly home: string };
}

export const productIds = ["syrmaq", "slippers", "cushion", "scarf", "bag", "takiya"] as const;
export type ProductId = (typeof productIds)[number];

/** In tenge. */
export const prices: Readonly<Record<ProductId, number>> = {
  syrmaq: 145_000,
  slippers: 14_900,
  cushion: 18_500,
  scarf: 21_000,
  bag: 26_800,
  takiya: 12_400,
};
