import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { minify } from "terser";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { languages } from "./src/contract/language.ts";
import packageJson from "./package.json" with { type: "json" };

/** The layers that end up in a visitor's browser. */
const browserLayers = ["contract", "catalogue", "core", "texts", "gate", "notice", "page"];

/** Version and a digest of the browser-side sources: the same sources give the same id on every machine. */
function buildId(): string {
  const digest = createHash("sha256");
  for (const file of globSync(
    browserLayers.map((layer) => `src/${layer}/**/*.{ts,tsx,css}`),
  ).sort()) {
    digest
      .update(`${file.replaceAll("\\", "/")}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return `${packageJson.version}+${digest.digest("hex").slice(0, 12)}`;
}

const define = {
  "process.env.NODE_ENV": '"production"',
  __KELISIM_BUILD__: JSON.stringify(buildId()),
};

/** Chrome 85, Firefox 79 and Safari 14 can read it; what they lack beyond that keeps the gate closed. */
const target = "es2021";
const outDir = process.env["KELISIM_DIST"] ?? "dist";

/** A browser module of its own; `outside` names what it imports from another file of dist/. */
const module = (
  entry: Record<string, string>,
  outside: Readonly<Record<`./${string}`, RegExp>> = {},
) => ({
  outDir,
  emptyOutDir: false,
  target,
  reportCompressedSize: false,
  copyPublicDir: false,
  lib: {
    entry,
    formats: ["es" as const],
    fileName: (_format: string, name: string) => `${name}.js`,
  },
  rolldownOptions: {
    external: Object.values(outside),
    output: {
      minify: true,
      codeSplitting: false,
      paths: (id: string) =>
        Object.entries(outside).find(([, modules]) => modules.test(id))?.[0] ?? id,
    },
  },
});

/** A classic script: it runs where it stands, before anything below it. */
const script = (entry: string, fileName: string) => ({
  ...module({}),
  lib: { entry, name: "kelisim", formats: ["iife" as const], fileName: () => fileName },
});

/** A kind of test: the folder of that name, `.spec.ts` where a real browser is driven. */
const tests = (name: string, options: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: {
    name,
    environment: "node",
    include: [`test/${name}/**/*.{test,spec}.{ts,tsx}`],
    ...options,
  },
});

/** The code of both layers: downloaded once, in the notice's file. */
const sharedByLayers = /[\\/]src[\\/]notice[\\/]shared[\\/].*\.ts$/;

/**
 * Goes once more over what the bundler has minified, which makes the gate a hundred bytes smaller. A minifier
 * picks its own quotes; the endpoint looks for the places of a site's config and texts by these.
 */
const terse: Plugin = {
  name: "terse",
  applyToEnvironment: (environment) => environment.name !== "cli",
  async generateBundle({ format }, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      const { code = "" } = await minify(chunk.code, {
        ecma: 2020,
        module: format === "es",
        compress: { ecma: 2020, passes: 3, unsafe_arrows: true },
        mangle: { toplevel: true },
      });
      chunk.code = code.replace(/[`'](%KELISIM_[A-Z]+%)[`']/g, '"$1"');
    }
  },
};

/** A language is one source and three files of dist/: what the notice waits for, the rest, the policy page's. */
const textsFiles = {
  notice: "kelisim",
  preferences: "kelisim-preferences",
  policy: "kelisim-policy",
};
const texts: Plugin = {
  name: "texts",
  resolveId: (id) =>
    /[\\/]src[\\/]texts[\\/]\w+\.(notice|preferences|policy)$/.test(id) ? id : null,
  load(id) {
    const [, source, part] = /^(.*)\.(notice|preferences|policy)$/.exec(id) ?? [];
    return part
      ? `export { ${part}Texts as default } from ${JSON.stringify(`${source}.ts`)};`
      : null;
  },
};

/**
 * Puts the page that checks receipts into one file that can be saved and opened anywhere: style and script stand in
 * it, and its policy allows these two by their hashes and nothing else, no request least of all.
 */
const verifyPage: Plugin = {
  name: "verify-page",
  applyToEnvironment: (environment) => environment.name === "verify",
  generateBundle(_options, bundle) {
    const style = readFileSync("src/verify/verify.css", "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/\s+/g, " ")
      .replace(/ ?([{};,]) ?/g, "$1")
      .trim();
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== "chunk") continue;
      // Inside a page a script ends at the first of these, wherever it stands.
      const script = chunk.code.trim().replaceAll("</", "<\\/");
      const policy = [
        "default-src 'none'",
        `script-src ${hashOf(script)}`,
        `style-src ${hashOf(style)}`,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; ");
      const parts: Record<string, string> = { CSP: policy, STYLE: style, SCRIPT: script };
      const page = readFileSync("src/verify/verify.html", "utf8");
      chunk.code = page.replace(/%([A-Z]+)%/g, (place, name: string) => parts[name] ?? place);
    }
  },
};

const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

export default defineConfig({
  plugins: [terse, texts, verifyPage],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  environments: {
    notice: {
      consumer: "client",
      define,
      build: module(
        { "kelisim-notice": "src/notice/notice-main.ts" },
        { "./kelisim-config.js": /[\\/]src[\\/]notice[\\/]read-config-file\.ts$/ },
      ),
    },
    // For pages that name a config file, and only for them.
    config: {
      consumer: "client",
      define,
      build: module({ "kelisim-config": "src/notice/read-config-file.ts" }),
    },
    preferences: {
      consumer: "client",
      define,
      build: module(
        { "kelisim-preferences": "src/notice/preferences-main.tsx" },
        { "./kelisim-notice.js": sharedByLayers },
      ),
    },
    // Takes nothing from another file: a visitor who has decided has not downloaded the notice.
    placeholder: {
      consumer: "client",
      define,
      build: module({ "kelisim-placeholder": "src/notice/placeholder-main.ts" }),
    },
    choice: {
      consumer: "client",
      define,
      build: module({ "kelisim-choice": "src/gate/choice-main.ts" }),
    },
    receipts: {
      consumer: "client",
      define,
      build: module({ "kelisim-receipts": "src/gate/receipts-main.ts" }),
    },
    owner: {
      consumer: "client",
      define,
      build: module({ "kelisim-owner": "src/gate/owner-main.ts" }),
    },
    device: {
      consumer: "client",
      define,
      build: module({ "kelisim-device": "src/gate/device-main.ts" }),
    },
    ...Object.fromEntries(
      languages.flatMap((language) =>
        Object.entries(textsFiles).map(([part, file]) => [
          `texts_${part}_${language}`,
          {
            consumer: "client" as const,
            define,
            build: module({ [`${file}.${language}`]: `src/texts/${language}.${part}` }),
          },
        ]),
      ),
    ),
    // One file with everything but Node in it: an owner copies dist/ and needs nothing else.
    cli: {
      consumer: "server",
      resolve: { noExternal: true },
      build: {
        outDir,
        emptyOutDir: false,
        target: "node24",
        minify: false,
        copyPublicDir: false,
        ssr: true,
        rolldownOptions: {
          input: { "kelisim-cli": "src/cli/main.ts" },
          output: { entryFileNames: "[name].js", codeSplitting: false },
        },
      },
    },
    gate: {
      consumer: "client",
      define,
      build: script("src/gate/main.ts", "kelisim.js"),
    },
    // Classic scripts too, because a page's policy lets them in as it does the gate; they run when it has been read.
    policy: {
      consumer: "client",
      define,
      build: script("src/page/policy-main.ts", "kelisim-policy.js"),
    },
    forms: {
      consumer: "client",
      define,
      build: script("src/page/forms-main.ts", "kelisim-forms.js"),
    },
    verify: {
      consumer: "client",
      define,
      build: script("src/verify/verify-main.ts", "kelisim-verify.html"),
    },
    // The marketer's page: its style is a file beside it, because its policy allows nothing inline.
    dashboard: {
      consumer: "client",
      define,
      build: {
        ...module(
          {},
          {
            "./kelisim-dashboard-proof.js":
              /[\\/]src[\\/]dashboard[\\/]receipt[\\/]proof-main\.ts$/,
          },
        ),
        lib: {
          entry: { "kelisim-dashboard": "src/dashboard/dashboard-main.tsx" },
          formats: ["es" as const],
          fileName: () => "kelisim-dashboard.js",
          cssFileName: "kelisim-dashboard",
        },
      },
    },
    dashboardProof: {
      consumer: "client",
      define,
      build: module({ "kelisim-dashboard-proof": "src/dashboard/receipt/proof-main.ts" }),
    },
    // Written after the gate where a site declares a service of Google's.
    consentMode: {
      consumer: "client",
      define,
      build: script("src/gate/consent-mode-main.ts", "kelisim-consent-mode.js"),
    },
    // Written after the gate where a site has switched coverage on.
    coverage: {
      consumer: "client",
      define,
      build: script("src/gate/coverage-main.ts", "kelisim-coverage.js"),
    },
  },
  builder: {
    async buildApp(builder) {
      for (const [name, environment] of Object.entries(builder.environments)) {
        if (name !== "client" && name !== "ssr") await builder.build(environment);
      }
    },
  },
  test: {
    projects: [
      tests("unit"),
      tests("dom", { environment: "happy-dom", css: true }),
      tests("server", { testTimeout: 60_000 }),
      tests("architecture", { testTimeout: 60_000, hookTimeout: 60_000 }),
      // Real browsers: one file at a time, so that two browsers never compete for a small machine.
      tests("browser", { fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000 }),
    ],
  },
});
