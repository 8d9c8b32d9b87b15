import { yandexRecipientRu, yandexTextsRu } from "../catalogue/yandex-texts.ts";
import type { NoticeTexts, PreferencesTexts, Texts } from "../contract/texts.ts";

// Russian. «cookie» stays Latin and is kept on one line with its noun.

export const noticeTexts: NoticeTexts = {
  title: "Файлы\u00a0cookie: выбор за\u00a0вами",
  body: "С\u00a0вашего согласия {operator} использует файлы\u00a0cookie, чтобы {purposes}.",
  thisSite: "этот сайт",
  recipients: "Кто получит данные: {recipients}.",
  recording: "При этом записываются ваши действия на\u00a0страницах.",
  identifying: "Посещения при этом связываются с\u00a0тем, что сайт о\u00a0вас знает.",
  change: "Выбор можно изменить в\u00a0любое время.",
  policy: "Политика конфиденциальности",
  policyDated: "Политика конфиденциальности (ред.\u00a0от\u00a0{date})",
  accept: "Принять",
  reject: "Отклонить",
  onlyNecessary: "Только необходимые",
  preferences: "Настроить",
  purposes: {
    functional: "показывать карты, видео и\u00a0чат, запоминать ваши настройки",
    analytics: "считать посещения и улучшать сайт",
    marketing: "показывать рекламу и оценивать её результаты",
  },
  recipientOf: yandexRecipientRu,
};

export const preferencesTexts: PreferencesTexts = {
  acceptAll: "Принять все",
  rejectAll: "Отклонить все",
  save: "Сохранить выбор",
  close: "Закрыть",
  intro: "Включите то, с\u00a0чем вы согласны. Сайт работает при любом выборе.",
  ownCookies: "Собственные файлы\u00a0cookie",
  thirdPartyCookies: "Сторонние файлы\u00a0cookie",
  signal:
    "Ваш браузер просит не\u00a0передавать ваши данные другим, поэтому сторонние сервисы отключены. Здесь их можно включить.",
  alwaysOn: "всегда включены",
  recipient: "Получатель данных",
  stored: "Сохраняется на\u00a0устройстве",
  device: {
    title: "Что сейчас хранится на\u00a0вашем устройстве",
    limits:
      "Страница видит только свой домен. Ей не\u00a0видны файлы\u00a0cookie, которые сервер скрывает от\u00a0скриптов, и\u00a0то, что хранят в\u00a0браузере другие домены.",
    third: "Записано сторонними скриптами на\u00a0домене этого сайта",
    first: "Записано самим сайтом на\u00a0его домене",
    unknownParty: "Кем записано, неизвестно; на\u00a0домене этого сайта",
    storage: "хранилище браузера",
    service: "Сервис",
    category: "Категория",
    kept: "Срок",
    unknown: "неизвестно",
    session: "до\u00a0конца сеанса",
    unlimited: "до\u00a0удаления",
    years: "год|года|лет",
    months: "месяц|месяца|месяцев",
    days: "день|дня|дней",
    hours: "час|часа|часов",
    minutes: "минута|минуты|минут",
    nothing: "Ничего не\u00a0сохранено.",
    failed: "Не\u00a0удалось загрузить список.",
  },
  withdrawal: {
    title: "Согласие отозвано",
    removed: "Удалено",
    survived: "Осталось",
    why: {
      protected: "браузер не\u00a0даёт удалить",
      rewritten: "каждый раз записывается снова",
      "http-only": "удалить может только сервер сайта",
    },
    elsewhere:
      "На\u00a0домене {domain} могло остаться (странице недоступно, удаляется в\u00a0настройках браузера)",
  },
  needsConsent: "Не\u00a0загружено: нужно ваше согласие.",
  notDeclared: "Не\u00a0загружено: сайт не\u00a0запрашивает на\u00a0это вашего согласия.",
  allow: "Разрешить и\u00a0показать",
  newTab: "Открыть в\u00a0новой вкладке",
  bin: "БИН",
  categories: {
    necessary: "Необходимые",
    functional: "Функциональные",
    analytics: "Аналитика",
    marketing: "Маркетинг",
  },
  necessaryPurpose: "обеспечивать работу сайта и помнить ваш выбор",
  services: yandexTextsRu,
};

export default { ...noticeTexts, ...preferencesTexts } satisfies Texts;
