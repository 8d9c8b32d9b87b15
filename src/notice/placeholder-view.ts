import { isCategory } from "../contract/category.ts";
import type { EmptyFrame, PlaceholderContext } from "../core/placeholder-context.ts";
import type { FrameView } from "./draw-in-frame.ts";
import { element } from "./shared/element.ts";
import { serviceText } from "./service-text.ts";

/**
 * What stands in an empty frame: whose it is, why it is not shown, a button that grants exactly that, and the
 * way to see it elsewhere. Without the button where the site does not declare the service: then there is
 * nothing to grant.
 */
export function buildPlaceholderView(
  { id, url }: EmptyFrame<unknown>,
  { texts, services, grant }: PlaceholderContext,
): FrameView {
  const service = services.find((one) => one.id === id);
  const text = service && serviceText(service, texts);
  const grantable = services.some((one) => one.id === id || one.category === id);
  const title = text?.name ?? hostOf(url);

  const why = element("p", { id: "why" }, grantable ? texts.needsConsent : texts.notDeclared);
  if (text?.recipient) why.append(` ${texts.recipient}: ${text.recipient}.`);
  if (isCategory(id)) why.append(` ${texts.categories[id]}.`);

  const actions = element("p", { class: "actions" });
  if (grantable) {
    const allow = element(
      "button",
      { type: "button", "data-kelisim-do": "allow", "aria-describedby": "why" },
      texts.allow,
    );
    allow.addEventListener("click", ({ isTrusted }) => grant(id, isTrusted ? "person" : "script"));
    actions.append(allow);
  }
  if (/^https?:/.test(url)) {
    actions.append(
      element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, texts.newTab),
    );
  }

  const body = element(
    "main",
    { "data-kelisim-layer": "placeholder" },
    // Scrolls in a small frame, so that the button stays in reach.
    element("div", { class: "text" }, element("h1", {}, title), why),
    actions,
  );
  return { title, body };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return "";
  }
}
