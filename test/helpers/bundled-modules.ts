import { createBuilder, type Rolldown } from "vite";

/** Which source modules each file of dist/ is made of, by a build that writes nothing. */
export async function bundledModules(): Promise<ReadonlyMap<string, readonly string[]>> {
  const builder = await createBuilder({ logLevel: "silent", build: { write: false } });
  const modules = new Map<string, readonly string[]>();
  for (const [name, environment] of Object.entries(builder.environments)) {
    if (name === "client" || name === "ssr") continue;
    // Vite's answer is of one type for a build that watches and one that does not; ours does not.
    const results = [await builder.build(environment)].flat() as Rolldown.RolldownOutput[];
    for (const file of results.flatMap(({ output }) => output)) {
      if (file.type === "chunk") modules.set(file.fileName, Object.keys(file.modules));
    }
  }
  return modules;
}
