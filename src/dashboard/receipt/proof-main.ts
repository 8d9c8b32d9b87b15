/** What checks a proof, in a file of its own: the mathematics of signatures is fetched when a receipt is looked at. */
export { judgeReceipt } from "../../proof/judge-receipt.ts";
export { parseNoteKey } from "../../proof/signed-note.ts";
