import {
  mostListedNotices,
  type ListedNotice,
  type NoticeList,
} from "../../contract/notice-list.ts";
import type { OperationDescription } from "../api/operation.ts";
import { anyRevision } from "../rates/decision-cell.ts";
import { answerJson } from "../request/answer.ts";
import { noticeListSchema } from "./notice-list-schema.ts";
import type { ArchivedNotice, Store } from "../store/store.ts";

type Words = Omit<ListedNotice, "hash" | "firstSeen" | "current">;

export const aboutListNotices: OperationDescription = {
  tag: "receipts",
  summary: "What was shown to visitors: the archived notices, newest first.",
  answers: {
    200: {
      about: `At most ${mostListedNotices} notices, and what was decided by revision and language.`,
      content: { "application/json": noticeListSchema },
    },
  },
};

/** `GET notices`: what was shown to visitors, newest first. `current` are the hashes of this config's notices. */
export function createListNotices(
  store: Pick<Store, "newestNotices" | "readNotice" | "countNotices" | "readRevisions">,
  current: ReadonlySet<string>,
) {
  // What a hash stands for never changes: each manifest is read once.
  const known = new Map<string, Words>();
  const describe = async ({ hash, firstSeen }: ArchivedNotice): Promise<ListedNotice> => {
    const words = known.get(hash) ?? wordsOf((await store.readNotice(hash)) ?? "");
    known.set(hash, words);
    return { hash, firstSeen, current: current.has(hash), ...words };
  };
  return async (): Promise<Response> => {
    const archived = await store.newestNotices(mostListedNotices);
    const revisions = await store.readRevisions();
    const list: NoticeList = {
      notices: await Promise.all(archived.map(describe)),
      more: (await store.countNotices()) - archived.length,
      decided: revisions.filter(({ revision }) => revision !== anyRevision),
      notToldApart: revisions
        .filter(({ revision }) => revision === anyRevision)
        .reduce((sum, { decisions }) => sum + decisions, 0),
    };
    return answerJson(200, list);
  };
}

/** Whatever stands in the file: a row can have been written by hand. */
function wordsOf(manifest: string): Words {
  const fields = fieldsOf(parse(manifest));
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
  const { revision } = fields;
  return {
    language: text(fields["language"]),
    revision: Number.isSafeInteger(revision) ? Number(revision) : null,
    layout: text(fields["layout"]),
    variant: text(fields["variant"]),
    policyUpdated: text(fieldsOf(fields["policy"])["updated"]),
  };
}

function parse(manifest: string): unknown {
  try {
    return JSON.parse(manifest);
  } catch {
    return null;
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>) // an object has fields, whatever they are
    : {};
}
