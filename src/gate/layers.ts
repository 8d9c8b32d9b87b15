import type { Service } from "../contract/service.ts";
import { answerAll } from "../core/decide.ts";
import type { NoticeContext, NoticeLayer, ShowLayer } from "../core/notice-context.ts";
import { guard } from "./guard.ts";
import type { Host } from "./host.ts";
import type { Load } from "./load.ts";
import type { ReadTexts } from "./texts.ts";

/** One of the two, whichever file it is: each gets the texts that it is written for. */
type LayerModule = Readonly<
  Record<"showNotice" | "showPreferences", ShowLayer<NoticeContext<ShadowRoot>>>
>;

/** What the layers ask of the gate; what belongs to one layer is added here. */
export interface Asking extends Omit<
  NoticeContext<ShadowRoot>,
  "root" | "texts" | "answerAll" | "show" | "preload" | "close"
> {
  /** The services a visitor has still to be asked about. */
  undecided(): readonly Service[];
  /** Whether nothing can be shown, because it is not known what. */
  isClosed(): boolean;
}

/** What is visible: one of the two layers, the return control, or nothing. */
export interface Layers {
  show(layer: NoticeLayer): void;
  /** Puts away what is up. */
  hide(): void;
  /** After a decision or a closed layer: the notice while something is undecided, else the return control. */
  rest(): void;
}

/** Creates the visible part. Its files are fetched only when something must be shown. */
export function createLayers(host: Host, load: Load, texts: ReadTexts, asking: Asking): Layers {
  const { root, control } = host;
  let stop: (() => void) | undefined;
  /** Counts what was asked for last: an answer that comes late is not shown. */
  let wanted = 0;
  let fromControl = false;
  // There before it says something, or nothing is read out; out of sight, and in nobody's way.
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.style.cssText = "position:fixed;opacity:0;pointer-events:none";

  let byPointer = false;
  const onClick = ({ detail }: Event & { readonly detail?: number }): void => {
    byPointer = Boolean(detail); // a key, and a script, press without one
  };
  root.addEventListener("click", onClick, true);

  const clear = (): void => {
    wanted += 1;
    if (stop) guard(stop);
    stop = undefined;
    control.remove();
  };
  const textsOf = (layer: NoticeLayer) => texts[layer === "notice" ? layer : "all"];
  const preload = (layer: NoticeLayer): void => {
    void textsOf(layer)(() => {});
    void load(`kelisim-${layer}.js`, () => {});
  };

  const show = (wish: NoticeLayer): void => {
    if (asking.isClosed()) return host.detach();
    const layer = wish === "preferences" ? wish : "notice"; // a page may ask for anything
    fromControl = root.activeElement === control;
    const current = ++wanted;
    preload(layer); // all files at once, not one after the other
    void textsOf(layer)((words) =>
      load(`kelisim-${layer}.js`, ({ showNotice, showPreferences }: LayerModule) => {
        if (current !== wanted) return;
        clear(); // only now: a file that does not come leaves what is there
        host.attach();
        status.textContent = "";
        root.append(status);
        const isNotice = layer === "notice";
        const undecided = asking.undecided();
        // A page may show the notice to someone who has answered everything: then it asks everything again.
        const services = isNotice && undecided[0] ? undecided : asking.services;
        stop = (isNotice ? showNotice : showPreferences)({
          ...asking,
          services,
          root,
          texts: words,
          answerAll: (granted) => answerAll(services, granted, asking.services),
          decide(...answer) {
            asking.decide(...answer);
            // When the layer is gone: what stands behind a modal dialog is not read out.
            setTimeout(() => status.append(words.saved), 200);
          },
          show,
          preload,
          close: rest,
        });
      }),
    );
  };
  const rest = (): void => {
    if (asking.undecided()[0] || asking.isClosed()) return show("notice");
    clear();
    host.showControl();
    // The one that was pressed was gone, and a dialog gives the focus back to nothing.
    if (fromControl) control.focus();
    // It appears under the finger that has answered, and a double tap is no wish to come back.
    else control.disabled = byPointer;
    setTimeout(() => {
      control.disabled = false;
    }, 500);
    byPointer = fromControl = false;
  };

  return {
    show,
    rest,
    hide() {
      clear();
      host.detach();
    },
  };
}
