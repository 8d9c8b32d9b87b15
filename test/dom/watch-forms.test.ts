import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { watchForms, type FormAnswer } from "../../src/page/watch-forms.ts";

let answers: FormAnswer[] = [];
let problems: string[] = [];
let stop = (): void => {};

const draw = (html: string): void => {
  document.body.innerHTML = html;
  stop = watchForms({
    onAnswer: (answer) => answers.push(answer),
    onProblem: (problem) => problems.push(problem),
  });
};
const find = <Found extends Element>(selector: string): Found => {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
/** As the browser does when a form is sent. */
const send = (): boolean =>
  find("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));

beforeEach(() => {
  answers = [];
  problems = [];
});
afterEach(() => stop());

describe("a newsletter's checkbox", () => {
  it("answers when its form is sent, once for each change", () => {
    draw(`<form><input type="checkbox" data-kelisim-newsletter="Footer!"></form>`);
    send();
    find<HTMLInputElement>("input").click();
    send();
    send();
    find<HTMLInputElement>("input").click();
    send();
    // A click by a script is no person's; what is no name for a wording is none.
    expect(answers).toEqual([
      { granted: true, by: "script", variant: "default" },
      { granted: false, by: "script", variant: "default" },
    ]);
  });

  it("may stand outside its form, and behind fields that hide the form's own properties", () => {
    draw(`<form id="f"><input name="elements"><input name="matches"><input name="hasAttribute"></form>
      <input type="checkbox" form="f" data-kelisim-newsletter="aside">`);
    find<HTMLInputElement>("[type=checkbox]").checked = true;
    send();
    expect(answers).toEqual([{ granted: true, by: "api", variant: "aside" }]);
  });

  it("that the page ticks is un-ticked, when it comes later as well, and in what a reset brings back", async () => {
    const ticked = `<input type="checkbox" checked data-kelisim-newsletter>`;
    draw(`<form>${ticked}</form>`);
    expect(find<HTMLInputElement>("input").checked).toBe(false);
    find("form").innerHTML = ticked;
    await new Promise((resolve) => setTimeout(resolve));
    const box = find<HTMLInputElement>("input");
    expect([box.checked, box.defaultChecked]).toEqual([false, false]);
    send();
    expect(answers).toEqual([]);
    expect(problems).toEqual(["preticked", "preticked"]);
  });

  it("of somebody who has subscribed stays ticked, and answers when the tick is gone", () => {
    draw(
      `<form><input type="checkbox" checked data-kelisim-newsletter data-kelisim-subscribed></form>`,
    );
    send();
    find<HTMLInputElement>("input").click();
    send();
    expect(answers).toMatchObject([{ granted: false }]);
    expect(problems).toEqual([]);
  });

  it("is passed over when it is disabled, and when it is no newsletter's", () => {
    draw(`<form><input type="checkbox" disabled data-kelisim-newsletter>
      <input type="checkbox" name="agreed" checked></form>`);
    find<HTMLInputElement>("[disabled]").checked = true;
    send();
    expect([answers, problems]).toEqual([[], []]);
  });

  it("answers nothing when the page stops the form, whichever of its listeners does", () => {
    draw(`<form><input type="checkbox" data-kelisim-newsletter></form>`);
    const prevent = (event: Event): void => event.preventDefault();
    document.addEventListener("submit", prevent);
    find<HTMLInputElement>("input").click();
    send();
    document.removeEventListener("submit", prevent);
    expect([answers, problems]).toEqual([[], ["prevented"]]);
    // Sent after all, it is an answer still.
    send();
    expect(answers).toHaveLength(1);
  });
});

describe("a form for leaving", () => {
  it("answers when it is sent, and says who pressed its button", () => {
    draw(`<form data-kelisim-unsubscribe><button type="button">Leave</button></form>`);
    send();
    find<HTMLElement>("button").click();
    send();
    expect(answers).toEqual([
      { granted: false, by: "api", variant: "default" },
      { granted: false, by: "script", variant: "default" },
    ]);
  });

  it("is not watched any more after the stop", () => {
    draw(`<form data-kelisim-unsubscribe></form>`);
    stop();
    send();
    expect(answers).toEqual([]);
  });
});
