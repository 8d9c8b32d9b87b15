import { fillText } from "../../contract/fill-text.ts";
import type { Dashboard } from "../dashboard-model.ts";
import type { Problem } from "./resource.ts";

export interface StateNoteProps {
  readonly dashboard: Dashboard;
  readonly problem: Problem;
  readonly retry: () => void;
}

/** Says why something is not there, and what can be done. */
export function StateNote({ dashboard, problem, retry }: StateNoteProps) {
  const { texts, setup, language } = dashboard;
  const words = texts.states;
  if (problem.kind === "signed-out") {
    return (
      <div class="note" role="alert">
        <p>{words.signedOut}</p>
        <p>
          <a class="action" href={`${setup.mount}sign-in?lang=${language}`}>
            {words.signIn}
          </a>
        </p>
      </div>
    );
  }
  const why =
    problem.kind === "offline"
      ? words.offline
      : fillText(words.status, { status: `${problem.status} ${problem.message}`.trim() });
  return (
    <div class="note" role="alert">
      <p>{fillText(words.failed, { why })}</p>
      <p>
        <button type="button" onClick={retry}>
          {words.retry}
        </button>
      </p>
    </div>
  );
}
