/** Lets each button with `data-copy` copy the text of the element it names. */
export function startCopying() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    const source = document.querySelector(`#${button.dataset.copy}`);
    button.addEventListener("click", () => void copy(source, button));
  }
}

async function copy(source, button) {
  try {
    await navigator.clipboard.writeText(source.textContent);
    button.textContent = "Copied";
  } catch {
    // Without leave, or over plain http from another machine: selected, it is one key away.
    getSelection().selectAllChildren(source);
    button.textContent = "Selected: press Ctrl+C";
  }
  button.addEventListener("blur", () => (button.textContent = "Copy"), { once: true });
}
