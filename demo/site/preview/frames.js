import { element } from "../inspector/element.js";

const layouts = ["bar", "card", "dialog"];
const languages = { kk: "Kazakh", ru: "Russian", en: "English" };
/** CSS pixels: a phone, a tablet, a desktop. Their heights leave the notice some page to stand on. */
const widths = [320, 768, 1280];
const gap = 16;

/** The frames and what they show: one for each layout, scheme, language and width. */
export function createFrames(place) {
  let size = 0;
  let shown = "";

  /** So small that the three of a language stand side by side; on a phone one below the other. */
  const fit = () => {
    const all = widths.reduce((sum, width) => sum + width, 0);
    const room = place.clientWidth;
    const isNarrow = room < 640;
    for (const width of widths) {
      const fitting = isNarrow ? room / width : (room - gap * (widths.length - 1)) / all;
      place.style.setProperty(`--scale-${width}`, String(size || Math.min(1, fitting)));
    }
  };
  new ResizeObserver(fit).observe(place);

  return {
    setSize(asked) {
      size = asked;
      place.classList.toggle("sized", size > 0);
      fit();
    },
    show(config) {
      const text = JSON.stringify(config);
      if (text === shown) return;
      shown = text;
      const schemes = config.scheme === "auto" ? ["light", "dark"] : [config.scheme];
      place.replaceChildren(
        ...layouts.flatMap((layout) =>
          schemes.map((scheme) => drawSection({ ...config, layout, scheme })),
        ),
      );
    },
  };
}

function drawSection(config) {
  const title = `${config.layout}, ${config.scheme}`;
  return element(
    "section",
    { "aria-label": title },
    element("h2", {}, title),
    Object.keys(languages).map((language) => drawRow(config, language, title)),
  );
}

function drawRow(config, language, title) {
  return element(
    "div",
    { class: "row" },
    element("h3", {}, languages[language]),
    widths.map((width) => {
      const query = new URLSearchParams({ lang: language, config: JSON.stringify(config) });
      const name = `${title}, ${languages[language]}, ${width} px`;
      const frame = element("iframe", {
        title: name,
        loading: "lazy",
        // The answer says so too: it holds in a tab of its own as well.
        sandbox: "allow-scripts",
        src: `/preview/frame?${query}`,
      });
      return element(
        "figure",
        { "data-width": String(width) },
        // A picture: to be used it is opened in a tab of its own.
        element("div", { class: "view", inert: true }, frame),
        element(
          "figcaption",
          {},
          element(
            "a",
            { href: frame.src, target: "_blank", "aria-label": `${name}: open` },
            `${width} px`,
          ),
        ),
      );
    }),
  );
}
