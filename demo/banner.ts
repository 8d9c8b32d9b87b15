import type { Settings } from "./settings.ts";

/** What to open, for the person at the terminal. */
export function banner({ origin, vendorOrigin, dataFolder, password }: Settings): string {
  const rows = [
    ["Shop, in Russian", `${origin}/`],
    ["Shop, in Kazakh", `${origin}/kk/`],
    ["Policy, cookies", `${origin}/privacy#cookies`],
    ["Every notice", `${origin}/preview`],
    ["Dashboard", `${origin}/kelisim/  password ${password}`],
    ["", ""],
    ["Fake vendor", `${vendorOrigin}  stands in for mc.yandex.ru; nothing leaves this machine`],
    ["Your own counter", `${origin}/?metrica=ID  talks to the real mc.yandex.ru`],
    ["Data", dataFolder],
  ] as const;
  const lines = rows.map(([name, value]) => `    ${name.padEnd(18)}${value}`.trimEnd());
  return ["", "  Kelisim demo is running. Open:", "", ...lines, "", "  Ctrl-C stops it.", ""].join(
    "\n",
  );
}
