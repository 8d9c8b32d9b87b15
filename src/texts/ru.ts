import { yandexTextsRu } from "../catalogue/yandex-texts.ts";
import type { Texts } from "../contract/texts.ts";

/** Russian. «cookie» stays Latin and is kept on one line with its noun. */
export default {
  title: "Файлы\u00a0cookie: выбор за\u00a0вами",
  body: "С\u00a0вашего согласия {operator} использует файлы\u00a0cookie, чтобы {purposes}.",
  thisSite: "этот сайт",
  recipients: "Кто получит данные: {recipients}.",
  change: "Выбор можно изменить в\u00a0любое время.",
  policy: "Политика конфиденциальности",
  policyDated: "Политика конфиденциальности (ред.\u00a0от\u00a0{date})",
  accept: "Принять",
  reject: "Отклонить",
  preferences: "Настроить",
  acceptAll: "Принять все",
  rejectAll: "Отклонить все",
  save: "Сохранить выбор",
  close: "Закрыть",
  intro: "Включите то, с\u00a0чем вы согласны. Сайт работает при любом выборе.",
  ownCookies: "Собственные файлы\u00a0cookie",
  thirdPartyCookies: "Сторонние файлы\u00a0cookie",
  alwaysOn: "всегда включены",
  recipient: "Получатель данных",
  stored: "Сохраняется на\u00a0устройстве",
  needsConsent: "Не\u00a0загружено: нужно ваше согласие.",
  notDeclared: "Не\u00a0загружено: сайт не\u00a0запрашивает на\u00a0это вашего согласия.",
  allow: "Разрешить и\u00a0показать",
  newTab: "Открыть в\u00a0новой вкладке",
  bin: "БИН",
  categories: {
    necessary: { name: "Необходимые", purpose: "обеспечивать работу сайта и помнить ваш выбор" },
    functional: { name: "Функциональные", purpose: "запоминать ваши настройки на сайте" },
    analytics: { name: "Аналитика", purpose: "считать посещения и улучшать сайт" },
    marketing: { name: "Маркетинг", purpose: "показывать рекламу и оценивать её результаты" },
  },
  services: yandexTextsRu,
} satisfies Texts;
