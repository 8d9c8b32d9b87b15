import type { OperationDescription } from "../api/operation.ts";
import { refuse, tryAgain } from "../request/answer.ts";
import type { Checkpoints } from "./checkpoints.ts";
import type { ReceiptLog } from "./receipt-log.ts";

export const aboutCheckpoint: OperationDescription = {
  tag: "log",
  summary: "The newest signed checkpoint of the log.",
  answers: { 200: { about: "A C2SP tlog-checkpoint.", content: { "text/plain": null } } },
  refusals: ["unavailable"],
};

/** `GET checkpoint`: the newest signed note, to be kept by whoever wants to check this log later. */
export function createReadCheckpoint(checkpoints: Pick<Checkpoints, "newest">) {
  return async (): Promise<Response> => {
    const newest = await checkpoints.newest();
    return newest
      ? answerText(newest.note)
      : refuse("unavailable", "There is no checkpoint yet.", tryAgain(30));
  };
}

export const aboutKeys: OperationDescription = {
  tag: "log",
  summary: "The public keys of the log.",
  answers: { 200: { about: "One a line, the one in use last.", content: { "text/plain": null } } },
};

/** `GET keys`: the public keys of the log, one a line, the one in use last. Trust them from another place too. */
export function createReadKeys(log: Pick<ReceiptLog, "keys">) {
  return async (): Promise<Response> => {
    const keys = await log.keys();
    return answerText(keys.map((key) => `${key}\n`).join(""));
  };
}

function answerText(text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
