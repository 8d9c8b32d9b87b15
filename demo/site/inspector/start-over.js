/** Makes the visitor new: forgets the choice, what is stored on this page's site and the vendor's log. */
export async function startOver(vendorLog) {
  // A running counter would write again what is being deleted.
  const counters = Object.keys(window).filter((name) => /^yaCounter\d+$/.test(name));
  for (const name of counters) window[name]?.destruct?.();
  for (const pair of document.cookie.split("; ")) {
    document.cookie = `${pair.split("=", 1)[0]}=; Max-Age=0; Path=/`;
  }
  localStorage.clear();
  sessionStorage.clear();
  if (vendorLog) {
    // The vendor may be down; the visitor is new all the same.
    await fetch(vendorLog, { method: "DELETE" }).catch(() => null);
  }
  // Not a reload: on the answer to the form that would send the form again.
  location.replace(location.pathname + location.search);
}
