/** Writes what is made from the rows of the catalogue. A test fails when it is not up to date. */
import { writeFileSync } from "node:fs";
import { catalogueFiles } from "./catalogue-files.ts";

for (const [path, content] of Object.entries(catalogueFiles)) {
  writeFileSync(new URL(`../${path}`, import.meta.url), content);
  console.log(path);
}
