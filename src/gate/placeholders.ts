import type { Service } from "../contract/service.ts";
import type { Language } from "../contract/language.ts";
import type { Texts } from "../contract/texts.ts";
import type { Actor } from "../contract/receipt.ts";
import type { EmptyFrame } from "./enforce.ts";
import type { Load } from "./load.ts";

export interface PlaceholderContext {
  readonly language: Language;
  readonly services: readonly Service[];
  grant(id: string, by: Exclude<Actor, "api">): void;
}

type Draw = (frames: readonly EmptyFrame[]) => void;
interface PlaceholderModule {
  startPlaceholders(context: PlaceholderContext & { readonly texts: Texts }): Draw;
}

/**
 * Says in every empty frame who is not shown there, and why. The file for it is fetched when there is such a
 * frame; from then on frames are cleared at once, before what belongs there comes.
 */
export function createPlaceholders(load: Load, context: PlaceholderContext): Draw {
  let frames: readonly EmptyFrame[] = [];
  let draw: Draw | undefined;
  return (now) => {
    frames = now;
    if (draw) draw(now);
    else if (now[0]) {
      void load(`kelisim.${context.language}.js`, ({ default: texts }: { default: Texts }) =>
        load("kelisim-placeholder.js", ({ startPlaceholders }: PlaceholderModule) => {
          draw ??= startPlaceholders({ ...context, texts });
          draw(frames);
        }),
      );
    }
  };
}
