import * as v from "valibot";
import type { AppContext } from "../request/peer.ts";
import { createServeWidgetFile } from "../site/serve-widget-file.ts";
import { spellings } from "../site/widget-files.ts";
import type { OperationDescription, Route } from "./operation.ts";
import { writeOpenapi } from "./write-openapi.ts";

export const aboutOpenapi: OperationDescription = {
  tag: "endpoint",
  summary: "This document.",
  answers: {
    200: {
      about: "OpenAPI 3.1, of the routes that this endpoint has.",
      content: { "application/json": v.looseObject({ openapi: v.string() }) },
    },
    304: { about: "The tag in `If-None-Match` is still right." },
  },
};

/** `GET openapi.json`: written when it is first asked for, of the list that the router was made of. */
export function createServeOpenapi(mount: string, routes: readonly Route[]) {
  const write = async () =>
    createServeWidgetFile(
      await spellings(Buffer.from(JSON.stringify(writeOpenapi(mount, routes)))),
      {
        "content-type": "application/json; charset=utf-8",
      },
    );
  let written: ReturnType<typeof write> | undefined;
  return async (c: AppContext): Promise<Response> => {
    written ??= write();
    return (await written)(c);
  };
}
