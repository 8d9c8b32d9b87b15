import type { NoticeConfig } from "../contract/site-config.ts";
import type { PreferencesContext } from "../core/notice-context.ts";
import { PreferencesAbout } from "./preferences-about.tsx";
import { PreferencesCategory } from "./preferences-category.tsx";
import { PreferencesBrowsers } from "./preferences-browsers.tsx";
import type { DeviceModel } from "./preferences-device-model.ts";
import { PreferencesDevice } from "./preferences-device.tsx";
import { PreferencesReceipts } from "./preferences-receipts.tsx";
import type { ReceiptsModel } from "./preferences-receipts-model.ts";
import type { CategorySwitch, PreferencesModel } from "./preferences-model.ts";
import { PreferencesWithdrawal } from "./preferences-withdrawal.tsx";

export interface PreferencesViewProps {
  readonly context: PreferencesContext<ShadowRoot>;
  readonly config: NoticeConfig;
  readonly model: PreferencesModel;
  readonly device: DeviceModel;
  readonly receipts: ReceiptsModel;
}

/**
 * What changes under the visitor's hands: a switch for each category and service, in the two groups of the
 * policy, what a withdrawal did, the receipts, and what stands on the device.
 */
export function PreferencesView(props: PreferencesViewProps) {
  const { context, config, model, device, receipts } = props;
  const { texts } = context;
  const group = (id: string, heading: string, categories: readonly CategorySwitch[]) =>
    categories.length > 0 && (
      <div role="group" aria-labelledby={id}>
        <h3 id={id}>{heading}</h3>
        {categories.map((category) => (
          <PreferencesCategory key={category.id} category={category} texts={texts} />
        ))}
      </div>
    );
  return (
    <>
      <PreferencesWithdrawal model={device} texts={texts} />
      {context.signal && !model.thirdPartyGranted && <p class="signal">{texts.signal}</p>}
      {group("own", texts.ownCookies, model.own)}
      {group("third-party", texts.thirdPartyCookies, model.thirdParty)}
      <PreferencesReceipts
        model={receipts}
        texts={texts}
        language={context.language}
        email={config.operator?.email}
      />
      <PreferencesDevice model={device} texts={texts} />
      <PreferencesBrowsers texts={texts} lang={context.language} />
      <PreferencesAbout texts={texts} />
    </>
  );
}
