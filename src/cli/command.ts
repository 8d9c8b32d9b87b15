import type { ParseArgsOptionDescriptor } from "node:util";

/** What a command runs with. */
export interface CommandInput {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The built widget. */
  readonly widgetFolder: string;
  /** Options as they were written; a repeated one is a list. */
  readonly options: Readonly<Record<string, readonly string[]>>;
  /** What stands after the command and is no option. */
  readonly operands: readonly string[];
  /** For people and programs to read. */
  out(text: string): void;
  /** For refusals, progress and the log. */
  err(text: string): void;
}

/** An option of a command, with what `--help` says about it. */
export interface CommandOption extends Pick<ParseArgsOptionDescriptor, "multiple"> {
  /** What follows the name in the help, e.g. `FILE`. */
  readonly value: string;
  readonly about: string;
}

export interface Command {
  /** What stands after the name in the help: `[RECEIPT.json]`. */
  readonly operands?: { readonly written: string; readonly least: number; readonly most: number };
  readonly about: string;
  readonly options?: Readonly<Record<string, CommandOption>>;
  /**
   * Runs to the end and gives the exit code: 0 when all is well, 1 when not.
   *
   * @throws StartError for what the person can mend; its message is shown.
   */
  run(input: CommandInput): Promise<number>;
}
