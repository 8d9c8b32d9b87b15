import { describeValue } from "../describe-issue.ts";

const types = ["application/json", "text/plain"];

/** `text/plain` is what a page of another origin may post without asking first. */
export function typeProblem(headers: Headers): string | null {
  const type = headers.get("content-type");
  const essence = type?.split(";", 1)[0]?.trim().toLowerCase();
  if (essence === undefined || !types.includes(essence)) {
    return `Expected the content type ${types.join(" or ")}, found ${describeValue(type ?? undefined)}.`;
  }
  const encoding = headers.get("content-encoding");
  return encoding === null
    ? null
    : `Expected a body without content encoding, found ${describeValue(encoding)}.`;
}
