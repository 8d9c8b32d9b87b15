/** Which service answers for each of Google's consent types. */
const types = {
  analytics_storage: "google-analytics",
  ad_storage: "google-ads",
  ad_user_data: "google-ads",
  ad_personalization: "google-ads",
};

/**
 * Tells Google's tags what they may do (Consent Mode v2): a default of "denied" before any of them runs, then
 * what is granted, now and after every change. Only where the site declares one of them.
 *
 * @returns tells them again
 */
export function startConsentMode(
  granted: (id: string) => boolean,
  declared: (id: string) => boolean,
): () => void {
  if (!Object.values(types).some(declared)) return () => {};
  const page = window as unknown as { dataLayer?: unknown[] };
  const tell = function (..._command: unknown[]): void {
    // Google's tags tell a command from data by its being an `arguments` object.
    // oxlint-disable-next-line prefer-rest-params
    (page.dataLayer ||= []).push(arguments);
  };
  const state = (grants: (id: string) => boolean): Record<string, string> =>
    Object.fromEntries(
      Object.entries(types).map(([type, id]) => [type, grants(id) ? "granted" : "denied"]),
    );
  tell(
    "consent",
    "default",
    state(() => false),
  );
  const update = (): void => tell("consent", "update", state(granted));
  if (Object.values(types).some(granted)) update();
  return update;
}
