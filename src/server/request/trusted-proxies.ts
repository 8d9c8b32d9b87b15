import { BlockList, isIP } from "node:net";

/** The proxies whose word on where a request comes from is taken. */
export interface TrustedProxies {
  /** Whether an address is one of theirs. */
  has(address: string): boolean;
  /** As the owner wrote them. */
  readonly names: readonly string[];
}

export type ParsedProxies =
  | { readonly ok: true; readonly value: TrustedProxies | null }
  | { readonly ok: false; readonly problem: string };

const expected = "loopback, or addresses and networks such as 10.0.0.5, 10.1.0.0/16 or fd00::/8";

/**
 * Reads `KELISIM_TRUST_PROXY`: `loopback` for this machine, addresses and networks, with commas between. This machine is always one of
 * them. Nothing stands for "nobody", and gives `null`. A network of everything is refused: then anybody could say to be anybody.
 */
export function parseTrustedProxies(text: string): ParsedProxies {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  if (names.length === 0) return { ok: true, value: null };
  const list = new BlockList();
  list.addSubnet("127.0.0.0", 8, "ipv4");
  list.addAddress("::1", "ipv6");
  for (const name of names) {
    if (name === "loopback") continue;
    const [address = "", bits, ...more] = name.split("/");
    const version = isIP(address);
    const longest = version === 6 ? 128 : 32;
    const length = bits === undefined ? longest : Number(bits);
    const isNetwork =
      bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && length <= longest && more.length === 0);
    if (version === 0 || address.includes("%") || !isNetwork) {
      return { ok: false, problem: `expected ${expected}, found ${JSON.stringify(name)}` };
    }
    list.addSubnet(address, length, version === 6 ? "ipv6" : "ipv4");
  }
  return {
    ok: true,
    value: {
      names,
      has: (address) => {
        const version = isIP(address);
        return version !== 0 && list.check(address, version === 6 ? "ipv6" : "ipv4");
      },
    },
  };
}
