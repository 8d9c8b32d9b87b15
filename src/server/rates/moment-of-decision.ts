const minute = 60_000;

/** A receipt waits in the visitor's outbox until they come back; after so long it counts for the day it arrived. */
const longest = 30 * 24 * 60 * minute;

/**
 * The moment a receipt counts for: when the visitor's clock says that it was decided, where that can be, which is not
 * in the future and at most 30 days ago; else when it arrived.
 *
 * @param decided to the minute, UTC: `2026-11-22T10:31Z`
 * @param received server clock, UTC, to the second
 */
export function momentOfDecision(decided: string, received: string): number {
  const arrived = Date.parse(received);
  const said = Date.parse(decided);
  return said <= arrived && said >= arrived - longest ? said : arrived;
}
