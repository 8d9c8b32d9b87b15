import { browserIds, type BrowserId, type Texts } from "../contract/texts.ts";

/** Their own names, the same in every language but one. */
const names: Readonly<Record<Exclude<BrowserId, "yandex">, string>> = {
  chrome: "Google Chrome",
  edge: "Microsoft Edge",
  firefox: "Firefox",
  safari: "Safari",
  samsung: "Samsung Internet",
};

/** How the browser itself refuses and removes cookies: the visitor's own one first. */
export function PreferencesBrowsers({
  texts,
  lang,
}: {
  readonly texts: Texts;
  readonly lang: string;
}) {
  const words = texts.browsers;
  const own = browserOf(navigator.userAgent);
  const ordered = [...browserIds].sort((a, b) => Number(b === own) - Number(a === own));
  return (
    <details>
      <summary>
        <h3>{words.title}</h3>
      </summary>
      <p>{words.intro}</p>
      <ul>
        {ordered.map((id) => (
          <li key={id}>
            <p class="name">
              {id === "yandex" ? (lang === "en" ? "Yandex Browser" : "Яндекс Браузер") : names[id]}
              {id === own && <span class="always"> · {words.yours}</span>}
            </p>
            <p class="about">
              {words.computer}: {words.steps[id].computer}
            </p>
            <p class="about">
              {words.phone}: {words.steps[id].phone}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The first that fits: the others call themselves Chrome, and Chrome calls itself Safari. Nothing is sent anywhere. */
const marks: readonly (readonly [BrowserId, RegExp])[] = [
  ["yandex", /YaBrowser|YaApp/],
  ["samsung", /SamsungBrowser/],
  ["edge", /Edg(e|A|iOS)?\//],
  ["firefox", /Firefox|FxiOS/],
  ["chrome", /Chrome|CriOS/],
  ["safari", /Safari/],
];

export function browserOf(userAgent: string): BrowserId | null {
  return marks.find(([, mark]) => mark.test(userAgent))?.[0] ?? null;
}
