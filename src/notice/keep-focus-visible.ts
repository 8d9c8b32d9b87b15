import { addStyles } from "./shared/add-styles.ts";

/**
 * Keeps an element of the page that has the focus out from under the notice (WCAG 2.4.11). While it stands,
 * the browser knows by the root's scroll padding that what the notice covers is out of view. The last things
 * of a page could not be scrolled to: the first time that one of them has the focus, there is room below the
 * page, outside its layout, in which nothing can move. Both are rules of a style sheet of ours, and gone with
 * it; nothing is written on an element of the page. Returns its stop.
 */
export function keepFocusVisible(notice: HTMLElement): () => void {
  const page = document.documentElement;
  let removeStyles = (): void => {};
  let room = "";
  let end = 0;
  const covered = (): number => (notice.offsetHeight ? innerHeight - notice.offsetTop : 0);
  const setStyles = (): void => {
    removeStyles();
    removeStyles = addStyles(document, `:root{scroll-padding-bottom:${covered()}px}${room}`);
  };

  const onFocus = ({ target }: Event): void => {
    // After the browser's own scrolling to the element.
    requestAnimationFrame(() => {
      if (!(target instanceof Element) || target.shadowRoot === notice.getRootNode()) return;
      const over = notice.getBoundingClientRect();
      const under = target.getBoundingClientRect();
      const isClear =
        under.top >= over.bottom ||
        under.bottom <= over.top ||
        under.left >= over.right ||
        under.right <= over.left;
      if (isClear || under.height > over.top) return;
      const { scrollHeight } = page;
      if (scrollHeight !== end) {
        end = scrollHeight + covered();
        room = `:root::after{content:"";position:absolute;top:${scrollHeight}px;left:0;width:1px;height:${covered()}px}`;
        setStyles();
      }
      scrollBy(0, under.bottom - over.top + 8);
    });
  };
  const resized = new ResizeObserver(setStyles);
  resized.observe(notice);
  document.addEventListener("focusin", onFocus);
  return () => {
    resized.disconnect();
    document.removeEventListener("focusin", onFocus);
    removeStyles();
  };
}
