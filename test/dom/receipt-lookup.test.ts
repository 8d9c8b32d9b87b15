import { expect, it } from "vitest";
import {
  buildReceiptLookup,
  readNumber,
  type FoundReceipt,
} from "../../src/page/receipt-lookup.ts";
import { policyTexts as en } from "../../src/texts/en.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";

const kept = (): FoundReceipt => ({
  receipt: makeReceipt({ services: { "yandex-metrica": true, gone: true } }),
  site: "shop.example.kz",
  seq: 1,
  received: "2026-11-22T10:31:07Z",
  noticeKnown: true,
});

/** The form, and what it says after a number was asked for. */
async function ask(number: string, answer: FoundReceipt) {
  const asked: string[] = [];
  const form = buildReceiptLookup(en, "en", "https://a.kz/kelisim/", (rid) => {
    asked.push(rid);
    return Promise.resolve(answer);
  });
  const input = form.querySelector("input");
  if (!input) throw new Error("no input");
  input.value = number;
  form.dispatchEvent(new Event("submit", { cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve));
  return { asked, said: form.querySelector("[role=status]")?.textContent, form };
}

it("a number is read as people copy and dictate it", () => {
  expect(readNumber(" 0123-4567 89ab\u2013cdefgh jkmnpqrs\n")).toBe("0123456789ABCDEFGHJKMNPQRS");
  expect(readNumber("oOiIlL")).toBe("001111");
});

it("a receipt is described by when, what, and what it allowed of what the site has", async () => {
  const { said, form } = await ask("0123456789ABCDEFGHJKMNPQRS", kept());
  expect(said).toMatch(
    /^2026-11-2\d \d\d:\d1 – everything accepted\. Allowed: Yandex\.Metrica\. The whole/,
  );
  expect(form.querySelector("a")?.getAttribute("href")).toBe(
    "https://a.kz/kelisim/receipts/0123456789ABCDEFGHJKMNPQRS",
  );
});

it("what is no number is not asked for, and what is not there is said not to be", async () => {
  const wrong = await ask("../health", kept());
  expect([wrong.asked, wrong.said]).toEqual([[], en.lookup.none]);
  expect((await ask("0123456789ABCDEFGHJKMNPQRS", "none")).said).toBe(en.lookup.none);
  expect((await ask("0123456789ABCDEFGHJKMNPQRS", "unreachable")).said).toBe(en.lookup.unreachable);
});
