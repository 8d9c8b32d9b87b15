/**
 * Whose script or server writes the data: the site itself, or another organisation.
 * A grouping beside the category, not a category (a third party's script may write first-party cookies).
 */
export type Party = "first" | "third";
