import type { Service } from "../contract/service.ts";
import { lifetimeInWords } from "../contract/lifetime-in-words.ts";
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
  const { name, purpose, recipient, country, privacyUrl, data, longest } = serviceText(
    service,
    texts,
  );
  const abroad = recipient && crossBorder(country, texts);
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
        {abroad && (
          <p>
            {texts.crossBorder}: {abroad}
          </p>
        )}
        {data?.[0] && (
          <p>
            {texts.data}: {data.map((kind) => texts.dataKinds[kind]).join(", ")}
          </p>
        )}
        {stored && (
          <p>
            {texts.stored}: <span class="stored">{stored}</span>
          </p>
        )}
        {stored && (
          <p>
            {texts.longest}: {longestInWords(service, longest, texts)}
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

/** Where the data goes, seen from where the operator is; empty where one of the two is not stated. */
function crossBorder(country: string | undefined, { record, notAbroad }: Texts): string {
  if (!country || !record?.jurisdiction) return "";
  return country === record.jurisdiction ? notAbroad : (record.countries[country] ?? country);
}

/** Cookies go by themselves, what stands in the browser's storage does not. */
function longestInWords(service: Service, longest: string | undefined, texts: Texts): string {
  const parts = [
    service.cookies[0] && `cookie\u00a0– ${lifetimeInWords(longest ?? null, texts.device)}`,
    service.storage[0] && `${texts.device.storage}\u00a0– ${texts.device.unlimited}`,
  ];
  return parts.filter(Boolean).join("; ");
}
