import * as v from "valibot";
import type { OperationDescription } from "../api/operation.ts";
import { wordsIn } from "../../contract/language.ts";
import { refuse, tryAgain } from "../request/answer.ts";
import { languageOfRequest } from "../request/language-of-request.ts";
import type { ClientAddress } from "../request/client-address.ts";
import type { AppContext } from "../request/peer.ts";
import { readBody } from "../request/read-body.ts";
import { isSameOrigin } from "../request/same-origin.ts";
import type { Attempts } from "./attempts.ts";
import type { Password } from "./prepare-password.ts";
import { sessionAge, sessionCookieName, sessionIn, type Sessions } from "./sessions.ts";
import { renderSignInPage, signInHeaders } from "./sign-in-page.ts";
import { signInTexts } from "./sign-in-texts.ts";
import type { Tokens } from "./tokens.ts";

/** What signing in needs. */
export interface SignIn {
  readonly password: Password;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  readonly tokens: Tokens;
}

const page = { "text/html": null };

export const aboutSignInPage: OperationDescription = {
  tag: "sign-in",
  summary: "The sign-in page.",
  answers: { 200: { about: "A form.", content: page } },
};

export const aboutSignIn: OperationDescription = {
  tag: "sign-in",
  summary: "Sign in, by the form of the sign-in page.",
  body: {
    types: ["application/x-www-form-urlencoded"],
    schema: v.object({ password: v.string() }),
  },
  answers: {
    303: {
      about: "The password was right.",
      headers: { Location: "The dashboard.", "Set-Cookie": "The session." },
    },
    401: { about: "The password was wrong: the form again.", content: page },
    429: {
      about: "Too many passwords were tried: the form again.",
      content: page,
      headers: { "Retry-After": "Seconds to wait." },
    },
  },
  refusals: ["foreign-origin", "wrong-type"],
};

export const aboutSignOut: OperationDescription = {
  tag: "sign-in",
  summary: "Sign out, by the form of a page of this endpoint.",
  answers: {
    303: {
      about: "The session is ended.",
      headers: { Location: "The sign-in page.", "Set-Cookie": "Takes the cookie away." },
    },
  },
  refusals: ["foreign-origin"],
};

/** A password is at most 200 characters; in a form each can take a dozen bytes. */
const maxFormBytes = 4096;

/** `GET sign-in`, `POST sign-in` and `POST sign-out`: forms of this endpoint's own pages, and of no other's. */
export function createSignInRoutes(
  mount: string,
  { password, sessions, attempts }: SignIn,
  addressOf: ClientAddress,
) {
  const answerPage = async (
    c: AppContext,
    status: 200 | 401 | 429,
    problem: string | null,
    more = {},
  ) => {
    const language = languageOfRequest(c);
    const action = `${mount}sign-in`;
    const body = await renderSignInPage({ language, action, problem });
    return c.body(body, status, { ...signInHeaders, "content-language": language, ...more });
  };

  return {
    show: (c: AppContext): Promise<Response> => answerPage(c, 200, null),

    async signIn(c: AppContext): Promise<Response> {
      const { headers } = c.req.raw;
      if (!isSameOrigin(headers)) return foreign();
      const form = await readForm(c.req.raw);
      if (form === null) {
        return refuse("wrong-type", "Expected the form of the sign-in page, found something else.");
      }
      const texts = wordsIn(signInTexts, languageOfRequest(c));
      const given = form.get("password") ?? "";
      const attempt = await attempts.run(addressOf(c), () => password.isRight(given));
      if (!attempt.looked)
        return answerPage(c, 429, texts.tooMany(attempt.wait), tryAgain(attempt.wait));
      if (!attempt.right) return answerPage(c, 401, texts.wrong);
      return seeOther(
        `${mount}?lang=${languageOfRequest(c)}`,
        cookie(sessions.begin(), sessionAge, headers),
      );
    },

    signOut(c: AppContext): Response {
      const { headers } = c.req.raw;
      if (!isSameOrigin(headers)) return foreign();
      sessions.end(sessionIn(headers));
      return seeOther(`${mount}sign-in?lang=${languageOfRequest(c)}`, cookie("", 0, headers));
    },
  };

  /** On the path of the endpoint: the pages of the site never carry it. */
  function cookie(value: string, age: number, headers: Headers): string {
    const secure = headers.get("origin")?.startsWith("http:") === true ? "" : "; Secure";
    return `${sessionCookieName}=${value}; Path=${mount}; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
  }
}

function foreign(): Response {
  return refuse(
    "foreign-origin",
    "Expected the sign-in page of this endpoint, found another page.",
  );
}

async function readForm(request: Request): Promise<URLSearchParams | null> {
  const type = request.headers.get("content-type")?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") return null;
  const body = await readBody(request, maxFormBytes).catch(() => null);
  return body && new URLSearchParams(new TextDecoder().decode(body));
}

function seeOther(location: string, cookie: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, "set-cookie": cookie, "cache-control": "no-store" },
  });
}
