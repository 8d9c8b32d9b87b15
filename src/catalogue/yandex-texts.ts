import type { DataKind, ServiceText } from "../contract/service.ts";

// What visitors read about the services that the gate knows by heart: they are also in the language files as
// built, for a site without an endpoint. One constant per language, so that a file carries its own only.

/** The ids of those services. */
export type YandexId = "yandex-metrica" | "yandex-webvisor" | "yandex-user-data";

/** What each learns of a visitor, and how long its cookies are kept at most: as their rows say. */
const metrica = {
  country: "RU",
  data: ["identifier", "visits", "device", "address", "actions"],
  longest: "P1Y",
} as const;
const webvisor = { country: "RU", data: ["identifier", "recording"], longest: "PT30M" } as const;
const userData: Pick<Required<ServiceText>, "country" | "data"> = {
  country: "RU",
  data: ["contacts"],
};
export const yandexData: Readonly<Record<YandexId, readonly DataKind[]>> = {
  "yandex-metrica": metrica.data,
  "yandex-webvisor": webvisor.data,
  "yandex-user-data": userData.data,
};

// The address that site owners' policies name for this vendor.
export const yandexPrivacyUrl = "https://yandex.ru/legal/confidential/";

const recipientKk = "«Яндекс» ЖШҚ, Ресей";
export const yandexRecipientKk = {
  "yandex-metrica": recipientKk,
  "yandex-webvisor": recipientKk,
  "yandex-user-data": recipientKk,
};
export const yandexTextsKk: Readonly<Record<YandexId, ServiceText>> = {
  "yandex-metrica": {
    ...metrica,
    name: "Яндекс.Метрика",
    purpose:
      "Сайтқа кіру статистикасы: беттер, сайтқа қайдан келгеніңіз, құрылғы, беттегі әрекеттер",
    recipient: recipientKk,
    privacyUrl: yandexPrivacyUrl,
  },
  "yandex-webvisor": {
    ...webvisor,
    name: "Яндекс.Метрика: Вебвизор",
    purpose:
      "Беттегі әрекеттеріңізді жазып алу: тінтуірдің қозғалысы, басу, айналдыру, нысандарды толтыру",
    recipient: recipientKk,
    privacyUrl: yandexPrivacyUrl,
  },
  "yandex-user-data": {
    ...userData,
    name: "Яндекс.Метрика: келуші туралы деректер",
    purpose:
      "Сайтқа кірулерді сайт Сіз туралы білетін деректермен байланыстыру: тіркелгі нөмірі, телефон, электрондық пошта",
    recipient: recipientKk,
    privacyUrl: yandexPrivacyUrl,
  },
};

const recipientRu = "ООО\u00a0«Яндекс», Россия";
export const yandexRecipientRu = {
  "yandex-metrica": recipientRu,
  "yandex-webvisor": recipientRu,
  "yandex-user-data": recipientRu,
};
export const yandexTextsRu: Readonly<Record<YandexId, ServiceText>> = {
  "yandex-metrica": {
    ...metrica,
    name: "Яндекс.Метрика",
    purpose: "Статистика посещений: страницы, источник перехода, устройство, действия на странице",
    recipient: recipientRu,
    privacyUrl: yandexPrivacyUrl,
  },
  "yandex-webvisor": {
    ...webvisor,
    name: "Яндекс.Метрика: Вебвизор",
    purpose: "Запись действий на странице: движения мыши, нажатия, прокрутка, заполнение форм",
    recipient: recipientRu,
    privacyUrl: yandexPrivacyUrl,
  },
  "yandex-user-data": {
    ...userData,
    name: "Яндекс.Метрика: данные о\u00a0посетителе",
    purpose:
      "Связь посещений с\u00a0тем, что сайт о\u00a0вас знает: номер учётной записи, телефон, электронная почта",
    recipient: recipientRu,
    privacyUrl: yandexPrivacyUrl,
  },
};

const recipientEn = "YANDEX LLC, Russia";
export const yandexRecipientEn = {
  "yandex-metrica": recipientEn,
  "yandex-webvisor": recipientEn,
  "yandex-user-data": recipientEn,
};
export const yandexTextsEn: Readonly<Record<YandexId, ServiceText>> = {
  "yandex-metrica": {
    ...metrica,
    name: "Yandex.Metrica",
    purpose: "Visit statistics: pages, where you came from, your device, actions on the page",
    recipient: recipientEn,
    privacyUrl: yandexPrivacyUrl,
  },
  "yandex-webvisor": {
    ...webvisor,
    name: "Yandex.Metrica: Webvisor",
    purpose:
      "Recording of what you do on the page: mouse movements, clicks, scrolling, filling in forms",
    recipient: recipientEn,
    privacyUrl: yandexPrivacyUrl,
  },
  "yandex-user-data": {
    ...userData,
    name: "Yandex.Metrica: visitor data",
    purpose: "Linking of visits with what the site knows about you: account number, phone, e-mail",
    recipient: recipientEn,
    privacyUrl: yandexPrivacyUrl,
  },
};
