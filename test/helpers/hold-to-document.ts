import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import type { TestEndpoint } from "./start-endpoint.ts";

/** An operation of an OpenAPI document, as far as tests look at it. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly security: readonly object[];
  readonly parameters: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, object>> }>
  >;
}

export interface ApiDocument {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export async function readDocument({ get }: TestEndpoint): Promise<ApiDocument> {
  // A test holds it to OpenAPI's own schema.
  return (await (await get("openapi.json")).json()) as ApiDocument;
}

/**
 * Holds answers to what a document says of them: the status is there, the media type is one of the status', and JSON is
 * what the schema describes.
 */
export function createHoldTo(document: ApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, "document");

  const validate = (path: readonly string[], value: unknown, what: string): void => {
    const pointer = path.map((part) => encodeURIComponent(escape(part))).join("/");
    const check = ajv.getSchema(`document#/${pointer}`);
    expect(check, `${what}: nothing is said of ${path.join(" ")}`).toBeDefined();
    void check?.(value); // none of the schemas is asynchronous
    expect(check?.errors ?? [], what).toEqual([]);
  };

  return {
    /** Gives back what the answer holds. */
    async answer(operation: string, response: Response): Promise<unknown> {
      const [method = "", path = ""] = operation.split(" ");
      const described = ["paths", `/${path}`, method.toLowerCase(), "responses"];
      const status = String(response.status);
      const what = `${operation} ${status}`;
      const said = document.paths[`/${path}`]?.[method.toLowerCase()]?.responses[status];
      expect(said, `${what} is not in the document`).toBeDefined();
      const text = await response.text();
      const type = response.headers.get("content-type")?.split(";", 1)[0];
      expect(Object.keys(said?.content ?? { none: "" }), what).toContain(type ?? "none");
      if (type !== "application/json") return text;
      const body: unknown = JSON.parse(text);
      validate([...described, status, "content", type, "schema"], body, what);
      return body;
    },
    /** What is sent, in one of the types that are taken. */
    body(operation: string, type: string, value: unknown): void {
      const [method = "", path = ""] = operation.split(" ");
      const place = ["paths", `/${path}`, method.toLowerCase(), "requestBody", "content"];
      validate([...place, type, "schema"], value, `the body of ${operation}`);
    },
  };
}

/** A part of a JSON pointer (RFC 6901). */
function escape(part: string): string {
  return part.replaceAll("~", "~0").replaceAll("/", "~1");
}
