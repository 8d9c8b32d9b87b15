import type { EmptyFrame, StartPlaceholders } from "../core/placeholder-context.ts";
import { drawInFrame } from "./draw-in-frame.ts";
import { buildPlaceholderView } from "./placeholder-view.ts";

interface Placeholder {
  readonly frame: EmptyFrame<HTMLIFrameElement>;
  readonly stop: () => void;
}

/** Says in every empty frame who is not shown there, and why, and offers to change that. */
export const startPlaceholders: StartPlaceholders<HTMLIFrameElement> = (context) => {
  const { language } = context;
  let drawn: readonly Placeholder[] = [];
  return (frames) => {
    const stays = (one: EmptyFrame<HTMLIFrameElement>): Placeholder | undefined =>
      drawn.find(
        ({ frame }) =>
          frame.element === one.element && frame.id === one.id && frame.url === one.url,
      );
    const kept = frames.map(stays);
    // First those that go: the same element may come again with another address.
    for (const placeholder of drawn) if (!kept.includes(placeholder)) attempt(placeholder.stop);
    drawn = frames.map(
      (frame, position) =>
        kept[position] ?? {
          frame,
          stop:
            attempt(() =>
              drawInFrame(frame.element, language, () => buildPlaceholderView(frame, context)),
            ) ?? (() => {}),
        },
    );
  };
};

/** The gate calls from the middle of its work, which an empty frame must not end. */
function attempt<Result>(run: () => Result): Result | undefined {
  try {
    return run();
  } catch (cause) {
    console.error(`[kelisim] PLACEHOLDER_FAILED: a frame stays empty (${String(cause)}).`);
    return undefined;
  }
}
