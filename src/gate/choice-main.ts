import { consentCookieName } from "../contract/consent-record.ts";
import type { Receipt } from "../contract/receipt.ts";
import type { DecisionOrigin } from "../core/build-receipt.ts";
import { applyChoices, type Choices } from "../core/decide.ts";
import type { NoticeContext } from "../core/notice-context.ts";
import { resolveAskingConfig } from "./asking-config.ts";
import type { Device } from "./device.ts";
import { emit } from "./emit.ts";
import type { Enforcement } from "./enforce.ts";
import { guard } from "./guard.ts";
import type { Host } from "./host.ts";
import { chooseLanguage } from "./language.ts";
import { createLayers, type Layers } from "./layers.ts";
import type { Change, LiveState } from "./live-state.ts";
import type { Load } from "./load.ts";
import { hasPending, notePrefix } from "./outbox-key.ts";
import { createPlaceholders } from "./placeholders.ts";
import { hasPrivacySignal } from "./privacy-signal.ts";
import { nameOfNote, type ReceiptNote } from "./receipt-note.ts";
import type * as ReceiptsModule from "./receipts-main.ts";
import { createRelease, type Release } from "./release.ts";
import { takeUp } from "./take-up.ts";
import { createTexts } from "./texts.ts";
import type { ResolvedConfig } from "./widget-config.ts";
import { writeConsentCookie } from "./write-consent-cookie.ts";

/** What the gate hands over. The state is the gate's; here it is only asked. */
export interface ChoiceContext extends Pick<NoticeContext<ShadowRoot>, "inventory" | "report"> {
  readonly resolved: ResolvedConfig;
  readonly host: Host;
  readonly state: LiveState;
  readonly load: Load;
  readonly device: Device;
  decide(choices: Choices, origin: Omit<DecisionOrigin, "asked">): void;
}

/** What a visitor who chooses needs, and one who only comes back does not. */
export interface Choice extends Layers {
  /** Stores a choice that has taken effect, tells the page, and makes its receipt. */
  record(change: Change, origin: DecisionOrigin): void;
  /** Lets go of what is not denied any more; in every frame that stays empty it is said who is not shown, and why. */
  settle(enforcement: Enforcement): void;
  /** The receipts of this page view and those not confirmed; else the newest that the endpoint knows of this browser. */
  receipts(): Promise<readonly Receipt[] | undefined>;
}

/** Starts what a choice needs; receipts that an earlier page left behind are sent. */
export function startChoice(context: ChoiceContext): Choice {
  const { host, state, load, device, decide } = context;
  const { services, granted, undecided } = state;
  const config = resolveAskingConfig(context.resolved, location.href);
  const { revision, configUrl } = config;
  const { lang } = document.documentElement;
  const language = chooseLanguage(config.lang, lang, navigator.languages);
  const texts = createTexts(load, language);
  if (undecided()[0]) void texts.notice(() => {});

  let screen: ReceiptNote["screen"] = config;
  let prev: ReceiptNote["prev"] = null;
  let started: ReceiptsModule.Receipts | undefined;
  /** At once when the file is there: the tab may be closed at the click. */
  const receipts = async <Result>(
    use: (receipts: ReceiptsModule.Receipts) => Result | Promise<Result>,
  ): Promise<Result | undefined> =>
    started
      ? use(started)
      : load("kelisim-receipts.js", ({ startReceipts }: typeof ReceiptsModule) =>
          use(
            (started ??= startReceipts(
              config,
              language,
              (spoken) => createTexts(load, spoken).all((words) => words),
              __KELISIM_BUILD__,
              emit,
            )),
          ),
        );
  if (undecided()[0] || hasPending()) void receipts(() => {});

  // Where the config cannot be read nothing at all is granted, and nothing is shown.
  const isClosed = (): boolean => !granted("necessary");
  const layers = createLayers(host, load, texts, {
    isClosed,
    language,
    ...context,
    signal: hasPrivacySignal(),
    config,
    services,
    granted,
    undecided,
    revision,
    configUrl,
    receipts: () => receipts((kept) => kept.known()),
    shown(source) {
      screen = source;
      void texts.all(() => {}); // for the receipt, which names what was shown
      const asks = undecided()[0];
      void receipts((kept) => kept.shown(source, asks));
    },
  });
  const draw = createPlaceholders(load, texts, {
    language,
    services,
    grant: (id, by) => decide(new Map([[id, true]]), { by, layer: "placeholder" }),
  });
  let release: Release | undefined;
  let write = (): boolean => true;

  /** Makes the note of a choice and stores it, before anything is waited for. */
  const takeNote = (
    before: ReceiptNote["before"],
    after: ReceiptNote["after"],
    origin: DecisionOrigin,
  ): ReceiptNote => {
    const random = [...crypto.getRandomValues(new Uint8Array(16))];
    const note: ReceiptNote = {
      random,
      prev,
      before,
      after,
      origin,
      // A notice that asks for a new service alone is still the notice of this site: the one it is archived as.
      screen: { ...screen, services },
      lang: language,
      active: navigator.userActivation?.isActive ?? false,
      width: innerWidth,
      gpc: hasPrivacySignal(),
      build: __KELISIM_BUILD__,
      now: Date.now(),
    };
    prev = random;
    try {
      // Without an endpoint nobody would ever take it.
      if (config.endpoint) localStorage[notePrefix + nameOfNote(note)] = JSON.stringify(note);
    } catch {
      // denied or full: this page makes the receipt, and no other
    }
    return note;
  };

  return {
    ...layers,
    record({ before, choices }, origin) {
      const day = new Date().toISOString().slice(0, 10).replaceAll("-", "");
      const after = applyChoices(before, choices, { services, revision, day });
      if (after.choices.size > 0) {
        write = () => writeConsentCookie(after);
        started?.deciding();
        if (!guard(write)) {
          void device(({ removeStrayRecords }) => {
            removeStrayRecords(consentCookieName);
            write(); // the visitor may have changed their mind since
            state.stored();
          });
        }
        state.stored();
        started?.decided();
        const note = takeNote(before && [...before.choices], [...after.choices], origin);
        void receipts((kept) => kept.record(note));
        emit("decision", Object.fromEntries(after.choices));
      }
      // Where nothing is asked a button has nothing to change.
      layers.rest();
    },
    settle({ held, metrica }) {
      release ??= createRelease(held);
      // Cleared before what belongs there comes.
      draw(release.list());
      release.run();
      if (metrica.isDue()) takeUp(metrica.kept);
      metrica.start();
    },
    receipts: () => receipts((kept) => kept.list()),
  };
}
