import { leastAsked, type ApartFigures, type RateFigures } from "../../contract/rates.ts";
import type { TallyRow } from "./sqlite-rates.ts";
import { wilson } from "./wilson.ts";

/**
 * Adds rows up to the figures of one rate.
 *
 * @param place which of the query's grants the rate is of
 */
export function rateFigures(rows: readonly TallyRow[], place = 0): RateFigures {
  const { asked, accepted, refused, custom, script } = addUp(rows);
  const granted = rows.reduce((sum, row) => sum + (row.granted[place] ?? 0), 0);
  const decided = accepted + refused + custom + script;
  const problem = decided > asked ? "incomplete-counts" : asked < leastAsked ? "too-few" : null;
  return {
    asked,
    accepted,
    refused,
    custom,
    script,
    undecided: decided > asked ? null : asked - decided,
    granted,
    rate: problem === null ? wilson(granted, asked) : null,
    problem,
  };
}

export function apartFigures(rows: readonly TallyRow[]): ApartFigures {
  const { api, later, automationAsked, automationDecided } = addUp(rows);
  return { api, later, automation: { asked: automationAsked, decided: automationDecided } };
}

type Summed = Omit<TallyRow, "key" | "granted">;

function addUp(rows: readonly TallyRow[]): Summed {
  const add = (name: keyof Summed): number => rows.reduce((sum, row) => sum + row[name], 0);
  return {
    asked: add("asked"),
    accepted: add("accepted"),
    refused: add("refused"),
    custom: add("custom"),
    script: add("script"),
    api: add("api"),
    later: add("later"),
    automationAsked: add("automationAsked"),
    automationDecided: add("automationDecided"),
  };
}
