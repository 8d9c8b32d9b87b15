import { refusals, type RefusalCode } from "../../contract/refusal.ts";
import { jsonSchemaOf, type JsonSchema } from "./json-schema.ts";
import { namedSchemas } from "./named-schemas.ts";
import type { AnswerDescription, Operation, OperationDescription } from "./operation.ts";

/** How it is opened, in the words of OpenAPI; the schemes are those of `write-openapi`. */
const security = {
  public: [],
  reader: [{ session: [] }],
  "reader-or-token": [{ session: [] }, { token: [] }],
} as const satisfies Readonly<Record<Operation["access"], readonly object[]>>;

/** What closing an operation brings with it, and that anything can fail. */
const alwaysRefused = {
  public: ["internal"],
  reader: ["not-signed-in", "internal"],
  "reader-or-token": ["not-signed-in", "too-many", "internal"],
} as const satisfies Readonly<Record<Operation["access"], readonly RefusalCode[]>>;

const ledToSignIn: AnswerDescription = {
  about: "Nobody has signed in, and a browser wants a page: it is led to the sign-in page.",
  headers: { Location: "The sign-in page." },
};

/** One operation as OpenAPI's Operation Object. */
export function describeOperation(
  method: string,
  path: string,
  { access, about }: Operation,
): JsonSchema {
  return {
    tags: [about.tag],
    operationId: operationId(method, path),
    summary: about.summary,
    ...(about.about !== undefined && { description: about.about }),
    security: security[access],
    parameters: parametersOf(about),
    ...(about.body && { requestBody: { required: true, content: contentOf(about.body) } }),
    responses: responsesOf(access, about),
  };
}

/** `GET receipts/:rid` is `getReceiptsRid`. */
function operationId(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const name = words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join("");
  return `${method.toLowerCase()}${name || "Dashboard"}`;
}

function parametersOf({ path = {}, query, headers = {}, cookies = {} }: OperationDescription) {
  const inPath = Object.entries(path).map(([name, schema]) => {
    return { name, in: "path", required: true, schema: jsonSchemaOf(schema, namedSchemas) };
  });
  const { properties = {}, required = [] } = query ? objectOf(query) : {};
  const inQuery = Object.entries(properties).map(([name, schema]) => {
    return { name, in: "query", required: required.includes(name), schema };
  });
  const worded = (place: "header" | "cookie", words: Readonly<Record<string, string>>) =>
    Object.entries(words).map(([name, description]) => {
      return { name, in: place, required: false, description, schema: { type: "string" } };
    });
  return [...inPath, ...inQuery, ...worded("header", headers), ...worded("cookie", cookies)];
}

/** The keys of a query: the schema is an object's. */
function objectOf(schema: NonNullable<OperationDescription["query"]>) {
  const { properties, required = [] } = jsonSchemaOf(schema, namedSchemas) as {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  };
  return { properties, required };
}

function contentOf({ types, schema }: NonNullable<OperationDescription["body"]>) {
  const described = { schema: jsonSchemaOf(schema, namedSchemas) };
  return Object.fromEntries(types.map((type) => [type, described]));
}

function responsesOf(access: Operation["access"], about: OperationDescription): JsonSchema {
  const answers: Readonly<Record<string, AnswerDescription>> = {
    ...about.answers,
    ...(access !== "public" && { 303: ledToSignIn }),
  };
  const responses = new Map(
    Object.entries(answers).map(([status, answer]) => [status, responseOf(answer)]),
  );
  const codes = new Set([...(about.refusals ?? []), ...alwaysRefused[access]]);
  for (const status of new Set([...codes].map((code) => String(refusals[code])))) {
    const these = [...codes].filter((code) => String(refusals[code]) === status);
    const refusal = refusalOf(these);
    const page = responses.get(status);
    const description = page ? `${page.description} ${refusal.description}` : refusal.description;
    responses.set(status, {
      ...refusal,
      description,
      content: { ...page?.content, ...refusal.content },
    });
  }
  return Object.fromEntries(responses);
}

interface Response {
  readonly description: string;
  readonly headers?: JsonSchema;
  readonly content?: JsonSchema;
}

function responseOf({ about, content, headers }: AnswerDescription): Response {
  return {
    description: about,
    ...(headers && { headers: headersOf(headers) }),
    ...(content && {
      content: Object.fromEntries(
        Object.entries(content).map(([type, schema]) => [
          type,
          { schema: schema ? jsonSchemaOf(schema, namedSchemas) : { type: "string" } },
        ]),
      ),
    }),
  };
}

/** The refusals that share a status: the same body, with one of these codes. */
function refusalOf(codes: readonly RefusalCode[]): Response {
  const waits = codes.some((code) => code === "too-many" || code === "unavailable");
  const code = { enum: codes };
  return {
    description: `Refused: ${codes.map((each) => `\`${each}\``).join(", ")}.`,
    ...(waits && { headers: headersOf({ "Retry-After": "Seconds to wait." }) }),
    content: {
      "application/json": {
        schema: {
          allOf: [
            { $ref: "#/components/schemas/Refusal" },
            { properties: { error: { properties: { code } } } },
          ],
        },
      },
    },
  };
}

function headersOf(words: Readonly<Record<string, string>>): JsonSchema {
  return Object.fromEntries(
    Object.entries(words).map(([name, description]) => {
      return [name, { description, schema: { type: "string" } }];
    }),
  );
}
