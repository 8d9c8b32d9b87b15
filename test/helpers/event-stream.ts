/** An event stream as its server sees it. */
export interface EventStream {
  /** The answer to a request for the stream: one event at once, and then it stays open. */
  answer(): Response;
  /** How many browsers listen now. */
  listeners(): number;
}

export function createEventStream(): EventStream {
  let listeners = 0;
  return {
    listeners: () => listeners,
    answer() {
      const body = new ReadableStream({
        start(controller) {
          listeners += 1;
          controller.enqueue(new TextEncoder().encode("data: hello\n\n"));
        },
        cancel() {
          listeners -= 1;
        },
      });
      return new Response(body, {
        headers: {
          "Content-Type": "text/event-stream",
          "Cache-Control": "no-store",
          "Access-Control-Allow-Origin": "*",
        },
      });
    },
  };
}
