import type { Language } from "../contract/language.ts";
import css from "./placeholder.css?inline";

/** What is drawn, and the name of it. */
export interface FrameView {
  readonly title: string;
  readonly body: HTMLElement;
}

/**
 * Draws into the blank document of a frame that has no address: there the page's rules do not reach what we
 * draw, and nothing in the page moves. Returns its stop, which leaves the frame empty and as it was.
 */
export function drawInFrame(
  frame: HTMLIFrameElement,
  language: Language,
  build: () => FrameView,
): () => void {
  // In a sandbox the blank document is out of reach, or its button is dead. It is ours as long as the frame
  // is empty, and a frame takes the change when it is put in again.
  const sandbox = frame.getAttribute("sandbox");
  if (sandbox !== null) {
    frame.removeAttribute("sandbox");
    putInAgain(frame);
  }

  let clear = (): void => {};
  const draw = (): void => {
    clear();
    const page = frame.contentDocument;
    // Whatever else is in the frame by now is not ours to draw over.
    if (page?.URL === "about:blank" && !page.body?.firstChild)
      clear = fill(page, language, build());
  };
  draw();
  // Firefox replaces the blank document with another when it has loaded; so does a frame that was moved.
  frame.addEventListener("load", draw);
  return () => {
    frame.removeEventListener("load", draw);
    clear();
    if (sandbox === null) return;
    frame.setAttribute("sandbox", sandbox);
    putInAgain(frame);
  };
}

function fill(page: Document, language: Language, { title, body }: FrameView): () => void {
  const realm = page.defaultView;
  if (!realm) return () => {};
  // A sheet of the frame's own realm, the one kind that every Content-Security-Policy lets pass.
  const sheet = new realm.CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  page.title = title;
  page.documentElement.lang = language;
  page.body.append(body);
  return () => {
    body.remove();
    page.adoptedStyleSheets = [];
    page.title = "";
    page.documentElement.removeAttribute("lang");
  };
}

function putInAgain(frame: HTMLIFrameElement): void {
  const { parentNode, nextSibling } = frame;
  if (!frame.isConnected) return;
  frame.remove();
  parentNode?.insertBefore(frame, nextSibling);
}
