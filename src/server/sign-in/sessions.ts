import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** The cookie of a signed-in marketer. Its value is `<expires>.<id>.<signature>`. */
export const sessionCookieName = "kelisim-session";

/** A week, seconds. Then the password is asked for again, whether the dashboard was used or not. */
export const sessionAge = 7 * 24 * 60 * 60;

/** Sessions that were ended and have not expired: what is remembered of them at most. */
const mostEnded = 10_000;

/** Sessions as signed cookies: nothing is kept of one that goes on. */
export interface Sessions {
  /** The value of a new session's cookie. */
  begin(): string;
  /** Whether a cookie's value is a session that has neither expired nor been ended. */
  isValid(value: string | null): boolean;
  /** Ends one before it expires. */
  end(value: string | null): void;
}

/**
 * Sessions of one run: they are signed with a key that nobody else knows and that goes with the process, so what
 * was ended stays ended.
 *
 * @param now seconds since 1970
 */
export function createSessions(now: () => number): Sessions {
  const key = randomBytes(32);
  /** By id: when the session would have expired. */
  const ended = new Map<string, number>();
  const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");

  const parse = (
    value: string | null,
  ): { readonly id: string; readonly expires: number } | null => {
    const [, text = "", expires = "", id = "", signature = ""] =
      /^((\d{1,12})\.([\w-]{22}))\.([\w-]{43})$/.exec(value ?? "") ?? [];
    if (signature === "") return null;
    if (!timingSafeEqual(Buffer.from(sign(text)), Buffer.from(signature))) return null;
    return Number(expires) > now() ? { id, expires: Number(expires) } : null;
  };

  return {
    begin() {
      const text = `${now() + sessionAge}.${randomBytes(16).toString("base64url")}`;
      return `${text}.${sign(text)}`;
    },
    isValid(value) {
      const session = parse(value);
      return session !== null && !ended.has(session.id);
    },
    end(value) {
      const session = parse(value);
      if (!session) return;
      for (const [id, expires] of ended) if (expires <= now()) ended.delete(id);
      ended.set(session.id, session.expires);
      if (ended.size > mostEnded) {
        const [oldest] = ended.keys();
        if (oldest !== undefined) ended.delete(oldest);
      }
    },
  };
}

/** The session in a request's cookies; `null` where there is none, or more than one. */
export function sessionIn(headers: Headers): string | null {
  const start = `${sessionCookieName}=`;
  const found = (headers.get("cookie") ?? "").split("; ").filter((pair) => pair.startsWith(start));
  return found.length === 1 ? (found[0]?.slice(start.length) ?? null) : null;
}

/** Whether a request comes from somebody who has signed in. */
export function isSignedIn(sessions: Sessions, headers: Headers): boolean {
  return sessions.isValid(sessionIn(headers));
}
