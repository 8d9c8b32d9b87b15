import { createElement, type ComponentType, type VNode } from "preact";

/**
 * What the compiler turns JSX into, in place of Preact's own `preact/jsx-runtime` (vite.config.ts): that one
 * makes its elements itself, 130 bytes that every first visitor would download beside `createElement`.
 */
export function jsx(
  type: string | ComponentType<unknown>,
  props: Readonly<Record<string, unknown>>,
  key?: string,
): VNode<unknown> {
  // Two signatures of createElement, one for each half of the union; at run time they are one.
  const create = createElement as (type: unknown, props: unknown) => VNode<unknown>;
  return create(type, key === undefined ? props : { ...props, key });
}

export { jsx as jsxs, jsx as jsxDEV };
export { Fragment } from "preact";
