import type { Command } from "./command.ts";

const environment = `Environment:
  KELISIM_CONFIG       the site's config, a JSON file (kelisim.config.json)
  KELISIM_DATA         the folder that holds the receipts (kelisim-data)
  KELISIM_CHECKPOINT   a file outside that folder that has the newest checkpoint as well
  KELISIM_PASSWORD     the password of the dashboard (made and shown at the first start)
  KELISIM_TRUST_PROXY  proxies whose X-Forwarded-For is believed: loopback, addresses, networks
  PORT                 the port to listen on (4580)
  HOST                 the address to listen on (127.0.0.1)
`;

/** What `--help` shows: every command with its options, or one by itself. */
export function helpText(commands: Readonly<Record<string, Command>>): string {
  const isOne = Object.keys(commands).length === 1;
  const listed = Object.entries(commands).map(
    ([name, { about }]) => `  ${name.padEnd(16)} ${about}`,
  );
  const usage = Object.entries(commands).map(([name, { operands, options = {} }]) => {
    const written = Object.entries(options).map(([option, { value }]) => `[--${option} ${value}]`);
    return ["kelisim", name, ...(operands ? [operands.written] : []), ...written].join(" ");
  });
  const options = Object.entries(commands).flatMap(([name, command]) =>
    Object.entries(command.options ?? {}).map(
      ([option, { value, about }]) =>
        `  ${`--${option} ${value}`.padEnd(20)} ${isOne ? "" : `${name}: `}${about}`,
    ),
  );
  const [only] = Object.entries(commands);
  const about =
    isOne && only
      ? `kelisim ${only[0]}: ${only[1].about}.`
      : "kelisim keeps receipts of cookie choices and serves the widget.";
  return `${about}

Usage: ${usage.join("\n       ")}
${isOne ? "" : `\nCommands:\n${listed.join("\n")}\n`}
Options:
${options.map((line) => `${line}\n`).join("")}  --help               show this
  --version            show the version

${environment}`;
}
