import { Agent, request } from "node:http";
import { onTestFinished } from "vitest";
import { siteOrigin } from "./start-endpoint.ts";

export interface LightAnswer {
  readonly status: number;
  readonly text: string;
}

export interface LightClient {
  /** Posts a body to `receipts`, or another route, of an endpoint as a page of the test site does; a header of `""` is left out. */
  post(
    url: string,
    body: string | Uint8Array,
    headers?: Readonly<Record<string, string>>,
    route?: string,
  ): Promise<LightAnswer>;
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<LightAnswer>;
}

/**
 * Many requests by `node:http`, which is light enough for client and server to share one small machine.
 *
 * @param connections at most, kept alive
 */
export function createLightClient(connections: number): LightClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  onTestFinished(() => agent.destroy());
  const send = (
    method: string,
    url: string,
    given: Record<string, string>,
    body?: string | Uint8Array,
  ) =>
    new Promise<LightAnswer>((resolve, reject) => {
      const headers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
      const sent = request(url, { method, agent, headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => {
          text += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      sent.on("error", reject);
      sent.end(body);
    });
  return {
    post: (url, body, headers = {}, route = "receipts") =>
      send(
        "POST",
        `${url}${route}`,
        { origin: siteOrigin, "content-type": "text/plain", ...headers },
        body,
      ),
    get: (url, headers = {}) => send("GET", url, { ...headers }),
  };
}
