import { afterEach, describe, expect, it } from "vitest";
import { fillLeaveLinks } from "../../src/page/leave-links.ts";
import { publishMethod } from "../../src/page/publish-method.ts";

const page = window as unknown as { kelisim?: unknown };
const call = (): unknown => (page.kelisim as { newsletter?: (given: unknown) => void }).newsletter;

describe("a method that is added to window.kelisim", () => {
  const method = (): void => {};
  afterEach(() => {
    delete page.kelisim;
  });

  it("stands on the gate's object, on a queue, and where there was nothing", () => {
    for (const found of [{ granted: true }, [["on", "ready"]], undefined]) {
      page.kelisim = found;
      publishMethod("newsletter", method);
      expect(call()).toBe(method);
    }
  });

  it("comes over to the gate's object when that comes later, and leaves what is no object alone", () => {
    page.kelisim = [];
    publishMethod("newsletter", method);
    page.kelisim = {};
    document.dispatchEvent(new CustomEvent("kelisim:ready"));
    expect(call()).toBe(method);
    page.kelisim = 7;
    publishMethod("newsletter", method);
    expect(page.kelisim).toBe(7);
  });
});

describe("a link for leaving by mail", () => {
  it("is a letter to the operator with the policy's subject, and nothing in it", () => {
    document.body.innerHTML = "<a data-kelisim-leave>Leave</a>";
    fillLeaveLinks("a+b&cc=c@example.kz");
    expect(document.querySelector("a")?.getAttribute("href")).toBe(
      `mailto:a%2Bb%26cc%3Dc@example.kz?subject=${encodeURIComponent("УДАЛИТЬ ИЗ РАССЫЛКИ")}`,
    );
  });

  it("stays as it was written where the config names no mailbox", () => {
    document.body.innerHTML = '<a href="/leave" data-kelisim-leave>Leave</a>';
    fillLeaveLinks("");
    expect(document.querySelector("a")?.getAttribute("href")).toBe("/leave");
  });
});
