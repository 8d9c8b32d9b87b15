/** Puts the declared words in the place of `{name}` in a sentence. */
export function fillText(text: string, name: string, words: string): string {
  // A function, because `$&` and the like in an operator's name would mean something in a string.
  return text.replace(`{${name}}`, () => words);
}
