import { testPassword } from "./start-endpoint.ts";

/** Posts the sign-in form as the endpoint's own page does. */
export function postSignIn(
  url: string,
  password: string,
  headers: Record<string, string> = { origin: new URL(url).origin },
): Promise<Response> {
  return fetch(`${url}sign-in`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ password }),
    redirect: "manual",
  });
}

/** Signs in and gives the header that goes with every later request. */
export async function signIn(url: string, password = testPassword): Promise<{ cookie: string }> {
  const { headers } = await postSignIn(url, password);
  return { cookie: headers.get("set-cookie")?.split(";")[0] ?? "" };
}
