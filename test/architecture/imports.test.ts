import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

interface Layer {
  /** Layers whose values and types may be imported. */
  readonly layers: readonly string[];
  /** Layers of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages; `node:` stands for all of Node. */
  readonly packages?: readonly string[];
}

/** The table of docs/ARCHITECTURE.md. */
const table: Readonly<Record<string, Layer>> = {
  contract: { layers: [] },
  catalogue: { layers: ["contract"] },
  core: { layers: ["contract"] },
  texts: { layers: ["contract", "catalogue"] },
  proof: { layers: ["contract"], packages: ["@noble/curves", "@noble/hashes"] },
  gate: { layers: ["contract", "core", "catalogue"], packages: ["js-cookie"] },
  notice: { layers: ["contract"], types: ["core"], packages: ["preact", "@preact/signals"] },
  page: { layers: ["contract", "core", "gate"] },
  verify: { layers: ["contract", "texts", "proof"], packages: ["@noble/hashes"] },
  dashboard: {
    layers: ["contract", "texts", "proof"],
    packages: ["preact", "@preact/signals", "uplot"],
  },
  server: {
    layers: ["contract", "catalogue", "proof", "texts"],
    packages: ["hono", "@hono/node-server", "valibot", "@valibot/to-json-schema", "node:"],
  },
  cli: { layers: ["contract", "catalogue", "proof", "server"], packages: ["node:"] },
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

const statement =
  /^(?:import|export)\s+(?<type>type\s+)?(?:[^"';]*?\sfrom\s+)?"(?<from>[^"]+)"|(?<call>typeof )?import\((?:\/\*.*?\*\/\s*)?"(?<lazy>[^"]+)"\)/gm;

function importsOf(file: string): Import[] {
  return Array.from(readFileSync(file, "utf8").matchAll(statement), ({ groups = {} }) => ({
    file,
    from: groups["from"] ?? groups["lazy"] ?? "",
    typeOnly: groups["type"] !== undefined || groups["call"] !== undefined,
  }));
}

const files = globSync("src/**/*.{ts,tsx}").sort();
const imports = files.flatMap(importsOf);
const layerOf = (path: string): string => path.split("/")[1] ?? "";

function isAllowed({ file, from, typeOnly }: Import): boolean {
  const rule = table[layerOf(file)];
  if (!rule) return false;
  if (!from.startsWith(".")) {
    return (rule.packages ?? []).some((name) =>
      name === "node:" ? from.startsWith(name) : from === name || from.startsWith(`${name}/`),
    );
  }
  const layer = layerOf(normalize(join(dirname(file), from)));
  if (layer === layerOf(file) || rule.layers.includes(layer)) return true;
  return typeOnly && (rule.types ?? []).includes(layer);
}

describe("imports", () => {
  it("are found at all", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(150);
  });

  it("follow the table of layers", () => {
    expect(imports.filter((one) => !isAllowed(one))).toEqual([]);
  });

  it("bring Preact and signals into the second layer of the notice and the dashboard only", () => {
    const users = imports.filter(({ from }) => /^(@preact|preact)\b/.test(from));
    expect(users.length).toBeGreaterThan(1);
    expect(
      users.map(({ file }) => file).filter((file) => !/preferences|^src\/dashboard\//.test(file)),
    ).toEqual([]);
  });

  it("name files with their endings", () => {
    const bare = imports.filter(
      ({ from }) => from.startsWith(".") && !/\.(ts|tsx|js|css(\?inline)?|json)$/.test(from),
    );
    expect(bare).toEqual([]);
  });

  it("make no cycle", () => {
    const next = new Map<string, string[]>();
    for (const { file, from, typeOnly } of imports) {
      if (!from.startsWith(".") || typeOnly) continue;
      next.set(file, [...(next.get(file) ?? []), normalize(join(dirname(file), from))]);
    }
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] => {
      if (path.includes(file)) return [...path, file];
      if (done.has(file)) return [];
      for (const target of next.get(file) ?? []) {
        const cycle = visit(target, [...path, file]);
        if (cycle.length > 0) return cycle;
      }
      done.add(file);
      return [];
    };
    expect(files.flatMap((file) => visit(file, []))).toEqual([]);
  });
});

describe("files", () => {
  it("have no barrels and no grab bags", () => {
    expect(files.filter((file) => /\/(index|utils?|helpers|misc)\.tsx?$/.test(file))).toEqual([]);
  });

  it("are in kebab-case", () => {
    expect(files.filter((file) => !/^[a-z0-9-/.]+$/.test(file))).toEqual([]);
  });

  it("stay under 250 lines", () => {
    // A language is one file, so that adding one is: it may be as long as its sentences.
    const all = globSync("{src,demo,test,scripts}/**/*.{ts,tsx,js}").filter(
      (file) => !/^src\/texts\/\w+\.ts$/.test(file),
    );
    const long = all.filter((file) => readFileSync(file, "utf8").split("\n").length > 251);
    expect(long).toEqual([]);
  });
});
