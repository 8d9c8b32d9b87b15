import type { ShowLayer } from "../core/notice-context.ts";
import { createPreferencesModel } from "./preferences-model.ts";
import { PreferencesView } from "./preferences-view.tsx";
import css from "./preferences.css?inline";
import { startLayer } from "./shared/start-layer.ts";

/**
 * The second layer: a native modal dialog, which brings the focus in, keeps it, and gives it back, above
 * whatever the page has on top.
 */
export const showPreferences: ShowLayer<ShadowRoot> = (context) => {
  const model = createPreferencesModel(context.services, (id) => context.granted(id));
  const dialog = document.createElement("dialog");
  return startLayer(context, {
    layer: "preferences",
    css,
    container: dialog,
    view: (config) => <PreferencesView context={context} model={model} config={config} />,
    onDrawn() {
      // Escape, or whatever else a browser closes dialogs with: the gate takes the layer away and says what
      // comes in its place.
      const onClose = (): void => context.close();
      dialog.addEventListener("close", onClose);
      dialog.showModal();
      return () => {
        dialog.removeEventListener("close", onClose);
        dialog.close(); // before it is removed: this is what gives the focus back
      };
    },
  });
};
