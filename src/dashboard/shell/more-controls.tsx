import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

export interface MoreControlsProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

/** What is chosen less often: beside the others where there is room, folded away where there is not. */
export function MoreControls({ label, children }: MoreControlsProps) {
  const [hasRoom] = useState(() => matchMedia("(min-width: 40rem)").matches);
  if (hasRoom) return <>{children}</>;
  return (
    <details class="more">
      <summary>{label}</summary>
      <div class="controls">{children}</div>
    </details>
  );
}
