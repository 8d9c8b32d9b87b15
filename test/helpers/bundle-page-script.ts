import { fileURLToPath } from "node:url";
import { build } from "vite";

/** A page's script with the packages it imports, as one classic script, built the way a site builds it. */
export async function bundlePageScript(source: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(source), name: "page", formats: ["iife"], fileName: "page" },
    },
  });
  const [result] = [built].flat();
  const chunk = result && "output" in result ? result.output[0] : undefined;
  if (!chunk) throw new Error(`nothing was built of ${source.href}`);
  return chunk.code;
}
