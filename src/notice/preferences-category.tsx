import type { Texts } from "../contract/texts.ts";
import type { CategorySwitch } from "./preferences-model.ts";
import { PreferencesService } from "./preferences-service.tsx";

export interface PreferencesCategoryProps {
  readonly category: CategorySwitch;
  readonly texts: Texts;
}

/** A category with its switch, and under it the services it stands for. */
export function PreferencesCategory({ category, texts }: PreferencesCategoryProps) {
  const { id, party, locked, services, state } = category;
  const about = `about-${party}-${id}`;
  const purpose = id === "necessary" ? texts.necessaryPurpose : texts.purposes[id];
  return (
    <div class="category">
      <label class={locked ? "switch locked" : "switch"}>
        <span class="name">
          {texts.categories[id]}
          {locked && <span class="always"> · {texts.alwaysOn}</span>}
        </span>
        <input
          type="checkbox"
          data-kelisim-category={id}
          aria-describedby={about}
          checked={state.value === "on"}
          indeterminate={state.value === "mixed"}
          disabled={locked}
          onChange={(event) => category.turn(event.currentTarget.checked)}
        />
      </label>
      <p class="about" id={about}>
        {purpose}
      </p>
      {services.length > 0 && (
        <ul>
          {services.map((service) => (
            <PreferencesService
              key={service.service.id}
              switch={service}
              locked={locked}
              texts={texts}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
