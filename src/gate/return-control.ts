import type { Language } from "../contract/language.ts";

// Here and not in the language file, which a returning visitor does not download.
const labels: Readonly<Record<Language, string>> = {
  kk: "Cookie баптаулары",
  ru: "Настройки cookie",
  en: "Cookie settings",
};

const cookie =
  "M12 3a9 9 0 1 0 9 9 4 4 0 0 1-5-4 4 4 0 0 1-4-5ZM8 10h.01M9 15h.01M14 16h.01M13 12h.01";

/** Draws the small control that brings the preferences back. */
export function createReturnControl(language: Language, onPress: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.lang = language;
  button.title = labels[language];
  button.setAttribute("aria-label", labels[language]);
  button.setAttribute("data-kelisim-open", "");
  button.append(icon());
  button.addEventListener("click", onPress);
  return button;
}

function icon(): SVGElement {
  const draw = (name: string, attribute: string, value: string): SVGElement => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    element.setAttribute(attribute, value);
    return element;
  };
  const svg = draw("svg", "viewBox", "-10 -10 44 44");
  svg.append(draw("path", "d", cookie));
  return svg;
}
