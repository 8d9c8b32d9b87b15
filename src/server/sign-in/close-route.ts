import type { Access, Handler } from "../api/operation.ts";
import { refuse, tryAgain } from "../request/answer.ts";
import type { ClientAddress } from "../request/client-address.ts";
import { languageOfRequest } from "../request/language-of-request.ts";
import type { AppContext } from "../request/peer.ts";
import { createRateLimit } from "../request/rate-limit.ts";
import { isSignedIn, type Sessions } from "./sessions.ts";
import type { Tokens } from "./tokens.ts";

/** Generous, because a token cannot be guessed: it keeps a program with an old token from asking without end. */
const wrongTokens = {
  perClient: { rate: 1, burst: 30 },
  global: { rate: 20, burst: 200 },
};

export interface CloseRouteParts {
  readonly mount: string;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly addressOf: ClientAddress;
  /** Milliseconds. */
  readonly clock: () => number;
}

/** What opens an operation to those it is for, and closes it to everybody else. */
export type CloseRoute = Readonly<Record<Access, (handler: Handler) => Handler>>;

/** A browser that wants a page is led to the sign-in page, anything else is refused. */
export function createCloseRoute(parts: CloseRouteParts): CloseRoute {
  const { mount, sessions, tokens, addressOf, clock } = parts;
  const limit = createRateLimit(wrongTokens, clock);

  const leadOrRefuse = (c: AppContext, headers = {}): Response => {
    if (c.req.header("accept")?.includes("text/html")) {
      const location = `${mount}sign-in?lang=${languageOfRequest(c)}`;
      return new Response(null, {
        status: 303,
        headers: { location, "cache-control": "no-store", vary: "Accept, Cookie" },
      });
    }
    const sentence = "Expected somebody who has signed in, found no session.";
    return refuse("not-signed-in", sentence, headers);
  };

  return {
    public: (handler) => handler,

    // No token opens what is there for people.
    reader: (handler) => (c) =>
      isSignedIn(sessions, c.req.raw.headers) ? handler(c) : leadOrRefuse(c),

    "reader-or-token": (handler) => (c) => {
      // A session first: a proxy in front may have an `Authorization` of its own.
      if (isSignedIn(sessions, c.req.raw.headers)) return handler(c);
      const token = tokenIn(c.req.raw.headers);
      if (token === null) return leadOrRefuse(c, { "www-authenticate": challenge });
      const isRead = c.req.method === "GET" || c.req.method === "HEAD";
      if (isRead && tokens.isValid(token)) return handler(c);
      const wait = limit.take(addressOf(c));
      if (wait > 0) {
        return refuse("too-many", `Too many wrong tokens: try again in ${wait} s.`, tryAgain(wait));
      }
      return refuse("not-signed-in", "Expected a token that is in use here, found another.", {
        "www-authenticate": `${challenge}, error="invalid_token"`,
      });
    },
  };
}

const challenge = 'Bearer realm="kelisim"';

/** What stands after `Bearer` (RFC 6750); `null` where nothing of the kind was sent. */
function tokenIn(headers: Headers): string | null {
  const [, token = null] = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "") ?? [];
  return token;
}
