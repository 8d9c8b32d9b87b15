import type * as DeviceModule from "./device-main.ts";

/** Gives the file that looks at the device; `undefined` when it does not come. */
export type Device = <Result>(
  use: (module: typeof DeviceModule) => Result,
) => Promise<Result | undefined>;
