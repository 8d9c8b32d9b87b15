import { metricaKept } from "../catalogue/yandex-metrica-kept.ts";
import { yandexRecipientKk, yandexTextsKk } from "../catalogue/yandex-texts.ts";
import type {
  LifetimeTexts,
  NoticeTexts,
  PolicyTexts,
  PreferencesTexts,
  ReceiptWords,
  Texts,
} from "../contract/texts.ts";

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
  saved: "Таңдауыңыз сақталды.",
  purposes: {
    functional: "карта, бейне мен чатты көрсету және баптауларыңызды есте сақтау",
    analytics: "сайтқа кірулер санын есептеу және сайтты жақсарту",
    marketing: "жарнама көрсету және оның нәтижесін бағалау",
  },
  recipientOf: yandexRecipientKk,
};

const lifetimes: LifetimeTexts = {
  unknown: "белгісіз",
  session: "сеанс соңына дейін",
  unlimited: "өшірілгенше",
  years: "жыл",
  months: "ай",
  days: "күн",
  hours: "сағат",
  minutes: "минут",
};

const receiptWords: ReceiptWords = {
  granted: "рұқсат етілген",
  denied: "рұқсат етілмеген",
  noReceipts:
    "Бұл бет ашылғалы бері түбіртек жасалған жоқ. Бұрынғы түбіртектердің нөмірлері құрылғыңызда сақталмайды.",
  acts: {
    accept_all: "бәрі қабылданды",
    reject_all: "бәрінен бас тартылды",
    custom: "жеке-жеке таңдалды",
    withdraw: "келісім қайтарып алынды",
    newsletter_optin: "жаңалықтар алуға келісім",
    newsletter_optout: "жаңалықтардан бас тарту",
  },
};

export const preferencesTexts: PreferencesTexts = {
  acceptAll: "Барлығын қабылдау",
  rejectAll: "Барлығынан бас тарту",
  withdraw: "Келісімді қайтарып алу",
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
    ...lifetimes,
    nothing: "Ештеңе сақталмаған.",
    failed: "Тізімді жүктеу мүмкін болмады.",
  },
  receipt: {
    ...receiptWords,
    title: "Таңдауыңыз және түбіртек",
    about:
      "Сайт таңдауыңыз туралы жазбаны түбіртек нөмірі бойынша табады. Нөмір құрылғыңызда сақталмайды, сондықтан керек болуы мүмкін деп санасаңыз, оны өзіңіз сақтап қойыңыз.",
    decided: "Таңдау жасалған уақыт",
    number: "Түбіртек нөмірі",
    unconfirmed: "Сайт бұл түбіртекті алғанын әлі растаған жоқ. Оны өзіңізде сақтап қойыңыз.",
    copy: "Нөмірді көшіру",
    copied: "Нөмір көшірілді.",
    notCopied: "Көшіру мүмкін болмады. Нөмірді белгілеп, өзіңіз көшіріп алыңыз.",
    download: "Түбіртекті жүктеп алу",
    downloading: "Браузер түбіртек файлын сақтап жатыр.",
    open: "Сайттағы жазба",
    failed: "Түбіртектерді жүктеу мүмкін болмады.",
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

export const policyTexts: PolicyTexts = {
  policy: noticeTexts.policy,
  alwaysOn: preferencesTexts.alwaysOn,
  categories: preferencesTexts.categories,
  lifetimes,
  table: {
    title: "Осы сайттағы cookie\u00a0файлдары",
    own: preferencesTexts.ownCookies,
    ownAbout: "Оларды осы сайт орнатады, тек сайттың өзі ғана оқи алады.",
    third: preferencesTexts.thirdPartyCookies,
    thirdAbout:
      "Оларды осы сайттың доменінде басқа ұйымдардың скрипттері жазады, ал деректерді сол жолда аталған ұйым алады. Келісіміңізді қажет ететін қызметтер келісім берілгенге дейін жүктелмейді.",
    service: "Қызмет",
    purpose: "Мақсаты",
    kept: "Не және қанша уақыт сақталады",
    recipient: preferencesTexts.recipient,
    storage: preferencesTexts.device.storage,
    noTerm: "мерзімі белгісіз",
    nothing: "атаулары белгісіз",
    onlySite: "тек осы сайт",
    choice: "Сіздің таңдауыңыз",
    choicePurpose:
      "Неге келіскеніңізді есте сақтайды. Онда идентификатор жоқ; тек Сіз жауап бергеннен кейін жазылады.",
    untilDelivered: "түбіртек сайтқа жеткізілгенше, бірақ 30 күннен аспайды",
  },
  choice: {
    ...receiptWords,
    decided: "Таңдау жасалған күн: {date}.",
    thisPage:
      "Браузеріңіз cookie файлдарын сақтамайды, сондықтан таңдауыңыз осы бет ашық тұрғанда ғана күшінде.",
    undecided: "Сіз әлі таңдау жасаған жоқсыз. Келісімді қажет ететіннің бәрі өшірулі.",
    change: "Таңдауды өзгерту",
    withdraw: preferencesTexts.withdraw,
    changed: "Таңдауыңыз өзгертілді.",
    withdrawn: "Келісім қайтарып алынды.",
    removed: preferencesTexts.withdrawal.removed,
    survived: preferencesTexts.withdrawal.survived,
    receipts: "Түбіртектер",
    waiting: "әлі жеткізілмеген",
    absent: "Таңдауыңызды көрсету мүмкін емес: келісім сұрайтын файл бұл бетте жүктелмеді.",
  },
  lookup: {
    number: "Түбіртек нөмірі",
    show: "Көрсету",
    allowed: "Рұқсат етілгені",
    whole: "Түбіртектің толық мәтіні",
    none: "Мұндай түбіртек жоқ. Нөмірін тексеріп көріңіз.",
    unreachable: "Түбіртектер сервері жауап бермей тұр. Кейінірек қайталап көріңіз.",
  },
  services: [{ ...metricaKept, ...yandexTextsKk["yandex-metrica"] }],
};

export default { ...noticeTexts, ...preferencesTexts } satisfies Texts;
