import type { PageApi } from "./page-api.ts";

/** Which service answers for each of Google's consent types. */
const types = {
  analytics_storage: "google-analytics",
  ad_storage: "google-ads",
  ad_user_data: "google-ads",
  ad_personalization: "google-ads",
};

/**
 * Tells Google's tags what they may do (Consent Mode v2): a default of "denied" before any of them runs, then
 * what is granted, now and after every decision. The endpoint writes it after the gate, by whose page API it
 * works, where a site declares one of Google's services.
 */
function startConsentMode(): void {
  const page = window as unknown as { dataLayer?: unknown[]; kelisim: PageApi };
  const { granted, on } = page.kelisim;
  const tell = function (..._command: unknown[]): void {
    // Google's tags tell a command from data by its being an `arguments` object.
    // oxlint-disable-next-line prefer-rest-params
    (page.dataLayer ||= []).push(arguments);
  };
  const state = (grants: (id: string) => boolean): Record<string, string> =>
    Object.fromEntries(
      Object.entries(types).map(([type, id]) => [type, grants(id) ? "granted" : "denied"]),
    );
  const update = (): void => tell("consent", "update", state(granted));
  const denied = (): boolean => false;
  tell("consent", "default", state(denied));
  if (Object.values(types).some(granted)) update();
  on("decision", update);
  // After the gate's own listener, by which a page that was only prepared comes to life.
  document.addEventListener("prerenderingchange", update);
}

startConsentMode();
