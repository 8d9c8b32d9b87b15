import type { VerifyTexts } from "../contract/verify-texts.ts";
import { element } from "./element.ts";

export interface FormActions {
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
  onAgain(): void;
}

export interface Form {
  readonly element: HTMLElement;
  /** Where whoever starts again begins. */
  readonly first: HTMLElement;
  readonly again: HTMLElement;
}

/** The ways in: files to choose or drop, and a text to paste. */
export function drawForm(texts: VerifyTexts, { onFiles, onText, onAgain }: FormActions): Form {
  const input = element("input", {
    type: "file",
    multiple: "",
    id: "files",
    "aria-describedby": "where",
  });
  input.addEventListener("change", () => {
    onFiles([...(input.files ?? [])]);
    input.value = ""; // the same file again is another look
  });
  const drop = element(
    "label",
    { for: "files", class: "drop" },
    element("span", { class: "action" }, texts.choose),
    element("span", { class: "soft" }, texts.orDrop),
  );
  const area = element("textarea", { id: "text", rows: "6", spellcheck: "false" });
  const check = element("button", { type: "button", class: "action" }, texts.check);
  check.addEventListener("click", () => onText(area.value));
  const again = element("button", { type: "button", class: "again" }, texts.again);
  again.addEventListener("click", onAgain);
  const pasting = element(
    "details",
    {},
    element("summary", {}, texts.paste),
    element("label", { for: "text" }, texts.pasted),
    area,
    check,
  );
  const whole = element(
    "section",
    { class: "form" },
    element("div", { class: "zone" }, input, drop),
    element("p", { id: "where", class: "soft" }, texts.where),
    pasting,
    again,
  );
  return { element: whole, first: input, again };
}
