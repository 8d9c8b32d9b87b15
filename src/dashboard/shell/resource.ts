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
 */
export function createResource<Value>(path: ReadonlySignal<string | null>): Resource<Value> {
  const loaded = signal<Loaded<Value>>({ value: null, loading: true, problem: null });
  const attempt = signal(0);

  const ask = async (from: string, until: AbortSignal): Promise<void> => {
    loaded.value = { ...loaded.peek(), loading: true };
    const done = await read<Value>(from, until);
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
): Promise<Problem | { readonly value: Value }> {
  let answer: Response;
  try {
    answer = await fetch(path, { signal, headers: { accept: "application/json" } });
    // What the endpoint of this very page answers: its types are the contract's.
    if (answer.ok) return { value: (await answer.json()) as Value };
  } catch {
    return { kind: "offline" };
  }
  if (answer.status === 401) return { kind: "signed-out" };
  // A proxy in between answers with something else.
  const refusal = (await answer.json().catch(() => null)) as Partial<Refusal> | null;
  return { kind: "refused", status: answer.status, message: refusal?.error?.message ?? "" };
}
