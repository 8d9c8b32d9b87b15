import { buildConfig, buildSiteConfig } from "./build-config.js";
import { startCopying } from "./copy.js";
import { createFrames } from "./frames.js";

// Shows every notice that the form can describe, and its config. It writes nothing to the device.
const form = document.querySelector("#wishes");
const frames = createFrames(document.querySelector("#frames"));
const problems = document.querySelector("#problems");

function readField(name) {
  const found = form.elements[name];
  if (found.type === "checkbox") return found.checked ? "yes" : "";
  // A group of radio buttons has a value and no validity.
  return found.validity?.valid === false ? "" : found.value.trim();
}

const write = (id, text) => {
  document.querySelector(`#${id}`).textContent = text;
};
const format = (value) => JSON.stringify(value, null, 2);

let latest = 0;
async function refresh() {
  const config = buildConfig(readField);
  const site = buildSiteConfig(config, readField("origin") || "https://example.kz");
  write("site", format(site));
  write("tag", `<script src="/kelisim/kelisim.js"></script>`);
  write("file", format(config));
  write("file-tag", `<script src="/kelisim.js" data-config="/kelisim.json"></script>`);
  frames.show(config);

  const asked = ++latest;
  const wrong = [...form.elements].filter((field) => field.willValidate && !field.validity.valid);
  const said = wrong.map(
    (field) => `${field.labels[0].textContent.trim()}: ${field.validationMessage}`,
  );
  const answer = await fetch(
    `/preview/check.json?${new URLSearchParams({ config: format(site) })}`,
  );
  const checked = await answer.json();
  if (asked !== latest) return;
  const lines = [...said, ...checked.problems, ...checked.corrected];
  problems.replaceChildren(...lines.flatMap((line) => [line, document.createElement("br")]));
}

form.addEventListener("change", () => void refresh());
form.addEventListener("submit", (event) => event.preventDefault());
form.elements.brand.addEventListener("change", () => {
  form.elements.branded.checked = true;
});
document.querySelector("#size").addEventListener("change", (event) => {
  frames.setSize(Number(event.target.value));
});
startCopying();
void refresh();
