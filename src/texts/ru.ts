import { metricaKept } from "../catalogue/yandex-metrica-kept.ts";
import { yandexRecipientRu, yandexTextsRu } from "../catalogue/yandex-texts.ts";
import type { PolicyTexts } from "../contract/policy-texts.ts";
import type {
  LifetimeTexts,
  NoticeTexts,
  PreferencesTexts,
  ReceiptWords,
  Texts,
} from "../contract/texts.ts";

// Russian. «cookie» stays Latin and is kept on one line with its noun.

// What two files say in the same words.
const alwaysOn = "всегда включены";
const categories = {
  necessary: "Необходимые",
  functional: "Функциональные",
  analytics: "Аналитика",
  marketing: "Маркетинг",
};
const storage = "хранилище браузера";
const ownCookies = "Собственные файлы\u00a0cookie";
const policy = "Политика конфиденциальности";
const recipient = "Получатель данных";
const thirdPartyCookies = "Сторонние файлы\u00a0cookie";

export const noticeTexts: NoticeTexts = {
  title: "Файлы\u00a0cookie: выбор за\u00a0вами",
  body: "С\u00a0вашего согласия {operator} использует файлы\u00a0cookie, чтобы {purposes}.",
  thisSite: "этот сайт",
  recipients: "Кто получит данные: {recipients}.",
  recording: "При этом записываются ваши действия на\u00a0страницах.",
  identifying: "Посещения при этом связываются с\u00a0тем, что сайт о\u00a0вас знает.",
  change: "Выбор можно изменить в\u00a0любое время.",
  policy,
  policyDated: "Политика конфиденциальности (ред.\u00a0от\u00a0{date})",
  accept: "Принять",
  reject: "Отклонить",
  onlyNecessary: "Только необходимые",
  preferences: "Настроить",
  saved: "Ваш выбор сохранён.",
  purposes: {
    functional: "включать дополнительные функции сайта",
    analytics: "считать посещения и улучшать сайт",
    marketing: "показывать рекламу и оценивать её результаты",
  },
  recipientOf: yandexRecipientRu,
};

const lifetimes: LifetimeTexts = {
  unknown: "неизвестно",
  session: "до\u00a0конца сеанса",
  unlimited: "до\u00a0удаления",
  years: "год|года|лет",
  months: "месяц|месяца|месяцев",
  days: "день|дня|дней",
  hours: "час|часа|часов",
  minutes: "минута|минуты|минут",
};

const receiptWords: ReceiptWords = {
  granted: "разрешено",
  denied: "не разрешено",
  noReceipts: "Квитанций пока нет: они появляются, когда вы делаете выбор.",
  acts: {
    accept_all: "принято всё",
    reject_all: "отклонено всё",
    custom: "выбрано по отдельности",
    withdraw: "согласие отозвано",
    newsletter_optin: "согласие на рассылку",
    newsletter_optout: "отказ от рассылки",
  },
};

export const preferencesTexts: PreferencesTexts = {
  acceptAll: "Принять все",
  rejectAll: "Отклонить все",
  withdraw: "Отозвать согласие",
  save: "Сохранить выбор",
  close: "Закрыть",
  intro: "Включите то, с\u00a0чем вы согласны. Сайт работает при любом выборе.",
  ownCookies,
  thirdPartyCookies,
  signal:
    "Ваш браузер просит не\u00a0передавать ваши данные другим, поэтому сторонние сервисы отключены. Здесь их можно включить.",
  alwaysOn,
  recipient,
  stored: "Сохраняется на\u00a0устройстве",
  data: "Какие данные",
  dataKinds: {
    identifier: "случайный номер браузера",
    visits: "посещённые страницы и\u00a0источник перехода",
    device: "устройство и\u00a0браузер",
    address: "IP-адрес и\u00a0примерное местоположение",
    actions: "нажатия и\u00a0прокрутка",
    recording: "запись действий на\u00a0странице",
    orders: "просмотренные товары и\u00a0заказы",
    messages: "сообщения, которые вы напишете",
    contacts: "имя и\u00a0контакты, которые вы оставите",
    calls: "звонки по\u00a0номеру на\u00a0сайте",
  },
  longest: "Наибольший срок хранения",
  term: "Согласие действует, пока вы его не\u00a0отзовёте. Через 180\u00a0дней сайт спросит снова.",
  signalTreated:
    "Если браузер просит не\u00a0передавать данные другим (сигнал GPC), мы считаем это отказом от\u00a0сторонних файлов\u00a0cookie. Выбор, сделанный здесь, важнее сигнала.",
  otherSites:
    "На\u00a0сайте могут быть ссылки на\u00a0другие сайты. У\u00a0них свои файлы\u00a0cookie и\u00a0свои правила.",
  browsers: {
    title: "Файлы\u00a0cookie в\u00a0вашем браузере",
    intro:
      "Браузер может запретить файлы\u00a0cookie или удалить уже сохранённые. Без необходимых сайт может работать хуже.",
    computer: "На\u00a0компьютере",
    phone: "На\u00a0телефоне",
    yours: "ваш браузер",
    steps: {
      chrome: {
        computer:
          "Настройки → Конфиденциальность и\u00a0безопасность → Сторонние файлы\u00a0cookie",
        phone: "Меню\u00a0⋮ → Настройки → Настройки сайтов → Сторонние файлы\u00a0cookie",
      },
      edge: {
        computer: "Параметры → Конфиденциальность, поиск и\u00a0службы → Файлы\u00a0cookie",
        phone: "Меню → Параметры → Конфиденциальность и\u00a0безопасность → Файлы\u00a0cookie",
      },
      firefox: {
        computer: "Настройки → Приватность и\u00a0защита → Куки и\u00a0данные сайтов",
        phone: "Меню\u00a0⋮ → Настройки → Удалить данные веб-сёрфинга",
      },
      safari: {
        computer: "Меню браузера → Настройки → Конфиденциальность → Управлять данными веб-сайтов",
        phone: "Настройки телефона → Приложения → название браузера → Дополнения → Данные сайтов",
      },
      yandex: {
        computer: "Настройки → Сайты → Расширенные настройки сайтов → Файлы\u00a0cookie",
        phone: "Меню → Настройки → Конфиденциальность → Очистить данные",
      },
      samsung: {
        computer: "Есть только на\u00a0телефонах и\u00a0планшетах",
        phone: "Меню\u00a0☰ → Настройки → Личные данные браузера → Удалить данные браузера",
      },
    },
  },
  device: {
    title: "Что сейчас хранится на\u00a0вашем устройстве",
    limits:
      "Страница видит только свой домен. Ей не\u00a0видны файлы\u00a0cookie, которые сервер скрывает от\u00a0скриптов, и\u00a0то, что хранят в\u00a0браузере другие домены.",
    third: "Записано сторонними скриптами на\u00a0домене этого сайта",
    first: "Записано самим сайтом на\u00a0его домене",
    unknownParty: "Кем записано, неизвестно; на\u00a0домене этого сайта",
    storage,
    service: "Сервис",
    category: "Категория",
    kept: "Срок",
    ...lifetimes,
    nothing: "Ничего не\u00a0сохранено.",
    failed: "Не\u00a0удалось загрузить список.",
  },
  receipt: {
    ...receiptWords,
    title: "Ваш выбор и\u00a0квитанция",
    about:
      "По\u00a0номеру квитанции сайт найдёт запись о\u00a0вашем выборе. Номер может пропасть вместе с\u00a0данными сайта в\u00a0браузере, поэтому сохраните его, если он может понадобиться.",
    decided: "Выбор сделан",
    number: "Номер квитанции",
    unconfirmed:
      "Сайт ещё не\u00a0подтвердил, что получил эту квитанцию. Сохраните её у\u00a0себя.",
    copy: "Скопировать номер",
    copied: "Номер скопирован.",
    notCopied: "Скопировать не\u00a0удалось. Выделите номер и\u00a0скопируйте его сами.",
    download: "Скачать квитанцию",
    downloading: "Браузер сохраняет файл с\u00a0квитанцией.",
    open: "Запись у\u00a0сайта",
    mail: "Отозвать согласие письмом",
    mailSubject: "Отзыв согласия на\u00a0файлы cookie: {site}",
    mailText:
      "Отзываю согласие на\u00a0использование файлов cookie и\u00a0передачу моих данных на\u00a0сайте {site}.",
    failed: "Не\u00a0удалось загрузить квитанции.",
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
  categories,
  necessaryPurpose: "обеспечивать работу сайта и помнить ваш выбор",
  services: yandexTextsRu,
};

export const policyTexts: PolicyTexts = {
  policy,
  alwaysOn,
  categories,
  lifetimes,
  table: {
    title: "Файлы\u00a0cookie на\u00a0этом сайте",
    own: ownCookies,
    ownAbout: "Их устанавливает этот сайт, и прочитать их может только он.",
    third: thirdPartyCookies,
    thirdAbout:
      "На домене этого сайта их записывают скрипты других организаций, а данные получает тот, кто назван в строке. То, на что нужно ваше согласие, до него не загружается.",
    service: "Сервис",
    purpose: "Назначение",
    kept: "Что хранится и как долго",
    recipient,
    storage,
    noTerm: "срок неизвестен",
    nothing: "имена неизвестны",
    onlySite: "только этот сайт",
    choice: "Ваш выбор",
    choicePurpose:
      "Помнит, на что вы согласились, и номер последней квитанции, чтобы её можно было найти. Номер случайный, читает его только сервер сайта. Записывается только после вашего ответа.",
    untilDelivered: "пока квитанция не доставлена сайту, не дольше 30 дней",
  },
  choice: {
    ...receiptWords,
    decided: "Выбор сделан {date}.",
    thisPage: "Выбор действует, пока открыта эта страница: ваш браузер не хранит файлы cookie.",
    undecided: "Вы ещё не сделали выбор. Всё, на что нужно согласие, отключено.",
    change: "Изменить выбор",
    withdraw: preferencesTexts.withdraw,
    changed: "Ваш выбор изменён.",
    withdrawn: "Согласие отозвано.",
    removed: preferencesTexts.withdrawal.removed,
    survived: preferencesTexts.withdrawal.survived,
    receipts: "Квитанции",
    waiting: "ещё не доставлена",
    absent:
      "Показать ваш выбор нельзя: файл, который спрашивает о согласии, на этой странице не загрузился.",
  },
  lookup: {
    number: "Номер квитанции",
    show: "Показать",
    allowed: "Разрешено",
    whole: "Квитанция целиком",
    none: "Такой квитанции здесь нет. Проверьте номер.",
    unreachable: "Сервер квитанций не\u00a0отвечает. Попробуйте позже.",
  },
  services: [{ ...metricaKept, ...yandexTextsRu["yandex-metrica"] }],
};

export default { ...noticeTexts, ...preferencesTexts } satisfies Texts;
