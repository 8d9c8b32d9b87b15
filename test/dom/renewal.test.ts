import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import type { Answer } from "../../src/gate/outbox.ts";
import { createRenewal } from "../../src/gate/renewal.ts";
import { readConsentCookie } from "../../src/gate/consent-cookie.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";

const granted = "1.1.20261122.analytics:1";
const denied = "1.1.20261122.analytics:0";
const write = (text: string): void => {
  document.cookie = `kelisim=${text};Path=/`;
};
const receiptOf = (answer: boolean) => makeReceipt({ services: { "yandex-metrica": answer } });

interface Posted {
  readonly aborted: () => boolean;
  answer(status: number): void;
}

function startRenewal() {
  const posted: Posted[] = [];
  const renewal = createRenewal(
    [yandexMetrica],
    (_receipt, until) =>
      new Promise<Answer>((resolve, reject) => {
        until.addEventListener("abort", () => reject(new Error("given up")));
        posted.push({
          aborted: () => until.aborted,
          answer: (status) => resolve({ status, reason: "" }),
        });
      }),
  );
  /** As the page does: gives up, writes, tells. */
  const choose = (text: string): void => {
    renewal.giveUp();
    write(text);
    renewal.decided();
  };
  return { renewal, posted, choose };
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  document.cookie = "kelisim=;Path=/;Max-Age=0";
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the renewal of the cookie", () => {
  it("is given up when the visitor chooses, and a late answer is written over", async () => {
    const { renewal, posted, choose } = startRenewal();
    choose(granted);
    renewal.begin(receiptOf(true));
    await vi.advanceTimersByTimeAsync(2000);
    choose(denied);
    expect(posted[0]?.aborted()).toBe(true);
    write(granted); // the answer was faster
    await vi.advanceTimersByTimeAsync(150);
    expect(readConsentCookie()).toBe(denied);
  });

  it("is not begun while the visitor may still be choosing", async () => {
    const { renewal, posted, choose } = startRenewal();
    for (const text of [granted, denied, granted]) {
      choose(text);
      renewal.begin(receiptOf(text === granted));
      await vi.advanceTimersByTimeAsync(1500);
    }
    expect(posted).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(posted).toHaveLength(1);
  });

  it("gives way to a choice of another tab", async () => {
    const { renewal, posted, choose } = startRenewal();
    choose(granted);
    renewal.begin(receiptOf(true));
    await vi.advanceTimersByTimeAsync(2000);
    write(denied);
    await vi.advanceTimersByTimeAsync(150);
    expect([posted[0]?.aborted(), readConsentCookie()]).toEqual([true, denied]);
    write(granted);
    await vi.advanceTimersByTimeAsync(150);
    expect(readConsentCookie()).toBe(denied);
  });

  it("is over with its answer: what changes later is nobody's late answer", async () => {
    const { renewal, posted, choose } = startRenewal();
    choose(granted);
    renewal.begin(receiptOf(true));
    await vi.advanceTimersByTimeAsync(2000);
    posted[0]?.answer(200);
    await vi.advanceTimersByTimeAsync(1);
    expect(localStorage.length).toBe(0);
    choose(denied);
    write(granted); // in another tab
    await vi.advanceTimersByTimeAsync(2000);
    expect(readConsentCookie()).toBe(granted);
  });

  it("is not begun with a receipt that the cookie does not agree with", async () => {
    const { renewal, posted, choose } = startRenewal();
    choose(denied);
    renewal.begin(receiptOf(true));
    await vi.advanceTimersByTimeAsync(2000);
    expect(posted).toEqual([]);
  });
});
