import { yandexTextsKk } from "../catalogue/yandex-texts.ts";
import type { Texts } from "../contract/texts.ts";

/** Kazakh. «cookie» stays Latin and is kept on one line with its noun. */
export default {
  title: "Cookie\u00a0файлдары: таңдау Сізде",
  body: "Сіз келіссеңіз, {operator} {purposes} үшін cookie\u00a0файлдарын пайдаланады.",
  thisSite: "бұл сайт",
  recipients: "Деректерді алушы: {recipients}.",
  change: "Таңдауыңызды кез келген уақытта өзгерте аласыз.",
  policy: "Құпиялылық саясаты",
  policyDated: "Құпиялылық саясаты ({date} күні жаңартылған)",
  accept: "Қабылдау",
  reject: "Бас тарту",
  preferences: "Баптау",
  acceptAll: "Барлығын қабылдау",
  rejectAll: "Барлығынан бас тарту",
  save: "Таңдауды сақтау",
  close: "Жабу",
  intro: "Келісетін тармақтарыңызды қосыңыз. Қандай таңдау жасасаңыз да, сайт жұмыс істей береді.",
  ownCookies: "Сайттың өз cookie\u00a0файлдары",
  thirdPartyCookies: "Үшінші тараптың cookie\u00a0файлдары",
  alwaysOn: "әрқашан қосулы",
  recipient: "Деректерді алушы",
  stored: "Құрылғыда сақталады",
  needsConsent: "Жүктелмеді: Сіздің келісіміңіз қажет.",
  notDeclared: "Жүктелмеді: сайт бұған келісіміңізді сұрамайды.",
  allow: "Рұқсат беріп, көрсету",
  newTab: "Жаңа бетте ашу",
  bin: "БСН",
  categories: {
    necessary: {
      name: "Қажетті",
      purpose: "сайттың жұмысын қамтамасыз ету және таңдауыңызды есте сақтау",
    },
    functional: { name: "Функционалдық", purpose: "сайттағы баптауларыңызды есте сақтау" },
    analytics: { name: "Талдау", purpose: "сайтқа кірулер санын есептеу және сайтты жақсарту" },
    marketing: { name: "Маркетинг", purpose: "жарнама көрсету және оның нәтижесін бағалау" },
  },
  services: yandexTextsKk,
} satisfies Texts;
