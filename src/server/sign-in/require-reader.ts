import { refuse } from "../request/answer.ts";
import { languageOfRequest } from "../request/language-of-request.ts";
import type { AppContext } from "../request/peer.ts";
import { isSignedIn, type Sessions } from "./sessions.ts";

type Handler = (c: AppContext) => Response | Promise<Response>;

/**
 * Closes a route to everybody who has not signed in: a browser that wants a page is led to the sign-in page,
 * anything else is refused.
 */
export function createRequireReader(mount: string, sessions: Sessions) {
  return (handler: Handler): Handler =>
    (c) => {
      if (isSignedIn(sessions, c.req.raw.headers)) return handler(c);
      if (c.req.header("accept")?.includes("text/html")) {
        const location = `${mount}sign-in?lang=${languageOfRequest(c)}`;
        return new Response(null, {
          status: 303,
          headers: { location, "cache-control": "no-store", vary: "Accept, Cookie" },
        });
      }
      return refuse("not-signed-in", "Expected somebody who has signed in, found no session.");
    };
}
