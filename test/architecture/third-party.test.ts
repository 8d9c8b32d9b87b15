import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { bundledModules } from "../helpers/bundled-modules.ts";

it("names every package that dist/ contains, in its version and with its licence", async () => {
  const notices = readFileSync("THIRD-PARTY.md", "utf8");
  const ids = [...(await bundledModules()).values()].flat();
  const names = ids.map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? "");
  const packages = new Set(names.filter(Boolean));
  expect(packages.size).toBeGreaterThan(5);
  for (const name of packages) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8"));
    const [licence = ""] = globSync(`node_modules/${name}/LICENSE*`);
    expect(notices, name).toContain(`## ${name} ${version} `);
    expect(notices, name).toContain(readFileSync(licence, "utf8").trim());
  }
});
