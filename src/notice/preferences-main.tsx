import { render } from "preact";
import type { PreferencesContext, ShowLayer } from "../core/notice-context.ts";
import { buildPreferencesFrame } from "./preferences-frame.ts";
import { keepFocusInside } from "./keep-focus-inside.ts";
import { createDeviceModel } from "./preferences-device-model.ts";
import { createReceiptsModel } from "./preferences-receipts-model.ts";
import receiptsCss from "./preferences-receipts.css?inline";
import { createPreferencesModel } from "./preferences-model.ts";
import { PreferencesView } from "./preferences-view.tsx";
import css from "./preferences.css?inline";
import { startLayer } from "./shared/start-layer.ts";

/**
 * The second layer: a native modal dialog, which brings the focus in, keeps it, and gives it back, above
 * whatever the page has on top. Its frame is plain DOM, made as the notice is; what changes under the
 * visitor's hands is drawn by Preact.
 */
export const showPreferences: ShowLayer<PreferencesContext<ShadowRoot>> = (context) => {
  const model = createPreferencesModel(context.services, (id) => context.granted(id));
  const device = createDeviceModel(context);
  const receipts = createReceiptsModel(context);
  const dialog = document.createElement("dialog");
  const body = document.createElement("div");
  return startLayer(context, {
    layer: "preferences",
    css: css + receiptsCss,
    container: dialog,
    view(config) {
      render(
        <PreferencesView
          context={context}
          config={config}
          model={model}
          device={device}
          receipts={receipts}
        />,
        body,
      );
      return buildPreferencesFrame({ context, config, body, choices: model.choices });
    },
    onDrawn() {
      // Escape, or whatever else a browser closes dialogs with: the gate takes the layer away and says what
      // comes in its place.
      const onClose = (): void => context.close();
      dialog.addEventListener("close", onClose);
      dialog.showModal();
      const stopFocus = keepFocusInside(dialog);
      const stopDevice = device.start();
      const stopReceipts = receipts.start();
      return () => {
        stopFocus();
        stopDevice();
        stopReceipts();
        dialog.removeEventListener("close", onClose);
        dialog.close(); // before it is removed: this is what gives the focus back
        render(null, body);
      };
    },
  });
};
