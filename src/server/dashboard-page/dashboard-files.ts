import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OperationDescription } from "../api/operation.ts";
import { createServeWidgetFile } from "../site/serve-widget-file.ts";
import { spellings } from "../site/widget-files.ts";
import { causeOf, StartError } from "../start-error.ts";
import type { AppContext } from "../request/peer.ts";

/** The files of the dashboard's page, with their types. */
const types = {
  "kelisim-dashboard.js": "text/javascript; charset=utf-8",
  "kelisim-dashboard-proof.js": "text/javascript; charset=utf-8",
  "kelisim-dashboard.css": "text/css; charset=utf-8",
} as const;

/** The built files of the dashboard by name, each ready to be served. */
export type DashboardFiles = ReadonlyMap<string, (c: AppContext) => Response>;

export const aboutDashboardFile: OperationDescription = {
  tag: "pages",
  summary: "A file of the dashboard's page.",
  answers: {
    200: { about: "The file.", content: { "text/javascript": null, "text/css": null } },
    304: { about: "The tag in `If-None-Match` is still right." },
  },
};

/** Reads them once. @throws StartError when one is missing. */
export async function loadDashboardFiles(folder: string): Promise<DashboardFiles> {
  const files = Object.entries(types).map(async ([name, type]) => {
    const path = join(folder, name);
    try {
      const content = await readFile(path);
      return [
        name,
        createServeWidgetFile(await spellings(content), { "content-type": type }),
      ] as const;
    } catch (error) {
      throw new StartError(
        `The dashboard's file ${path} cannot be read (${causeOf(error)}): run npm run build.`,
      );
    }
  });
  return new Map(await Promise.all(files));
}
