import { render, type ComponentChild } from "preact";
import type { ManifestSource } from "../../contract/notice-manifest.ts";
import type { NoticeConfig } from "../../contract/site-config.ts";
import type { NoticeContext, NoticeLayer } from "../../core/notice-context.ts";
import { addStyles } from "./add-styles.ts";
import { hashNotice } from "./hash-notice.ts";
import sharedCss from "./shared.css?inline";

/** What a layer draws: the owner's words, and the hash that names all of it on a receipt. */
export interface Shown {
  readonly config: NoticeConfig;
  readonly notice: string | null;
}

/** How one of the two layers looks and what it starts once it stands in the page. */
export interface LayerParts {
  readonly layer: NoticeLayer;
  readonly css: string;
  /** The layer's own element, empty; the view is drawn into it. */
  readonly container: HTMLElement;
  view(shown: Shown): ComponentChild;
  /** Called when the container is in the page; returns the stop of what it started. */
  onDrawn(): () => void;
}

/**
 * Draws a layer into the shadow root and returns its stop, which leaves nothing behind. The layer appears
 * when the owner's file (if any) has been read and what it shows has been hashed, so that an answer can
 * always name what was on screen; stopped before that, it never appears.
 */
export function startLayer(context: NoticeContext<ShadowRoot>, parts: LayerParts): () => void {
  let stopped = false;
  let stopDrawing = (): void => {};
  readShown(context)
    .then((shown) => {
      if (!stopped) stopDrawing = drawLayer(context, parts, shown);
    })
    .catch((reason: unknown) => {
      console.error(`[kelisim] NOTICE_FAILED: could not draw the notice (${String(reason)}).`);
    });
  return () => {
    stopped = true;
    stopDrawing();
  };
}

async function readShown(context: NoticeContext<ShadowRoot>): Promise<Shown> {
  const declared = context.configUrl ? await readConfigFile(context.configUrl) : {};
  const { language, revision, services, texts } = context;
  // Without a prototype: a field that nobody declared must not come from the page's Object.prototype.
  const config: ManifestSource = Object.assign(Object.create(null), context.config, declared, {
    language,
    revision,
    services,
    texts,
  });
  return { config, notice: await hashNotice(config) };
}

/** In a file of its own (vite.config.ts): only pages that name a config file download what reads it. */
async function readConfigFile(url: string): Promise<Partial<NoticeConfig>> {
  const reader = await import("../read-config-file.ts");
  return reader.readConfigFile(url);
}

function drawLayer(
  { root, language }: NoticeContext<ShadowRoot>,
  { layer, css, container, view, onDrawn }: LayerParts,
  shown: Shown,
): () => void {
  container.lang = language;
  container.setAttribute("data-kelisim-layer", layer);
  container.setAttribute("data-layout", shown.config.layout);
  container.setAttribute("aria-labelledby", "title");
  render(view(shown), container);
  const removeStyles = addStyles(root, sharedCss + css);
  root.appendChild(container);
  const stop = onDrawn();
  return () => {
    stop();
    render(null, container);
    container.remove();
    removeStyles();
  };
}
