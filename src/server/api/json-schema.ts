import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig } from "@valibot/to-json-schema";
import type * as v from "valibot";

/** A JSON Schema of the draft that OpenAPI 3.1 speaks, 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schemas that have a name in the document, by it. */
export type NamedSchemas = Readonly<Record<string, v.GenericSchema>>;

/** What only code can say is left out; where a schema is code alone, `v.metadata` beside it says what can be said. */
const options: ConversionConfig = {
  target: "draft-2020-12",
  typeMode: "input",
  errorMode: "throw",
  ignoreActions: ["check", "raw_check"],
  overrideSchema: ({ valibotSchema }) => (valibotSchema.type === "custom" ? {} : undefined),
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

/**
 * The JSON Schema of a schema, with references to the named ones in it.
 *
 * @throws Error for a schema that has no equivalent.
 */
export function jsonSchemaOf(schema: v.GenericSchema, named: NamedSchemas): JsonSchema {
  const {
    $schema: _dialect,
    $defs: _named,
    ...rest
  } = toJsonSchema(schema, { ...options, definitions: named });
  return rest;
}

/** The named schemas themselves. */
export function namedJsonSchemas(named: NamedSchemas): Readonly<Record<string, object>> {
  return toJsonSchemaDefs(named, options);
}
