import { operatorName } from "../contract/notice-manifest.ts";
import type { NoticeConfig } from "../contract/site-config.ts";
import type { NoticeContext } from "../core/notice-context.ts";
import { shownCategories } from "./shared/answer.ts";
import { fillText } from "./shared/fill-text.ts";

type Source = Pick<NoticeContext<unknown>, "language" | "services" | "texts">;

/**
 * The first layer in a few sentences, built from what the site declares: who asks and what for, who receives
 * the data and in which country, what goes beyond counting, and that the choice is not for ever.
 */
export function firstLayerText(
  { language, services, texts }: Source,
  config: NoticeConfig,
): string {
  const operator = config.operator ? operatorName(config.operator, language) : texts.thisSite;
  const purposes = shownCategories(services).map((id) => texts.purposes[id]);
  const body = fillText(
    fillText(texts.body, "purposes", purposes.join(", ")),
    "operator",
    operator,
  );

  const asked = services.filter((service) => service.category !== "necessary");
  const recipients = asked.map(({ id }) => texts.recipientOf[id]);
  const named = [...new Set(recipients)].filter(Boolean).join("; ");
  const receives = named && fillText(texts.recipients, "recipients", named);

  const asks = (id: string): boolean => asked.some((service) => service.id === id);
  // A policy that promises no identification does not declare these: whoever does has to say so here.
  const recording = asks("yandex-webvisor") && texts.recording;
  const identifying = asks("yandex-user-data") && texts.identifying;

  return [body, recording, identifying, receives, texts.change].filter(Boolean).join(" ");
}
