/**
 * A copy of an object without a prototype: a page that pollutes `Object.prototype` then cannot answer for
 * an option that the owner left out.
 */
export function bare<Data extends object>(data: Data): Data {
  return Object.assign(Object.create(null), data);
}
