import type { NoticeConfig } from "../../contract/site-config.ts";
import type { NoticeContext, NoticeLayer } from "../../core/notice-context.ts";
import { addStyles } from "./add-styles.ts";
import sharedCss from "./shared.css?inline";

/** How one of the two layers looks and what it starts once it stands in the page. */
export interface LayerParts {
  readonly layer: NoticeLayer;
  readonly css: string;
  /** The layer's own element, empty; the view is put into it. */
  readonly container: HTMLElement;
  view(config: NoticeConfig): HTMLElement;
  /** Called when the container is in the page; returns the stop of what it started. */
  onDrawn(): () => void;
}

/**
 * Draws a layer into the shadow root and returns its stop, which leaves nothing behind. The layer appears
 * when the owner's file (if any) has been read; stopped before that, it never appears.
 */
export function startLayer(context: NoticeContext<ShadowRoot>, parts: LayerParts): () => void {
  let stopped = false;
  let stopDrawing = (): void => {};
  readConfig(context)
    .then((config) => {
      if (!stopped) stopDrawing = drawLayer(context, parts, config);
    })
    .catch((reason: unknown) => {
      console.error(`[kelisim] NOTICE_FAILED: could not draw the notice (${String(reason)}).`);
    });
  return () => {
    stopped = true;
    stopDrawing();
  };
}

async function readConfig({ config, configUrl }: NoticeContext<ShadowRoot>): Promise<NoticeConfig> {
  const declared = configUrl ? await readConfigFile(configUrl) : {};
  // Without a prototype: a field that nobody declared must not come from the page's Object.prototype.
  return Object.assign(Object.create(null), config, declared);
}

/** In a file of its own (vite.config.ts): only pages that name a config file download what reads it. */
async function readConfigFile(url: string): Promise<Partial<NoticeConfig>> {
  const reader = await import("../read-config-file.ts");
  return reader.readConfigFile(url);
}

function drawLayer(
  { root, language, revision, services, shown }: NoticeContext<ShadowRoot>,
  { layer, css, container, view, onDrawn }: LayerParts,
  config: NoticeConfig,
): () => void {
  shown(Object.assign(Object.create(null), config, { language, revision, services }));
  container.lang = language;
  // By its first letters, which are the title's: a language that is written from the right needs no more.
  container.dir = "auto";
  container.setAttribute("part", layer);
  container.setAttribute("data-kelisim-layer", layer);
  container.setAttribute("data-layout", config.layout);
  container.setAttribute("aria-labelledby", "title");
  container.append(view(config));
  const removeStyles = addStyles(root, sharedCss + css + (config.theme ?? ""));
  root.appendChild(container);
  const stop = onDrawn();
  return () => {
    stop();
    container.remove();
    removeStyles();
  };
}
