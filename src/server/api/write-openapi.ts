import { sessionCookieName } from "../sign-in/sessions.ts";
import { describeOperation } from "./describe-operation.ts";
import { namedJsonSchemas, type JsonSchema } from "./json-schema.ts";
import { namedSchemas } from "./named-schemas.ts";
import { methods, type OperationDescription, type Route } from "./operation.ts";

/** The version of the package, which a test holds it to. */
export const apiVersion = "0.1.0";

const about = `Keeps receipts of cookie choices and answers consent rates. Every refusal is JSON with a code and a sentence. Wherever GET
is answered HEAD is too, and OPTIONS says which methods a route has; any other is refused with 405 and the code method-not-allowed.`;

const tags: Readonly<Record<OperationDescription["tag"], string>> = {
  receipts: "Receipts of choices, and the notices they were made on.",
  log: "What receipts are proved with.",
  rates: "Consent rates, and the counts they are made of.",
  widget: "The files of the widget, with the site's config in them.",
  pages: "Pages for people.",
  "sign-in": "Sessions of the site's owner.",
  endpoint: "The endpoint itself.",
};

/**
 * The OpenAPI document of these routes, which are the very ones that the router has.
 *
 * @throws Error when a parameter of a path is not described, or another one is.
 */
export function writeOpenapi(mount: string, routes: readonly Route[]): JsonSchema {
  return {
    openapi: "3.1.0",
    info: {
      title: "Kelisim",
      version: apiVersion,
      description: about.replaceAll("\n", " "),
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: mount === "/" ? mount : mount.slice(0, -1) }],
    tags: Object.entries(tags).map(([name, description]) => {
      return { name, description };
    }),
    paths: Object.fromEntries(routes.map((route) => [openapiPath(route.path), pathItem(route)])),
    components: {
      schemas: namedJsonSchemas(namedSchemas),
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: sessionCookieName,
          description: "Who has signed in.",
        },
        token: {
          type: "http",
          scheme: "bearer",
          description: "A token that `kelisim token add` has made. It reads, and changes nothing.",
        },
      },
    },
  };
}

/** `receipts/:rid` is `/receipts/{rid}`. */
function openapiPath(path: string): string {
  return `/${path.replaceAll(/:(\w+)/g, "{$1}")}`;
}

function pathItem(route: Route): JsonSchema {
  const named = Array.from(route.path.matchAll(/:(\w+)/g), ([, name]) => name);
  const operations = methods.flatMap((method) => {
    const operation = route[method];
    if (!operation) return [];
    const described = Object.keys(operation.about.path ?? {});
    if (described.join() !== named.join()) {
      throw new Error(
        `${method} ${route.path} describes the parameters ${described.join() || "–"}`,
      );
    }
    return [[method.toLowerCase(), describeOperation(method, route.path, operation)]];
  });
  return Object.fromEntries(operations);
}
