/** Lets the browser save a text as a file, without asking any server for it. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click(); // in no document: no listener of the page takes it for a link of its own
  // The browser reads it after the click; what is let go of too early is saved as an empty file.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
