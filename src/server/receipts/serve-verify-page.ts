import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OperationDescription } from "../api/operation.ts";
import type { AppContext } from "../request/peer.ts";
import type { ReceiptLog } from "../log/receipt-log.ts";
import { createServeWidgetFile } from "../site/serve-widget-file.ts";
import { causeOf, StartError } from "../start-error.ts";
import { spellings } from "../site/widget-files.ts";

export const verifyPageName = "kelisim-verify.html";

/** The page that checks receipts as it is built, and the policy that it was built with. */
export interface VerifyPage {
  readonly html: string;
  readonly policy: string;
}

/** The place for the log's keys. */
const place = 'data-keys=""';

/** Reads the built page. @throws StartError when it is missing, or is not as it is built. */
export async function loadVerifyPage(folder: string): Promise<VerifyPage> {
  const path = join(folder, verifyPageName);
  let html: string;
  try {
    html = await readFile(path, "utf8");
  } catch (error) {
    throw new StartError(`The page ${path} cannot be read (${causeOf(error)}): run npm run build.`);
  }
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
  if (policy === undefined || html.split(place).length !== 2) {
    throw new StartError(`${path} should hold a policy and ${place} once: run npm run build.`);
  }
  return { html, policy };
}

export const aboutVerifyPage: OperationDescription = {
  tag: "pages",
  summary: "A page that checks a receipt in the browser.",
  answers: {
    200: { about: "The page.", content: { "text/html": null } },
    304: { about: "The tag in `If-None-Match` is still right." },
  },
};

/**
 * `GET verify`: a page that checks a receipt in the browser and asks nobody. The log's keys are written into it:
 * this endpoint's own word, which the page says.
 */
export function createServeVerifyPage({ html, policy }: VerifyPage, log: Pick<ReceiptLog, "keys">) {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    // What a policy in the page cannot say: nobody may frame it.
    "content-security-policy": `${policy}; frame-ancestors 'none'`,
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
  };
  const write = async () => {
    // Names have no white space and no quotes: they are hosts and paths.
    const keys = (await log.keys()).join(" ").replace(/[&"<>]/g, "");
    return createServeWidgetFile(
      await spellings(Buffer.from(html.replace(place, `data-keys="${keys}"`))),
      headers,
    );
  };
  // Keys are only added while an endpoint starts.
  let written: ReturnType<typeof write> | undefined;
  return async (c: AppContext): Promise<Response> => {
    written ??= write();
    try {
      return (await written)(c);
    } catch (error) {
      written = undefined;
      throw error;
    }
  };
}
