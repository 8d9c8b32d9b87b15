type Kind = "createHTML" | "createScriptURL";
type Policy = Readonly<Record<Kind, (text: string) => string>>;

let policy: Policy | null | undefined;

/**
 * Passes a text on as trusted where the page requires Trusted Types, by the policy `kelisim`: only what the
 * page itself had written there before it was held, and the address of the managed tag. Made at first need;
 * where a page's CSP does not allow the policy, the plain text is given and the browser decides.
 */
export function trusted(kind: Kind, text: string): string {
  const { trustedTypes } = window as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
  };
  const same = (given: string): string => given;
  if (policy === undefined) {
    policy = null;
    try {
      policy =
        trustedTypes?.createPolicy("kelisim", { createHTML: same, createScriptURL: same }) ?? null;
    } catch {
      // Not allowed here.
    }
  }
  return policy ? policy[kind](text) : text;
}
