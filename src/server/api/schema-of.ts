import type * as v from "valibot";

/** `readonly` says who may write, not what is there: it is the same everywhere here. */
type Plain<Type> = Type extends object ? { readonly [Key in keyof Type]: Plain<Type[Key]> } : Type;

type IsSame<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/**
 * A schema that describes a type of the contract. It does not compile where the two differ, be it in a key that may be
 * missing, so what programs are told cannot drift from what is answered.
 *
 * @example
 * const shareSchema = schemaOf<Share>()(v.strictObject({ … }));
 */
export function schemaOf<Type>() {
  return <Schema extends v.GenericSchema>(
    schema: IsSame<v.InferOutput<Schema>, Type> extends true ? Schema : never,
  ): Schema => schema;
}
