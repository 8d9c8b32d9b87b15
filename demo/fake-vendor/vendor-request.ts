/** One request that reached the vendor: enough to count and to name it, nothing of what it carried. */
export interface VendorRequest {
  /** Position in the log since the vendor started: 1, 2, 3 … It goes on counting after a clear. */
  readonly seq: number;
  /** Server clock, ISO 8601, UTC. */
  readonly time: string;
  readonly method: string;
  /** The name the browser asked for, with its port. */
  readonly host: string;
  readonly path: string;
  /** Names of the query parameters, in their order. */
  readonly query: readonly string[];
  /** Names of the cookies that came along; values are never kept. */
  readonly cookies: readonly string[];
  /** Names of the cookies the vendor answered with; the browser may have refused them as third-party. */
  readonly set: readonly string[];
  /** What the browser wanted it for (`Sec-Fetch-Dest`): script, image, empty …; `null` when it did not say. */
  readonly destination: string | null;
}

/** Describes a request for the log; what is set in return is known once it is answered. */
export function describeRequest(
  request: Request,
  seq: number,
  now: Date,
): Omit<VendorRequest, "set"> {
  const url = new URL(request.url);
  return {
    seq,
    time: now.toISOString(),
    method: request.method,
    host: request.headers.get("host") ?? url.host,
    path: url.pathname,
    query: [...url.searchParams.keys()],
    cookies: cookieNames(request.headers.get("cookie")),
    destination: request.headers.get("sec-fetch-dest"),
  };
}

function cookieNames(header: string | null): readonly string[] {
  if (!header) return [];
  return header.split(";").map((pair) => pair.split("=", 1)[0]?.trim() ?? "");
}
