import type { DecisionOrigin } from "../core/build-receipt.ts";
import { consentCookieName, type ConsentRecord } from "../contract/consent-record.ts";
import { answerAll, type Choices } from "../core/decide.ts";
import type { WithdrawalReport } from "../core/device-content.ts";
import { readConsentCookie, writeConsentCookie } from "./consent-cookie.ts";
import { startConsentMode } from "./consent-mode.ts";
import { startEnforcement } from "./enforce.ts";
import type * as DeviceModule from "./device-main.ts";
import { createEvents } from "./events.ts";
import { guard, report } from "./guard.ts";
import { createHost } from "./host.ts";
import { chooseLanguage } from "./language.ts";
import { createLayers } from "./layers.ts";
import { createLiveState, type Change } from "./live-state.ts";
import { createLoad } from "./load.ts";
import { hasPending } from "./outbox-key.ts";
import { ownScript } from "./own-script.ts";
import { createPlaceholders } from "./placeholders.ts";
import { isRunning, publishApi } from "./page-api.ts";
import { openFromPage, whenRead } from "./page-events.ts";
import { parseChoices } from "./parse-choices.ts";
import type * as ReceiptsModule from "./receipts-main.ts";
import { resolveConfig } from "./widget-config.ts";

/**
 * The first script of the page: reads the stored choice, holds what is not granted, and brings the notice
 * when there is something to ask. Everything is made here, once, and handed on.
 */
function start(): void {
  if (isRunning()) return; // a second tag changes nothing
  const { config, base, problems } = resolveConfig(ownScript(), location.href);
  const closed = problems.length > 0;
  if (closed) report("CONFIG", `${problems.join("; ")}; the gate stays closed`);

  const { revision, configUrl } = config;
  // With a config that cannot be read nothing is asked, so nothing is granted and nothing can be.
  const services = closed ? [] : config.services;
  const signal = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  const language = chooseLanguage(config.lang, document.documentElement.lang, navigator.languages);
  const load = createLoad(base);
  const events = createEvents();
  const device = <Result>(use: (module: typeof DeviceModule) => Result) =>
    load("kelisim-device.js", use);
  let latest: ConsentRecord;
  const state = createLiveState({
    services,
    revision,
    read: () => guard(readConsentCookie) ?? null,
    write(record) {
      latest = record;
      if (guard(() => writeConsentCookie(record))) return;
      void device(({ removeStrayRecords }) => {
        removeStrayRecords(consentCookieName);
        writeConsentCookie(latest); // the visitor may have changed their mind since
      });
    },
    now: () => new Date(),
    signal,
    asleep,
  });
  const { granted, undecided, declared } = state;
  const tellGoogle = startConsentMode(granted, declared);
  const enforcement = startEnforcement(
    state,
    config,
    (denied) => void device(({ purgeLeftovers }) => purgeLeftovers(denied, granted)),
    createPlaceholders(load, {
      language,
      services,
      grant: (id, by) => decide(new Map([[id, true]]), { by, layer: "placeholder" }),
    }),
  );
  let lastWithdrawal: WithdrawalReport | null = null;

  let started: ReceiptsModule.Receipts | undefined;
  const receipts = <Result>(use: (receipts: ReceiptsModule.Receipts) => Result) =>
    load("kelisim-receipts.js", ({ startReceipts }: typeof ReceiptsModule) =>
      use((started ??= startReceipts(config, language, __KELISIM_BUILD__, events.emit))),
    );

  const settle = (change: Change): void => {
    enforcement.apply(change);
    tellGoogle();
    const { withdrawn } = change;
    if (withdrawn[0]) {
      void device(({ purge }) =>
        purge(withdrawn, granted, (report) => {
          lastWithdrawal = report;
        }),
      );
    }
    events.emit("decision", Object.fromEntries(change.after.choices));
  };

  const decide = (choices: Choices, origin: Omit<DecisionOrigin, "asked">): void => {
    const asked = origin.layer !== "page" && undecided().length > 0;
    const change = state.decide(choices);
    if (!change) {
      if (origin.layer !== "page") layers.rest(); // nothing is asked here, so nothing changes
      return;
    }
    void receipts((kept) => kept.record(change, { ...origin, asked }));
    settle(change);
    whenRead(layers.rest);
  };
  const decideByPage = (choices: Choices): void => {
    if (choices.size > 0) decide(choices, { by: "api", layer: "page" });
  };

  const inventory = () => device(({ takeInventory }) => takeInventory(services));
  const layers = createLayers(createHost(), load, {
    language,
    config,
    configUrl,
    revision,
    services,
    granted,
    undecided,
    shown: (source) => void receipts((kept) => kept.shown(source)),
    decide,
    inventory,
    report: () => lastWithdrawal,
    signal,
  });

  publishApi({
    granted,
    decide: (given) => decideByPage(parseChoices(given, declared)),
    acceptAll: () => decideByPage(answerAll(services, true, services)),
    rejectAll: () => decideByPage(answerAll(services, false, services)),
    withdraw: (id) =>
      decideByPage(
        id === undefined
          ? answerAll(services, false, services)
          : parseChoices({ [id]: false }, declared),
      ),
    show: (layer) => whenRead(() => layers.show(layer === "preferences" ? layer : "notice")),
    hide: layers.hide,
    on: events.on,
    whenGranted: (id) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (!granted(id)) return;
          off();
          resolve();
        };
        const off = events.on("decision", check);
        check();
      }),
    inventory,
    receipts: () => receipts((kept) => kept.list()),
    report: () => lastWithdrawal,
    held: enforcement.held,
  });

  const takeOver = (): void => {
    const change = guard(state.refresh);
    if (!change) return;
    settle(change);
    layers.rest();
  };
  const begin = (): void => {
    // Another tab may have decided while this page slept, in the back/forward cache or behind others.
    addEventListener("pageshow", (event) => event.persisted && takeOver());
    addEventListener("visibilitychange", () => document.hidden || takeOver());
    // Or in a window beside this one, where the browser tells of it.
    if ("cookieStore" in window) guard(() => cookieStore.addEventListener("change", takeOver));
    const asks = undecided().length > 0;
    // Asked for before the notice, so that it is there before an answer; the notice in a task of its own,
    // because on a slow phone the imports take as long as all of the above.
    if (asks || hasPending()) void receipts(() => {});
    if (asks) setTimeout(() => layers.preload("notice"));
    whenRead(layers.rest);
    openFromPage(() => layers.show("preferences"));
  };
  if (!closed && asleep()) {
    document.addEventListener("prerenderingchange", () => {
      guard(state.refresh);
      enforcement.sync();
      begin();
    });
  } else if (!closed) begin();
  events.emit("ready", undefined);
}

/** Whether the browser only prepares the page, in case the visitor goes there. */
function asleep(): boolean {
  return (document as { prerendering?: boolean }).prerendering === true;
}

guard(() => {
  try {
    start();
  } catch (cause) {
    // Whatever went wrong: hold, for a site that asks nothing and so grants nothing.
    const options = {
      services: [],
      revision: 0,
      read: () => null,
      write() {},
      now: () => new Date(),
      signal: false,
      asleep,
    };
    startEnforcement(
      createLiveState(options),
      { metrica: [], replayGoals: false },
      () => {},
      () => {},
    );
    throw cause;
  }
});
