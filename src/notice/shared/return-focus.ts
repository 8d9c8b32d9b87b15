const roots = new WeakSet<ShadowRoot>();

/** Remembers that the preferences were opened from the notice, whose button is gone while they are up. */
export function rememberOpener(root: ShadowRoot): void {
  roots.add(root);
}

/** Whether the notice comes back after its preferences were put away; asking forgets it. */
export function takeOpener(root: ShadowRoot): boolean {
  return roots.delete(root);
}
