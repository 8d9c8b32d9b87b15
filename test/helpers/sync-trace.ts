/**
 * Reads a trace of system calls and says which receipts were answered 201 before their bytes were on disk.
 *
 * Made with `strace -f -y -s 8192 -e trace=pwrite64,write,writev,sendto,sendmsg,fdatasync,fsync`. A call that
 * another thread interrupts stands on two lines; a sync counts from the line where it returns, an answer
 * from the line where it begins, so the check errs on the strict side.
 */
export function findUnsyncedAnswers(trace: string, rids: readonly string[]): readonly string[] {
  const events = readEvents(trace);
  return rids.filter((rid) => {
    const answered = events.findIndex(({ kind, text }) => kind === "answer" && text.includes(rid));
    const written = events.findIndex(
      ({ kind, text }) => kind === "log-write" && text.includes(rid),
    );
    const synced = events.findIndex(({ kind }, place) => kind === "log-sync" && place > written);
    const isCovered = written >= 0 && synced > written && answered > synced;
    return !isCovered;
  });
}

interface Event {
  readonly kind: "log-write" | "log-sync" | "answer";
  readonly text: string;
}

function readEvents(trace: string): readonly Event[] {
  const events: Event[] = [];
  /** Threads that are inside a sync of the write-ahead log. */
  const syncing = new Set<string>();
  for (const line of trace.split("\n")) {
    const thread = /^\d+/.exec(line)?.[0] ?? "";
    const isSync = /^\d+ +f(?:data)?sync\(\d+<[^>]*\.sqlite-wal>/.test(line);
    if (isSync && line.endsWith("<unfinished ...>")) {
      syncing.add(thread);
    } else if (isSync ? line.endsWith(" = 0") : isEndOfSync(line) && syncing.delete(thread)) {
      events.push({ kind: "log-sync", text: "" });
    } else if (/^\d+ +pwrite64\(\d+<[^>]*\.sqlite-wal>/.test(line)) {
      events.push({ kind: "log-write", text: line });
    } else if (/^\d+ +(?:write|writev|sendto|sendmsg)\(\d+<(?:socket|TCP)/.test(line)) {
      if (line.includes("HTTP/1.1 201")) events.push({ kind: "answer", text: line });
    }
  }
  return events;
}

function isEndOfSync(line: string): boolean {
  return /^\d+ +<\.\.\. f(?:data)?sync resumed>.* = 0$/.test(line);
}
