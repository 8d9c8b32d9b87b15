import { fireEvent, screen } from "@testing-library/preact";
import { beforeEach, describe, expect, it } from "vitest";
import { dashboardTexts as texts } from "../../src/texts/dashboard/en.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { dashboardInPage } from "../helpers/show-dashboard.tsx";

const { show, answerBy, asked } = dashboardInPage();

describe("one receipt", () => {
  const receipt = makeReceipt({ act: "withdraw" });
  const kept = {
    receipt,
    site: "shop.example.kz",
    seq: 7,
    received: "2026-11-22T10:31:07Z",
    noticeKnown: null,
    proof: null,
  };
  const newest = { receipts: [kept] };
  const answers: Record<string, () => Response> = {};
  beforeEach(() => {
    answers["/kelisim/receipts"] = () => Response.json(newest);
    answers["/kelisim/keys"] = () => new Response("");
    answers[`/kelisim/receipts/${receipt.rid}`] = () => Response.json(kept);
    answerBy(({ pathname }) => answers[pathname]?.() ?? Response.json({}, { status: 404 }));
  });
  const find = async (typed: string): Promise<void> => {
    fireEvent.input(await screen.findByLabelText(texts.receipt.number), {
      target: { value: typed },
    });
    fireEvent.click(screen.getByRole("button", { name: texts.receipt.find }));
  };

  it("is found by its number, however that is written, and says what is not provable yet", async () => {
    show("?view=receipt");
    await find(` ${receipt.rid.toLowerCase().replace(/^(.{5})/, "$1 ")} `);
    expect(await screen.findByRole("heading", { name: "Not yet provable" })).toBeTruthy();
    const facts = (await screen.findByRole("heading", { name: "What the receipt says" })).closest(
      "section",
    );
    expect(facts?.textContent).toContain(receipt.rid);
    expect(facts?.textContent).toContain("2026-11-22T10:31:07Z");
    expect(screen.getByRole("link", { name: texts.receipt.save }).getAttribute("href")).toBe(
      `/kelisim/receipts/${receipt.rid}`,
    );
  });

  it("says where it was decided and by which clock, and leads to the very notice it names", async () => {
    const notice = "a".repeat(64);
    const named = { ...kept, receipt: { ...receipt, notice }, noticeKnown: true };
    answers[`/kelisim/receipts/${receipt.rid}`] = () => Response.json(named);
    show(`?view=receipt&receipt=${receipt.rid}`);
    const link = await screen.findByRole("link", { name: texts.receipt.notice });
    expect(link.getAttribute("href")).toContain(`view=notices&notice=${notice}`);
    const facts = [...(link.closest("section")?.querySelectorAll("dl > div") ?? [])].map(
      (row) => row.textContent,
    );
    expect(facts).toContain(
      "Received by the site2026-11-22 15:31 (Asia/Almaty; 2026-11-22T10:31:07Z)",
    );
    expect(facts.slice(-4)).toEqual(["LanguageRussian", "Devicephone", "LayoutBar", "Revision1"]);
  });

  it("is not looked for by what is no number: that is said", async () => {
    show("?view=receipt");
    await find("12345<b>");
    expect((await screen.findByText(/Expected 26 letters/)).textContent).toContain("12345<b>");
    expect(asked().map(({ pathname }) => pathname)).toEqual(["/kelisim/receipts"]);
  });

  it("that is not here, or was erased, is no failure", async () => {
    show("?view=receipt");
    await find("0".repeat(26));
    expect(await screen.findByText(texts.receipt.notFound)).toBeTruthy();
    const error = { code: "erased", message: "Erased." };
    answers[`/kelisim/receipts/${"1".repeat(26)}`] = () =>
      Response.json({ error }, { status: 410 });
    await find("1".repeat(26));
    expect(await screen.findByRole("heading", { name: "The receipt was erased" })).toBeTruthy();
  });

  it("is one click away when it came last", async () => {
    show("?view=receipt");
    fireEvent.click(await screen.findByRole("link", { name: receipt.rid }));
    expect(await screen.findByRole("heading", { name: "Not yet provable" })).toBeTruthy();
  });
});
