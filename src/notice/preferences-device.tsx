import { isCategory } from "../contract/category.ts";
import type { Texts } from "../contract/texts.ts";
import type { InventoryItem } from "../core/device-content.ts";
import type { DeviceModel } from "./preferences-device-model.ts";
import { lifetimeInWords } from "../contract/lifetime-in-words.ts";

export interface PreferencesDeviceProps {
  readonly model: DeviceModel;
  readonly texts: Texts;
}

/**
 * What stands on the device now, sorted by whose script wrote it. All of it stands on the site's own domain, for
 * a page sees no other: the headings say both, because a third party's cookie is the site's as well.
 */
export function PreferencesDevice({ model, texts }: PreferencesDeviceProps) {
  const words = texts.device;
  const items = model.items.value;
  const group = (party: InventoryItem["party"], heading: string) => {
    const members = items?.filter((item) => item.party === party);
    return (
      members?.[0] && (
        <>
          <h4 id={`by-${party}`}>{heading}</h4>
          <ul aria-labelledby={`by-${party}`}>
            {members.map((item) => (
              <DeviceItem item={item} texts={texts} />
            ))}
          </ul>
        </>
      )
    );
  };
  return (
    <details
      class="device"
      onToggle={(event) => {
        if (event.currentTarget.open) model.look();
      }}
    >
      <summary>
        <h3>{words.title}</h3>
      </summary>
      {items === undefined && <p>{words.failed}</p>}
      {items?.length === 0 && <p>{words.nothing}</p>}
      {group("third", words.third)}
      {group("first", words.first)}
      {group("unknown", words.unknownParty)}
      <p class="about">{words.limits}</p>
    </details>
  );
}

function DeviceItem({ item, texts }: { readonly item: InventoryItem; readonly texts: Texts }) {
  const { kind, name, service, category, lifetime } = item;
  const words = texts.device;
  const serviceName = service === null ? words.unknown : (texts.services[service]?.name ?? service);
  const categoryName = isCategory(category) ? texts.categories[category] : words.unknown;
  return (
    <li>
      <p>
        <span class="stored">{name}</span> · {kind === "cookie" ? kind : words.storage}
      </p>
      <p class="about">
        {words.service}: {serviceName} · {words.category}: {categoryName} · {words.kept}:{" "}
        {lifetimeInWords(lifetime, words)}
      </p>
    </li>
  );
}
