import type * as v from "valibot";

/** `readonly` says who may write, not what is there: it is the same everywhere here. */
type Plain<Type> = Type extends object ? { readonly [Key in keyof Type]: Plain<Type[Key]> } : Type;

type IsSame<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/** What the compiler shows where they are not the same. */
type Differs = "the schema and the type of the contract differ in a key or in what it holds";

/**
 * A schema that describes a type of the contract. It does not compile where the two differ, be it in a key that may be
 * missing, so what programs are told cannot drift from what is answered.
 *
 * @example
 * const shareSchema = schemaOf<Share>()(v.strictObject({ … }));
 */
export function schemaOf<Type>() {
  return <Schema extends v.GenericSchema>(
    schema: IsSame<v.InferOutput<Schema>, Type> extends true ? Schema : Differs,
  ): Schema => {
    // What is no schema did not compile.
    return schema as Schema;
  };
}
