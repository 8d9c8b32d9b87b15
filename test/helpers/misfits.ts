import type { Tab } from "./browser.ts";

/**
 * What does not fit in the layer that is up: text that is cut off or lies beyond the window's sides, controls
 * that cannot be brought into view or are covered there. Empty when everything can be read and reached.
 */
export function misfits(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const found: string[] = [];
    const root = document.querySelector("#kelisim")?.shadowRoot;
    const layer = root?.querySelector<HTMLElement>("[data-kelisim-layer]");
    if (!root || !layer) return ["no layer"];
    const name = (element: Element): string =>
      `${element.localName}.${element.className} “${(element.textContent ?? "").trim().slice(0, 30)}”`;
    const isScroller = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowY);

    if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
    const { left, right, top, bottom } = layer.getBoundingClientRect();
    if (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1) {
      found.push(
        `the layer lies beyond the window: ${[left, top, right, bottom].map(Math.round).join()}`,
      );
    }

    for (const element of [layer, ...layer.querySelectorAll<HTMLElement>("*")]) {
      const { overflowX, display } = getComputedStyle(element);
      if (display.startsWith("inline") && display !== "inline-block" && display !== "inline-flex")
        continue;
      if (!element.clientWidth || !element.clientHeight) continue;
      if (element.scrollWidth > element.clientWidth + 1) {
        found.push(
          `wider than its box by ${element.scrollWidth - element.clientWidth}: ${name(element)}`,
        );
      }
      if (overflowX === "hidden" || element.localName === "button") {
        if (!isScroller(element) && element.scrollHeight > element.clientHeight + 1) {
          found.push(`higher than its box: ${name(element)}`);
        }
      }
    }

    // Every line of text stays between the sides of the layer.
    const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) {
        if (line.width > 0 && (line.left < left - 1 || line.right > right + 1)) {
          found.push(`text beyond the side: “${text.nodeValue?.trim().slice(0, 30)}”`);
        }
      }
    }

    for (const control of layer.querySelectorAll<HTMLElement>("button, a, summary, input")) {
      if (control.getClientRects().length === 0) continue;
      control.scrollIntoView({ block: "nearest" });
      const box = control.getClientRects()[0];
      if (!box) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hit = root.elementFromPoint(x, y);
      const inView = box.left >= -1 && box.right <= innerWidth + 1 && y > 0 && y < innerHeight;
      if (!inView) found.push(`out of reach: ${name(control)}`);
      else if (!hit || !(control.contains(hit) || hit.contains(control))) {
        found.push(`covered: ${name(control)} by ${hit ? name(hit) : "nothing of ours"}`);
      }
    }
    return [...new Set(found)];
  });
}

/** WCAG 1.4.12: the room between letters, words, lines and paragraphs that a visitor may ask for. */
export function spaceTextOut(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-bottom: 2em !important; }`);
    const root = document.querySelector("#kelisim")?.shadowRoot;
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
}

/**
 * The controls of the layer that is up, and of the way back, that are smaller than 44 pixels. A link within a
 * sentence is as high as its line; a switch is pressed by its whole row.
 */
export function smallTargets(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const root = document.querySelector("#kelisim")?.shadowRoot;
    const controls = root?.querySelectorAll<HTMLElement>("button, a, summary, input") ?? [];
    return Array.from(controls)
      .filter((control) => control.getClientRects().length > 0)
      .filter((control) => {
        const beside = [control.previousSibling, control.nextSibling];
        return (
          !control.matches("a, .link") ||
          !beside.some((one) => one?.nodeType === 3 && one.nodeValue?.trim())
        );
      })
      .map((control) => control.closest("label") ?? control)
      .map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return { width: Math.round(width), height: Math.round(height), target };
      })
      .filter(({ width, height }) => Math.min(width, height) < 44)
      .map(
        ({ width, height, target }) =>
          `${width} × ${height}: ${target.localName} “${target.textContent}”`,
      );
  });
}
