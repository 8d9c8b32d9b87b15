import type { DecisionOrigin } from "../core/build-receipt.ts";
import type { Choices } from "../core/decide.ts";
import type { WithdrawalReport } from "../core/device-content.ts";
import type { NoticeLayer } from "../core/notice-context.ts";
import type * as ChoiceModule from "./choice-main.ts";
import { readConsentCookie } from "./consent-cookie.ts";
import type { Device } from "./device.ts";
import { startEnforcement, type Enforcement } from "./enforce.ts";
import { emit } from "./emit.ts";
import { listen } from "./events.ts";
import { guard } from "./guard.ts";
import { createHost } from "./host.ts";
import { createLiveState, type Change } from "./live-state.ts";
import { createLoad } from "./load.ts";
import { hasPending } from "./outbox-key.ts";
import { hasPrivacySignal } from "./privacy-signal.ts";
import { ownScript } from "./own-script.ts";
import { isRunning, publishApi } from "./page-api.ts";
import { openFromPage, whenRead } from "./page-events.ts";
import { parseChoices } from "./parse-choices.ts";
import { createSay } from "./say.ts";
import { resolveConfig } from "./widget-config.ts";

/**
 * The first script of the page: reads the stored choice, holds what is not granted, and brings what asks when
 * there is something to ask. Everything is made here, once, and handed on.
 */
function start(): void {
  if (isRunning()) return; // a second tag changes nothing
  let closed = false;
  const resolved = resolveConfig(ownScript(), (...problem) => {
    closed = true;
    queueMicrotask(() => say("CONFIG", ...problem));
  });
  const { config, base } = resolved;
  const { services } = config;
  const load = createLoad(base);
  const say = createSay(load);
  const device: Device = (use) => load("kelisim-device.js", use);
  const state = createLiveState({
    services,
    revision: config.revision,
    read: () => guard(readConsentCookie) ?? "",
    signal: hasPrivacySignal(),
    // With a config that cannot be read nothing is asked, so nothing is granted and nothing can be.
    asleep: () => closed || asleep(),
  });
  const { granted, undecided, declared } = state;
  let lastWithdrawal: WithdrawalReport | null = null;
  const inventory = () => device(({ takeInventory }) => takeInventory(services));

  let choice: ChoiceModule.Choice | undefined;
  /** Uses what a visitor who chooses needs: at once when it is there. */
  const chooser = <Result>(use: (choice: ChoiceModule.Choice) => Result) =>
    choice
      ? use(choice)
      : load("kelisim-choice.js", ({ startChoice }: typeof ChoiceModule) => {
          choice ??= startChoice({
            resolved,
            host,
            state,
            load,
            device,
            decide,
            inventory,
            report: () => lastWithdrawal,
          });
          return use(choice);
        });
  const show = (layer: NoticeLayer): void => void chooser((all) => all.show(layer));
  const rest = (): void => {
    if (choice || undecided()[0]) void chooser((all) => all.rest());
    else host.showControl();
  };

  const enforcement: Enforcement = startEnforcement(
    state,
    config,
    say,
    device,
    (denied) => void device(({ purgeLeftovers }) => purgeLeftovers(denied, granted)),
    () => void chooser((all) => all.settle(enforcement)),
  );
  // Only now: whatever cannot be made from here on, the page is held.
  const host = createHost(() => show("preferences"));
  const settle = (change: Change): void => {
    enforcement.apply(change);
    const { withdrawn } = change;
    if (withdrawn[0]) {
      void device(({ purge }) =>
        purge(withdrawn, granted, (found) => {
          lastWithdrawal = found;
        }),
      );
    }
  };
  const decide = (choices: Choices, origin: Omit<DecisionOrigin, "asked">): void => {
    const asked = origin.layer !== "page" && undecided().length > 0;
    const change = state.choose(choices);
    settle(change);
    // Until the choice is written, which may take a file that never comes, the old one must not stand.
    if (!choice && change.withdrawn[0]) document.cookie = "kelisim=;Path=/;Max-Age=0";
    void chooser((all) => all.record(change, { ...origin, asked }));
  };
  const decideByPage = (choices: Choices): void => {
    if (choices.size > 0) decide(choices, { by: "api", layer: "page" });
  };
  const everything = (answer: boolean): Choices =>
    new Map(services.map(({ category }) => [category, answer]));

  publishApi({
    granted,
    decide: (given) => decideByPage(parseChoices(given, declared, say)),
    acceptAll: () => decideByPage(everything(true)),
    rejectAll: () => decideByPage(everything(false)),
    withdraw: (id) =>
      decideByPage(
        id === undefined ? everything(false) : parseChoices({ [id]: false }, declared, say),
      ),
    show: (layer) => whenRead(() => show(layer)),
    hide: () => {
      if (choice || undecided()[0]) void chooser((all) => all.hide());
      else host.detach();
    },
    on: listen,
    whenGranted: (id) =>
      new Promise((resolve) => {
        const check = (): void => void (granted(id) && resolve());
        listen("decision", check);
        check();
      }),
    inventory,
    receipts: async () => chooser((made) => made.receipts()),
    report: () => lastWithdrawal,
    held: () => [...enforcement.held.held.keys()],
  });

  const takeOver = (): void => {
    const change = guard(state.refresh);
    if (!change) return;
    settle(change);
    emit("decision", Object.fromEntries(change.choices));
    rest();
  };
  const begin = (): void => {
    // Another tab may have decided while this page slept, in the back/forward cache or behind others.
    addEventListener("pageshow", (event) => event.persisted && takeOver());
    addEventListener("visibilitychange", () => document.hidden || takeOver());
    // Or in a window beside this one, where the browser tells of it.
    (window as Partial<Window>).cookieStore?.addEventListener("change", takeOver);
    const asks = undecided().length > 0;
    if (asks || hasPending()) void chooser(() => {});
    // In a task of its own, because on a slow phone the imports take as long as all of the above.
    if (asks) setTimeout(() => load("kelisim-notice.js", () => {}));
    whenRead(rest);
    openFromPage(() => show("preferences"));
  };
  if (asleep()) {
    document.addEventListener("prerenderingchange", () => {
      guard(state.refresh);
      enforcement.apply();
      if (!closed) begin();
    });
  } else if (!closed) begin();
  emit("ready");
}

/** Whether the browser only prepares the page, in case the visitor goes there. */
function asleep(): boolean {
  return (document as { prerendering?: boolean }).prerendering === true;
}

guard(start);
