import type * as v from "valibot";
import type { RefusalCode } from "../../contract/refusal.ts";
import type { AppContext } from "../request/peer.ts";

export type Handler = (c: AppContext) => Response | Promise<Response>;

/**
 * To whom an operation is open: everybody; who has signed in; or also programs with a token, which is for data that is
 * read and for nothing else.
 */
export type Access = "public" | "reader" | "reader-or-token";

export interface AnswerDescription {
  readonly about: string;
  /** By media type; `null` for what is text. Nothing for an answer without a body. */
  readonly content?: Readonly<Record<string, v.GenericSchema | null>>;
  /** Headers that the answer is about, with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What programs and the people who write them are told of one method of a route. */
export interface OperationDescription {
  readonly tag: "receipts" | "log" | "rates" | "widget" | "pages" | "sign-in" | "endpoint";
  /** One line. */
  readonly summary: string;
  readonly about?: string;
  /** By their name in the path. */
  readonly path?: Readonly<Record<string, v.GenericSchema>>;
  /** An object: a key for each parameter. */
  readonly query?: v.GenericSchema;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly body?: { readonly types: readonly string[]; readonly schema: v.GenericSchema };
  /** What it answers when all is well, by status; also pages that say what is wrong. */
  readonly answers: Readonly<Record<number, AnswerDescription>>;
  /** How it can refuse, beside what {@link Access} and a failure bring. */
  readonly refusals?: readonly RefusalCode[];
}

/** A handler with what it does: the router and the document are made of the same list of these. */
export interface Operation<Open extends Access = Access> {
  readonly access: Open;
  readonly about: OperationDescription;
  readonly handler: Handler;
}

/** No token opens what changes something: that does not compile. */
export interface Route {
  /** Below the mount: `receipts/:rid`. */
  readonly path: string;
  /** Whether pages of the sites' other origins may read the answers. */
  readonly isCrossOrigin?: true;
  readonly GET?: Operation;
  readonly POST?: Operation<"public" | "reader">;
  readonly DELETE?: Operation<"public" | "reader">;
}

export const methods = ["GET", "POST", "DELETE"] as const;
