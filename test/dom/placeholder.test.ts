import { afterEach, describe, expect, it, vi } from "vitest";
import type { PlaceholderContext } from "../../src/core/placeholder-context.ts";
import { startPlaceholders } from "../../src/notice/placeholder-main.ts";
import { buildPlaceholderView } from "../../src/notice/placeholder-view.ts";
import en from "../../src/texts/en.ts";
import { ownService } from "../helpers/notice-context.ts";

const errors = vi.spyOn(console, "error");
afterEach(() => void errors.mockReset());

function contextOf(changes: Partial<PlaceholderContext> = {}) {
  const granted: (readonly [string, string])[] = [];
  const context: PlaceholderContext = {
    language: "en",
    texts: {
      ...en,
      services: { film: { name: "Film", purpose: "", recipient: "Film LLC, Kazakhstan" } },
    },
    services: [ownService("film", "marketing")],
    grant: (id, by) => void granted.push([id, by]),
    ...changes,
  };
  return { context, granted };
}

const frameOf = (id: string, url = "https://film.example/embed/1") => ({
  element: document.createElement("iframe"),
  id,
  url,
});

describe("the placeholder", () => {
  it("names the service, the recipient, and why it is not there", () => {
    const { title, body } = buildPlaceholderView(frameOf("film"), contextOf().context);
    expect(title).toBe("Film");
    expect(body.textContent).toContain(`${en.needsConsent} Recipient: Film LLC, Kazakhstan.`);
  });

  it("of a frame that is marked with a category names the host and grants the category", () => {
    const { context, granted } = contextOf();
    const { title, body } = buildPlaceholderView(frameOf("marketing"), context);
    expect(title).toBe("film.example");
    expect(body.textContent).toContain(en.categories.marketing);
    body.querySelector("button")?.click();
    expect(granted).toEqual([["marketing", "script"]]);
  });

  it("has no button where there is nothing to grant, and no link to what is no page", () => {
    const { body } = buildPlaceholderView(frameOf("stranger", "javascript:0"), contextOf().context);
    expect(body.textContent).toContain(en.notDeclared);
    expect(body.querySelector("button, a")).toBeNull();
  });

  it("that cannot be drawn leaves a console line and the others as they are", () => {
    errors.mockImplementation(() => {});
    const broken = frameOf("film");
    Object.defineProperty(broken.element, "contentDocument", {
      get() {
        throw new Error("out of reach");
      },
    });
    const draw = startPlaceholders(contextOf().context);
    draw([broken, frameOf("film")]);
    draw([]);
    expect(errors.mock.calls.map(([line]) => String(line))).toEqual([
      expect.stringMatching(/^\[kelisim\] PLACEHOLDER_FAILED: .*out of reach/),
    ]);
  });
});
