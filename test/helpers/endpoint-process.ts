import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { writeFakeWidget } from "./fake-widget.ts";
import { openLimits, siteConfigInput, testPassword } from "./start-endpoint.ts";

export interface EndpointFolder {
  readonly widget: string;
  readonly config: string;
  readonly data: string;
}

export interface EndpointProcess {
  /** Address of the mount, with a slash at the end. */
  readonly url: string;
  readonly child: ChildProcess;
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  /** All it has written so far, both streams. */
  output(): string;
}

/** Widget, config and data folder of an endpoint that runs as a process of its own. */
export function makeEndpointFolder(
  folder: string,
  config: Record<string, unknown> = {},
): EndpointFolder {
  const path = join(folder, "kelisim.config.json");
  writeFileSync(path, JSON.stringify({ ...siteConfigInput, limits: openLimits, ...config }));
  return {
    widget: writeFakeWidget(join(folder, "widget")),
    config: path,
    data: join(folder, "data"),
  };
}

export interface Launch {
  /** In front of the program, e.g. `["strace", "-f"]`. */
  readonly wrapper?: readonly string[];
  readonly program?: "run-kelisim.ts" | "run-unsynced.ts" | "run-eager.ts";
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the endpoint as a process and waits until it says where it listens. */
export async function launchEndpoint(
  folder: EndpointFolder,
  launch: Launch = {},
): Promise<EndpointProcess> {
  const running = runKelisim(folder, launch);
  const url = await new Promise<string>((resolve, reject) => {
    const look = () => {
      const found = /http:\/\/127\.0\.0\.1:\d+\/kelisim\//.exec(running.output());
      if (found) resolve(found[0]);
    };
    running.child.stdout?.on("data", look);
    running.ended.then(
      (code) => reject(new Error(`the endpoint ended with ${code}: ${running.output()}`)),
      reject,
    );
  });
  return { ...running, url };
}

/** Starts the endpoint as a process, whether it comes up or not. It is ended with the test. */
export function runKelisim(
  { widget, config, data }: EndpointFolder,
  { wrapper = [], program = "run-kelisim.ts", env = {} }: Launch = {},
): Omit<EndpointProcess, "url"> {
  const script = fileURLToPath(new URL(program, import.meta.url));
  const rest = program === "run-kelisim.ts" ? ["serve"] : [config, data];
  const [command = process.execPath, ...args] = [
    ...wrapper,
    process.execPath,
    script,
    widget,
    ...rest,
  ];
  const child = spawn(command, args, {
    env: {
      ...process.env,
      PORT: "0",
      KELISIM_CONFIG: config,
      KELISIM_DATA: data,
      KELISIM_PASSWORD: testPassword,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? "nothing"));
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "close");
  });
  return { child, ended, output: () => output };
}

/** Megabytes of memory that a process has. */
export function memoryOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1000;
}
