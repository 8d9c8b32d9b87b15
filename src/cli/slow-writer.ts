import { once } from "node:events";

/** Writes no faster than is read, so that a large export does not pile up in memory. A reader that went away ends it quietly. */
export function createSlowWriter(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  return async (text) => {
    if (!stream.write(text)) await once(stream, "drain");
  };
}
