import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/contract/language.ts";
import type { VerifyTexts } from "../../src/contract/verify-texts.ts";
import { chooseLanguage } from "../../src/verify/choose-language.ts";
import { parseEvidence } from "../../src/verify/evidence.ts";
import { judgeReceipt } from "../../src/proof/judge-receipt.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";
import { prove } from "../helpers/prove.ts";

const hash = "ab".repeat(32);
const receipt = makeReceipt({ notice: hash });
const { record, keys, key, checkpoint, larger } = prove(receipt);
const grounds = { keys: [key], kept: null, notice: null };

function judge(given: object, more: Partial<Parameters<typeof judgeReceipt>[1]> = {}) {
  const evidence = parseEvidence(JSON.stringify(given));
  if (evidence.kind !== "receipt") throw new Error(`found ${evidence.kind}`);
  return judgeReceipt(evidence.downloaded, { ...grounds, ...more });
}

describe("what is given to the page", () => {
  const notice = JSON.stringify({ preselected: false, services: [] });
  it.each([
    ["receipt", JSON.stringify(record, null, 2)],
    ["receipt", JSON.stringify({ ...record, proof: null })],
    ["bare", JSON.stringify(receipt)],
    ["refusal", '{"error":{"code":"erased","message":"It was erased."}}'],
    ["keys", keys],
    ["keys", `\r\n ${keys.trim()}\r\n\n${keys}`],
    ["checkpoint", checkpoint],
    ["checkpoint", `\n${checkpoint.replaceAll("\n", "\r\n").trim()}  `],
    ["notice", notice],
    ["unknown", ""],
    ["unknown", "hello"],
    ["unknown", "[1,2]"],
    ["unknown", "null"],
    ["unknown", '{"receipt":{}}'],
    ["unknown", JSON.stringify(record).replace('"act":', '"act":"withdraw","act":')],
    ["unknown", JSON.stringify(record).replace('"receipt":', '"receipt":{},"receipt":')],
    ["receipt", JSON.stringify({ ...record, more: Array.from({ length: 300_000 }, () => 1) })],
    ["unknown", `${keys}and more`],
    ["unknown", record.proof],
  ])("is told apart by what it holds: %s", (kind, text) => {
    expect(parseEvidence(text).kind).toBe(kind);
  });

  it("is shown by its beginning where it is nothing that is known", () => {
    const found = "x".repeat(60);
    expect(parseEvidence(`\n ${"x".repeat(1000)}\nmore`)).toEqual({ kind: "unknown", found });
  });

  it("has the hash of its bytes where it is a notice", () => {
    const digest = createHash("sha256").update(notice).digest("hex");
    expect(parseEvidence(notice)).toEqual({ kind: "notice", hash: digest });
  });
});

describe("a receipt given to the page", () => {
  it("is proven by its proof and a trusted key", () => {
    const { outcome, checkpoint: found, origin } = judge(record);
    expect([outcome, found?.size, origin]).toEqual(["proven", 2, key.name]);
  });

  it("is not proven before it has a proof, nor without a key", () => {
    expect(judge({ ...record, proof: null }).outcome).toBe("young");
    expect(judge(record, { keys: [] }).outcome).toBe("no-key");
  });

  it.each([
    ["not-included", { ...record, receipt: { ...receipt, act: "reject_all" } }],
    ["not-included", { ...record, receipt: { ...receipt, more: 1 } }],
    ["not-included", { ...record, receipt: { ...receipt, revision: 1.5 } }],
    ["not-included", { ...record, receipt: { ...receipt, variant: "\ud800" } }],
    ["not-included", { ...record, site: "shop.example.com" }],
    ["not-included", { ...record, received: "2026-11-22T10:31:08Z" }],
    ["other-place", { ...record, seq: 2 }],
    ["no-proof", { ...record, proof: "" }],
    ["no-proof", { ...record, proof: record.proof.replace("index", "Index") }],
    ["not-signed", { ...record, proof: record.proof.replace("\n2\n", "\n3\n") }],
    ["not-signed", prove(receipt, { seed: 2 }).record],
    ["not-signed", prove(receipt, { name: "other.example.kz/kelisim" }).record],
  ])("is %s where it was changed or is of another log", (outcome, given) => {
    expect(judge(given).outcome).toBe(outcome);
  });

  it("is wrong with any one byte of its proof changed", () => {
    const { proof } = record;
    for (let at = 0; at < proof.length; at += 1) {
      const code = proof.charCodeAt(at) ^ 1;
      const other = proof.slice(0, at) + String.fromCharCode(code) + proof.slice(at + 1);
      if (judge({ ...record, proof: other }).outcome === "proven") expect.fail(`byte ${at}`);
    }
  });

  it("is compared with a checkpoint that somebody kept", () => {
    const kept = (note: string) => judge(record, { kept: note });
    expect(kept(checkpoint)).toMatchObject({ outcome: "proven", kept: "same" });
    expect(kept(larger)).toMatchObject({ outcome: "proven", kept: "other-size" });
    const rewritten = prove(receipt, { neighbour: 7 }).checkpoint;
    expect(kept(rewritten)).toMatchObject({ outcome: "rewritten", kept: "contradicts" });
    const foreign = prove(receipt, { seed: 2 }).checkpoint;
    expect(kept(foreign)).toMatchObject({ outcome: "proven", kept: "not-signed" });
  });

  it("is compared with a notice", () => {
    expect(judge(record).notice).toBe("none");
    expect(judge(record, { notice: hash }).notice).toBe("same");
    expect(judge(record, { notice: "cd".repeat(32) }).notice).toBe("other");
  });
});

describe("the language of the page", () => {
  it("is the one asked for, else the browser's, else Russian", () => {
    expect(chooseLanguage("?lang=en", ["kk"])).toBe("en");
    expect(chooseLanguage("?lang=de", ["fr-FR", "kk-KZ", "en"])).toBe("kk");
    expect(chooseLanguage("", ["de"])).toBe("ru");
  });
});

/** Every sentence with the path of its key. */
function sentences(value: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === "object" && part !== null
      ? sentences(part, `${path}${key}.`)
      : [[`${path}${key}`, String(part)] as const],
  );
}

describe("the texts of the page", async () => {
  const all = await Promise.all(
    languages.map(async (language) => {
      const file: { verifyTexts: VerifyTexts } = await import(`../../src/texts/${language}.ts`);
      return [language, sentences(file.verifyTexts)] as const;
    }),
  );
  const held = (texts: readonly (readonly [string, string])[]) =>
    texts.map(([path, text]) => `${path} ${(text.match(/\{\w+\}/g) ?? []).toSorted().join()}`);

  it.each(all)("have the same keys and places in %s, none of them empty", (_language, texts) => {
    expect(held(texts)).toEqual(held(all[0]?.[1] ?? []));
    expect(texts.filter(([, text]) => text !== text.trim() || text === "")).toEqual([]);
  });

  it.each(all.filter(([language]) => language !== "en"))(
    "are Cyrillic throughout and quote with «» in %s",
    (_language, texts) => {
      const latin = texts.filter(([, text]) =>
        /\p{Script=Latin}|["“”]/u.test(text.replaceAll(/\{\w+\}|cookie/g, "")),
      );
      expect(latin).toEqual([]);
    },
  );
});
