import type { Texts } from "../contract/texts.ts";
import type { StoredItem } from "../core/device-content.ts";
import type { DeviceModel } from "./preferences-device-model.ts";
import { fillText } from "./shared/fill-text.ts";

export interface PreferencesWithdrawalProps {
  readonly model: DeviceModel;
  readonly texts: Texts;
}

/** After a withdrawal: what was removed, what is still there and why, what only the visitor can remove. */
export function PreferencesWithdrawal({ model, texts }: PreferencesWithdrawalProps) {
  const report = model.report.value;
  if (!report) return null;
  const { removed, survived, elsewhere } = report;
  const words = texts.withdrawal;
  return (
    <div class="withdrawal" role="status">
      <h3>{words.title}</h3>
      {removed[0] && (
        <p>
          {words.removed}: <span class="stored">{namesOf(removed)}</span>
        </p>
      )}
      {survived.map(({ name, why }) => (
        <p>
          {words.survived}: <span class="stored">{name}</span> – {words.why[why]}
        </p>
      ))}
      {elsewhere.map(({ domain, cookies }) => (
        <p class="about">
          {fillText(words.elsewhere, "domain", domain)}:{" "}
          <span class="stored">{cookies.join(", ")}</span>
        </p>
      ))}
    </div>
  );
}

/** Each name once: a cookie can stand on several domains. */
function namesOf(items: readonly StoredItem[]): string {
  return [...new Set(items.map(({ name }) => name))].join(", ");
}
