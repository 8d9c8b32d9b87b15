import { buildPage, type PageParts } from "../fixtures/pages/build-page.ts";
import { currentSnippet } from "../fixtures/pages/snippets.ts";
import { passBarrier } from "./barrier.ts";
import type { Tab } from "./browser.ts";
import type { Site } from "./site.ts";

/** The page's own business: a button that its own script answers. */
const basket = `<button id="basket">Basket: 0</button><script>
  let inBasket = 0;
  document.getElementById("basket").addEventListener("click", (event) => {
    event.currentTarget.textContent = "Basket: " + ++inBasket;
  });
</script>`;

/** A page with a counter and something of its own to break. */
export function buildShopPage(parts: PageParts = {}): string {
  return buildPage({
    ...parts,
    head: `${currentSnippet}${parts.head ?? ""}`,
    body: `${basket}${parts.body ?? ""}`,
  });
}

/** What came of a page: whether its own script still works, what it threw, and who was reached. */
export interface Outcome {
  readonly basket: string;
  readonly errors: readonly string[];
  readonly strangers: readonly string[];
}

export const unharmed: Outcome = { basket: "Basket: 1", errors: [], strangers: [] };

/** Uses the page as a visitor does and looks at the log behind the barrier. */
export async function useShopPage(site: Site, tab: Tab): Promise<Outcome> {
  await tab.click("#basket");
  await passBarrier(site, tab);
  const text = await tab.evaluate(() => document.getElementById("basket")?.textContent ?? "");
  return { basket: text, errors: [...tab.errors], strangers: site.strangers() };
}
