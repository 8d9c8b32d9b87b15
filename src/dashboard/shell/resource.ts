import { effect, signal, type ReadonlySignal } from "@preact/signals";
import type { Refusal } from "../../contract/refusal.ts";

/** Why something is not there. */
export type Problem =
  | { readonly kind: "offline" }
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly status: number; readonly message: string };

/** What was asked for: what came last stays while the next is on its way. */
export interface Loaded<Value> {
  readonly value: Value | null;
  readonly loading: boolean;
  readonly problem: Problem | null;
}

export interface Resource<Value> {
  readonly loaded: ReadonlySignal<Loaded<Value>>;
  /** Asks once more. */
  retry(): void;
  /** Asks now and whenever the address changes; returns its stop. */
  start(): () => void;
}

/**
 * JSON of the endpoint, by an address that changes.
 *
 * @param path where it is; `null` while nothing is wanted
 * @param parse takes the body: what the endpoint of this very page answers, its types are the contract's
 */
export function createResource<Value>(
  path: ReadonlySignal<string | null>,
  parse: (answer: Response) => Promise<Value> = (answer) => answer.json() as Promise<Value>,
): Resource<Value> {
  const loaded = signal<Loaded<Value>>({ value: null, loading: true, problem: null });
  const attempt = signal(0);

  const ask = async (from: string, until: AbortSignal): Promise<void> => {
    loaded.value = { ...loaded.peek(), loading: true };
    const done = await read(from, until, parse);
    if (until.aborted) return;
    loaded.value =
      "value" in done
        ? { value: done.value, loading: false, problem: null }
        : { value: null, loading: false, problem: done };
  };

  return {
    loaded,
    retry() {
      attempt.value += 1;
    },
    start: () =>
      effect(() => {
        const from = path.value;
        void attempt.value;
        if (from === null) return;
        const flight = new AbortController();
        void ask(from, flight.signal);
        return () => flight.abort();
      }),
  };
}

async function read<Value>(
  path: string,
  signal: AbortSignal,
  parse: (answer: Response) => Promise<Value>,
): Promise<Problem | { readonly value: Value }> {
  let answer: Response;
  try {
    answer = await fetch(path, { signal, headers: { accept: "application/json" } });
    if (answer.ok) return { value: await parse(answer) };
  } catch {
    return { kind: "offline" };
  }
  if (answer.status === 401) return { kind: "signed-out" };
  // A proxy in between answers with something else.
  const refusal = (await answer.json().catch(() => null)) as Partial<Refusal> | null;
  return { kind: "refused", status: answer.status, message: refusal?.error?.message ?? "" };
}
