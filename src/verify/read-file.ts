import { mostBytes } from "./evidence.ts";

/** Something a person gave: its name, and its text or why there is none. */
export type Given =
  | { readonly name: string | null; readonly text: string }
  | { readonly name: string; readonly size: number }
  | { readonly name: string; readonly failed: true };

/** Reads a file that was chosen or dropped. One that is far too large is not read at all. */
export async function readFile(file: File): Promise<Given> {
  const { name, size } = file;
  if (size > mostBytes) return { name, size };
  try {
    return { name, text: await file.text() };
  } catch {
    return { name, failed: true }; // a folder, a file that went away
  }
}
