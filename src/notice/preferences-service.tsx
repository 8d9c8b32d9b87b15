import type { Texts } from "../contract/texts.ts";
import type { ServiceSwitch } from "./preferences-model.ts";
import { serviceText } from "./service-text.ts";

export interface PreferencesServiceProps {
  readonly switch: ServiceSwitch;
  readonly locked: boolean;
  readonly texts: Texts;
}

/** A service by name: what for, who receives the data, what it keeps on the device, the recipient's policy. */
export function PreferencesService(props: PreferencesServiceProps) {
  const { service, on } = props.switch;
  const { texts, locked } = props;
  const { name, purpose, recipient, privacyUrl } = serviceText(service, texts);
  const stored = [...new Set([...service.cookies, ...service.storage])].join(", ");
  const about = `about-${service.id}`;
  return (
    <li>
      <label class={locked ? "switch locked" : "switch"}>
        <span class="name">{name}</span>
        {!locked && (
          <input
            type="checkbox"
            data-kelisim-service={service.id}
            aria-describedby={about}
            checked={on.value}
            onChange={(event) => {
              on.value = event.currentTarget.checked;
            }}
          />
        )}
      </label>
      <div class="about" id={about}>
        {purpose && <p>{purpose}</p>}
        {recipient && (
          <p>
            {texts.recipient}: {recipient}
          </p>
        )}
        {stored && (
          <p>
            {texts.stored}: <span class="stored">{stored}</span>
          </p>
        )}
      </div>
      {privacyUrl && (
        <p class="about">
          <a
            href={privacyUrl}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={`${texts.policy}: ${name}`}
          >
            {texts.policy}
          </a>
        </p>
      )}
    </li>
  );
}
