import { afterEach, expect, it, vi } from "vitest";
import { yandexMetrica } from "../../src/catalogue/yandex-metrica.ts";
import { formatReceiptId } from "../../src/core/receipt-id.ts";
import { createEntries } from "../../src/gate/outbox-entries.ts";
import { createNotes } from "../../src/gate/notes.ts";
import { noteToReceipt } from "../../src/gate/note-to-receipt.ts";
import { postReceipt } from "../../src/gate/post-receipt.ts";
import { nameOfNote, type ReceiptNote } from "../../src/gate/receipt-note.ts";
import kk from "../../src/texts/kk.ts";
import { makeReceipt } from "../helpers/make-receipt.ts";

const note: ReceiptNote = {
  random: Array.from({ length: 16 }, (_, at) => at),
  prev: null,
  before: [["analytics", true]],
  after: [["analytics", false]],
  origin: { by: "person", layer: "preferences", asked: false },
  screen: { layout: "card", variant: "b", revision: 2, services: [yandexMetrica] },
  lang: "kk",
  active: true,
  width: 700,
  gpc: false,
  build: "0.1.0+3f9c2a1b7d04",
  now: Date.UTC(2026, 10, 22, 10, 31, 7),
};
const key = `kelisim.receipt.note.${nameOfNote(note)}`;
const texts = async () => kk;

/** A page's storage as these see it: own keys, text values. */
function createStorage(items: Record<string, string>): Storage {
  const store: Storage = Object.create({
    getItem: (name: string) => store[name] ?? null,
    removeItem: (name: string) => delete store[name],
  });
  return Object.assign(store, items);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it("gives the same receipt as often as it is made, also from storage", async () => {
  const made = await noteToReceipt(note, texts, note.build, false);
  const again = JSON.parse(JSON.stringify(note)) as ReceiptNote; // as the next page reads it
  expect(await noteToReceipt(again, texts, note.build, false)).toEqual(made);
  expect(made).toMatchObject({
    rid: formatReceiptId(new Uint8Array(note.random)),
    act: "withdraw",
    services: { "yandex-metrica": false },
    notice: expect.stringMatching(/^[0-9a-f]{64}$/),
    layout: "card",
    variant: "b",
    device: "tablet",
    decided: "2026-11-22T10:31Z",
  });
});

it.each([
  ["by a widget of another build", note, "0.2.0+000000000000", texts],
  ["without texts", note, note.build, async () => undefined],
  ["where texts cannot be had", note, note.build, () => Promise.reject(new Error("offline"))],
  [
    "by the page itself",
    { ...note, origin: { ...note.origin, layer: "page" as const } },
    note.build,
    texts,
  ],
])("names no notice when it is made %s", async (_what, given, build, textsOf) => {
  expect((await noteToReceipt(given, textsOf, build, false)).notice).toBeNull();
});

it("finds notes, oldest first, throws out what is none, and leaves receipts alone", () => {
  const older = { ...note, random: note.random.map((byte) => byte + 1), now: note.now - 1 };
  const store = createStorage({
    [key]: JSON.stringify(note),
    [`kelisim.receipt.note.${nameOfNote(older)}`]: JSON.stringify(older),
    "kelisim.receipt.note.x": "not JSON",
    "kelisim.receipt.note.y": JSON.stringify(note),
    "kelisim.receipt.note.z": "{}",
    "kelisim.receipt.renew": JSON.stringify(makeReceipt()),
    basket: "felt slippers",
  });
  const notes = createNotes(() => store);
  expect(notes.list()).toEqual([older, note]);
  expect(createEntries(() => store).list()).toEqual([]);
  expect(Object.keys(store).length).toBe(4);
  notes.drop(older);
  expect(notes.has(older)).toBe(false);
  expect(notes.has(note)).toBe(true);
});

it("has none where storage is denied", () => {
  const notes = createNotes(() => {
    throw new DOMException("denied", "SecurityError");
  });
  expect(notes.list()).toEqual([]);
  expect(notes.has(note)).toBe(false);
  notes.drop(note);
});

const receipt = makeReceipt();
const refusal = { error: { code: "bad-receipt", message: "No." } };
it.each([
  ["200 with the receipt", 200, JSON.stringify({ receipt }), 200],
  ["201 with the receipt", 201, JSON.stringify({ receipt }), 201],
  ["200 with another receipt", 200, JSON.stringify({ receipt: makeReceipt() }), 503],
  ["200 with a page", 200, "<p>Welcome", 503],
  ["201 with nothing", 201, "", 503],
  ["200 with null", 200, "null", 503],
  ["a refusal of ours", 400, JSON.stringify(refusal), 400],
  ["a refusal of somebody else's", 403, "<p>Sign in", 503],
  ["404 of somebody else's", 404, "", 404],
  ["405 of somebody else's", 405, "<p>No", 405],
  ["429", 429, JSON.stringify(refusal), 429],
])("takes %s for what it is", async (_what, status, body, expected) => {
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
  const answer = await postReceipt("https://shop.example.kz/kelisim/", receipt);
  expect(answer.status).toBe(expected);
});
