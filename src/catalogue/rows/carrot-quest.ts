import type { CatalogueRow } from "../catalogue-row.ts";

/** Chat, mailings and the profile behind them. */
export const carrotQuestRow: CatalogueRow = {
  id: "carrot-quest",
  data: ["identifier", "visits", "device", "address", "actions", "messages", "contacts"],
  category: "marketing",
  party: "third",
  hosts: ["carrotquest.io", "carrotquest.app"],
  undeclared: ["carrotquest.io", "carrotquest.app"],
  cookies: {
    carrotquest_uid: null,
    carrotquest_device_guid: null,
    carrotquest_auth_token: null,
    carrotquest_session: null,
    carrotquest_realtime_services_transport: null,
    "carrotquest_*": null,
  },
  storage: ["carrotquest_data"],
  vendor: "Carrot quest",
  country: "RU",
  privacyUrl: "https://www.carrotquest.io/",
  texts: {
    kk: {
      name: "Carrot quest",
      purpose: "Чат және сайттағы әрекеттеріңізге сай хабарламалар",
      recipient: "Carrot quest, Ресей",
    },
    ru: {
      name: "Carrot quest",
      purpose: "Чат и\u00a0сообщения с\u00a0учётом ваших действий на\u00a0сайте",
      recipient: "Carrot quest, Россия",
    },
    en: {
      name: "Carrot quest",
      purpose: "Chat, and messages that depend on what you do on the site",
      recipient: "Carrot quest, Russia",
    },
  },
  source: "cookie jars in public code",
  checked: "2026-11-22",
};
