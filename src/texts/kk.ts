import { yandexRecipientKk, yandexTextsKk } from "../catalogue/yandex-texts.ts";
import type { NoticeTexts, PreferencesTexts, Texts } from "../contract/texts.ts";

// Kazakh. «cookie» stays Latin and is kept on one line with its noun.

export const noticeTexts: NoticeTexts = {
  title: "Cookie\u00a0файлдары: таңдау Сізде",
  body: "Сіз келіссеңіз, {operator} {purposes} үшін cookie\u00a0файлдарын пайдаланады.",
  thisSite: "бұл сайт",
  recipients: "Деректерді алушы: {recipients}.",
  recording: "Бұл ретте беттердегі әрекеттеріңіз жазып алынады.",
  identifying: "Сайтқа кірулеріңіз сайт Сіз туралы білетін деректермен байланыстырылады.",
  change: "Таңдауыңызды кез келген уақытта өзгерте аласыз.",
  policy: "Құпиялылық саясаты",
  policyDated: "Құпиялылық саясаты ({date} күні жаңартылған)",
  accept: "Қабылдау",
  reject: "Бас тарту",
  onlyNecessary: "Тек қажеттілері",
  preferences: "Баптау",
  purposes: {
    functional: "карта, бейне мен чатты көрсету және баптауларыңызды есте сақтау",
    analytics: "сайтқа кірулер санын есептеу және сайтты жақсарту",
    marketing: "жарнама көрсету және оның нәтижесін бағалау",
  },
  recipientOf: yandexRecipientKk,
};

export const preferencesTexts: PreferencesTexts = {
  acceptAll: "Барлығын қабылдау",
  rejectAll: "Барлығынан бас тарту",
  save: "Таңдауды сақтау",
  close: "Жабу",
  intro: "Келісетін тармақтарыңызды қосыңыз. Қандай таңдау жасасаңыз да, сайт жұмыс істей береді.",
  ownCookies: "Сайттың өз cookie\u00a0файлдары",
  thirdPartyCookies: "Үшінші тараптың cookie\u00a0файлдары",
  signal:
    "Браузеріңіз деректеріңізді басқаларға бермеуді сұрайды, сондықтан үшінші тараптың қызметтері өшірулі. Оларды осы жерде қосуға болады.",
  alwaysOn: "әрқашан қосулы",
  recipient: "Деректерді алушы",
  stored: "Құрылғыда сақталады",
  device: {
    title: "Құрылғыңызда қазір не сақтаулы",
    limits:
      "Бет тек өз доменін көреді. Сервер скрипттерден жасыратын cookie\u00a0файлдары және басқа домендердің браузерде сақтайтын деректері оған көрінбейді.",
    third: "Үшінші тараптың скрипттері жазған, осы сайттың доменінде",
    first: "Сайттың өзі жазған, өз доменінде",
    unknownParty: "Кім жазғаны белгісіз, осы сайттың доменінде",
    storage: "браузер қоймасы",
    service: "Қызмет",
    category: "Санат",
    kept: "Мерзімі",
    unknown: "белгісіз",
    session: "сеанс соңына дейін",
    unlimited: "өшірілгенше",
    years: "жыл",
    months: "ай",
    days: "күн",
    hours: "сағат",
    minutes: "минут",
    nothing: "Ештеңе сақталмаған.",
    failed: "Тізімді жүктеу мүмкін болмады.",
  },
  withdrawal: {
    title: "Келісім қайтарып алынды",
    removed: "Өшірілді",
    survived: "Қалды",
    why: {
      protected: "браузер өшіруге мүмкіндік бермейді",
      rewritten: "әр жолы қайта жазылады",
      "http-only": "тек сайттың сервері өшіре алады",
    },
    elsewhere:
      "{domain} доменінде қалуы мүмкін (бұл бетке қолжетімсіз, браузер баптауларынан өшіріледі)",
  },
  needsConsent: "Жүктелмеді: Сіздің келісіміңіз қажет.",
  notDeclared: "Жүктелмеді: сайт бұған келісіміңізді сұрамайды.",
  allow: "Рұқсат беріп, көрсету",
  newTab: "Жаңа бетте ашу",
  bin: "БСН",
  categories: {
    necessary: "Қажетті",
    functional: "Функционалдық",
    analytics: "Талдау",
    marketing: "Маркетинг",
  },
  necessaryPurpose: "сайттың жұмысын қамтамасыз ету және таңдауыңызды есте сақтау",
  services: yandexTextsKk,
};

export default { ...noticeTexts, ...preferencesTexts } satisfies Texts;
