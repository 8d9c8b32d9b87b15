/** What a visitor switches. `necessary` is always on and is never asked, stored or counted. */
export const categories = ["necessary", "functional", "analytics", "marketing"] as const;
export type Category = (typeof categories)[number];
/** One that a visitor is asked about. */
export type AskedCategory = Exclude<Category, "necessary">;

export function isCategory(value: unknown): value is Category {
  return (categories as readonly unknown[]).includes(value);
}
