import type { ParseArgsConfig } from "node:util";
import type { Io } from "./io";

export type OptionSpecs = NonNullable<ParseArgsConfig["options"]>;
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

/** One command: its place in the help, what it takes, and what it does. */
export interface Command {
  readonly summary: string;
  /** After the command's name, as the help shows it. */
  readonly usage: string;
  /** Option as it is typed, and what it means. */
  readonly help: readonly (readonly [string, string])[];
  readonly options: OptionSpecs;
  /** Fewest and most words that are not options. */
  readonly operands: readonly [number, number];
  /** The exit code. */
  readonly run: (operands: readonly string[], values: OptionValues, io: Io) => Promise<number>;
}
