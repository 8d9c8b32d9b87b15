import type { ComponentChildren } from "preact";
import type { Dashboard } from "../dashboard-model.ts";
import type { Changes } from "./address.ts";

export interface ViewLinkProps {
  readonly dashboard: Dashboard;
  readonly changes: Changes;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A link inside the dashboard: a click changes what is shown; opened in another tab it is an address as any. */
export function ViewLink({ dashboard, changes, current = false, children }: ViewLinkProps) {
  const { address } = dashboard;
  return (
    <a
      href={address.href(changes)}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        address.go(changes);
      }}
    >
      {children}
    </a>
  );
}
