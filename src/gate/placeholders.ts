import type { PlaceholderContext, StartPlaceholders } from "../core/placeholder-context.ts";
import type { HeldElement } from "./release.ts";
import type { Load } from "./load.ts";
import type { ReadTexts } from "./texts.ts";

interface PlaceholderModule {
  readonly startPlaceholders: StartPlaceholders<HTMLIFrameElement>;
}

/**
 * Says in every empty frame who is not shown there, and why. The file for it is fetched when there is such a
 * frame; from then on frames are cleared at once, before what belongs there comes.
 */
export function createPlaceholders(
  load: Load,
  texts: ReadTexts,
  context: Omit<PlaceholderContext, "texts">,
): (held: readonly HeldElement[]) => void {
  let frames: Parameters<ReturnType<PlaceholderModule["startPlaceholders"]>>[0] = [];
  let draw: ReturnType<PlaceholderModule["startPlaceholders"]> | undefined;
  return (held) => {
    frames = held
      .filter(({ element }) => element.localName === "iframe")
      .map(({ element, service, url }) => ({
        element: element as HTMLIFrameElement,
        id: service,
        url,
      }));
    if (draw) draw(frames);
    else if (frames[0]) {
      void texts.all((words) =>
        load("kelisim-placeholder.js", ({ startPlaceholders }: PlaceholderModule) => {
          draw ??= startPlaceholders({ ...context, texts: words });
          draw(frames);
        }),
      );
    }
  };
}
