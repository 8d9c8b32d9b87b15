/** The subject by which the operator's policy knows a letter of this kind: the same words in every language. */
export const leaveSubject = "УДАЛИТЬ ИЗ РАССЫЛКИ";

/**
 * Makes every `<a data-kelisim-leave>` a letter to the operator with that subject, and nothing in it. Without a
 * mailbox in the config a link stays as the owner wrote it.
 */
export function fillLeaveLinks(email: string): void {
  if (!email) return;
  const address = `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(leaveSubject)}`;
  for (const link of document.querySelectorAll("a[data-kelisim-leave]")) {
    link.setAttribute("href", address);
  }
}
