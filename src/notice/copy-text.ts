/**
 * Copies a text; `false` when the browser does not let us. The old way is for pages without the new one: plain
 * http, and frames whose page forbids it.
 *
 * @param beside where the text may stand for a moment: behind a modal dialog nothing can be selected
 */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, beside);
  }
}

function copySelected(text: string, beside: HTMLElement): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true; // no keyboard comes up on a phone
  field.style.cssText = "position:fixed;opacity:0";
  beside.after(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    beside.focus();
  }
}
