import type { NoticeContext, ShowLayer } from "../core/notice-context.ts";
import { keepFocusVisible } from "./keep-focus-visible.ts";
import { buildNoticeView } from "./notice-view.ts";
import css from "./notice.css?inline";
import { standOnTop } from "./stand-on-top.ts";
import { takeOpener } from "./shared/return-focus.ts";
import { startLayer } from "./shared/start-layer.ts";
import { whenIdle } from "./when-idle.ts";

/**
 * The first layer: asks, in a named region at the edge of the window. It takes no focus, covers no more than
 * it must and is no dialog: the page can be used without an answer.
 */
export const showNotice: ShowLayer<NoticeContext<ShadowRoot>> = (context) => {
  const container = document.createElement("section");
  return startLayer(context, {
    layer: "notice",
    css,
    container,
    view: (config) => buildNoticeView(context, config),
    onDrawn() {
      const stopPreload = whenIdle(() => context.preload("preferences"));
      const stopTop = standOnTop(context.root.host as HTMLElement, container); // a div of the gate's
      const stopFocus = keepFocusVisible(container);
      if (takeOpener(context.root)) {
        container.querySelector<HTMLElement>('[data-kelisim-do="preferences"]')?.focus();
      }
      return () => {
        stopPreload();
        stopFocus();
        stopTop();
      };
    },
  });
};

// The preferences, a file of their own, take what both layers use from this one: vite.config.ts points their
// imports here. Whatever they import of shared/ must be on these lines, or their file does not load.
export { answerBy, shownCategories } from "./shared/answer.ts";
export { buildChoiceButton } from "./shared/choice-button.ts";
export { element } from "./shared/element.ts";
export { fillText } from "./shared/fill-text.ts";
export { buildPolicyLink } from "./shared/policy-link.ts";
export { takeOpener } from "./shared/return-focus.ts";
export { startLayer } from "./shared/start-layer.ts";
