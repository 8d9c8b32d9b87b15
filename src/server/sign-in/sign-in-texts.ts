import type { Worded } from "../../contract/language.ts";

/** What somebody who is not signed in reads. */
export interface SignInTexts {
  readonly title: string;
  readonly about: string;
  readonly password: string;
  readonly signIn: string;
  readonly hint: string;
  readonly wrong: string;
  /** After it: how long. */
  readonly tooMany: (seconds: number) => string;
}

export const signInTexts: Worded<SignInTexts> = {
  kk: {
    title: "Кіру",
    about: "Kelisim: келісімдер мен түбіртектер туралы деректер.",
    password: "Құпиясөз",
    signIn: "Кіру",
    hint: "Құпиясөз серверде KELISIM_PASSWORD айнымалысында тұрады; ол берілмесе, алғаш іске қосылғанда бір рет шығарылған.",
    wrong: "Құпиясөз қате.",
    tooMany: (seconds) => `Әрекет тым көп болды. ${seconds}\u00a0секундтан кейін қайталаңыз.`,
  },
  ru: {
    title: "Вход",
    about: "Kelisim: согласия посетителей и квитанции.",
    password: "Пароль",
    signIn: "Войти",
    hint: "Пароль задан на сервере в\u00a0переменной KELISIM_PASSWORD; если её нет, он был показан один раз при первом запуске.",
    wrong: "Пароль не\u00a0подошёл.",
    tooMany: (seconds) => `Слишком много попыток. Повторите через ${seconds}\u00a0с.`,
  },
  en: {
    title: "Sign in",
    about: "Kelisim: what visitors agreed to, and their receipts.",
    password: "Password",
    signIn: "Sign in",
    hint: "The password is KELISIM_PASSWORD on the server; where that is not set, it was shown once at the first start.",
    wrong: "That is not the password.",
    tooMany: (seconds) => `Too many attempts. Try again in ${seconds}\u00a0s.`,
  },
};
