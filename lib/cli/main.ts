import { parseArgs } from "node:util";
import { Failure, toFailureData } from "@/lib/schema/failure";
import type { Command, OptionValues } from "./command";
import { customers } from "./commands/customers";
import { describe } from "./commands/describe";
import { exportList } from "./commands/export";
import { learn } from "./commands/learn";
import { profile } from "./commands/profile";
import { project } from "./commands/project";
import { recipe } from "./commands/recipe";
import { report } from "./commands/report";
import { sample } from "./commands/sample";
import { schema } from "./commands/schema";
import { score } from "./commands/score";
import { search } from "./commands/search";
import { segment } from "./commands/segment";
import { stability } from "./commands/stability";
import { sweep } from "./commands/sweep";
import { table } from "./commands/table";
import { commandHelp, overallHelp } from "./help";
import { type Io, terminalIo } from "./io";

const commands = {
  profile,
  schema,
  table,
  customers,
  recipe,
  sweep,
  segment,
  export: exportList,
  describe,
  report,
  stability,
  search,
  project,
  score,
  learn,
  sample,
};

/** Runs one command line and gives its exit code; a failure is one line on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (thrown) {
    io.say(toFailureData(thrown).message.replace(/\s*[\r\n]+\s*/g, " "));
    return 1;
  }
}

export function runFromTerminal(): Promise<number> {
  return run(process.argv.slice(2), terminalIo());
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") {
    await io.out(overallHelp(commands));
    return 0;
  }
  const command = Object.entries(commands).find(([key]) => key === name)?.[1];
  if (name === undefined || !command) {
    const known = Object.keys(commands).join(", ");
    throw new Failure(
      "option-invalid",
      `${name === undefined ? "A command is needed" : `There is no command "${name}"`}; there are ${known}.`,
    );
  }
  const { operands, values } = parse(name, command, rest);
  if (values.help === true) {
    await io.out(commandHelp(name, command));
    return 0;
  }
  checkOperands(name, command, operands);
  return command.run(operands, values, io);
}

function parse(
  name: string,
  { options }: Command,
  args: readonly string[],
): { operands: readonly string[]; values: OptionValues } {
  try {
    const { values, positionals } = parseArgs({
      args: joinNegatives(args, options),
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    return { operands: positionals, values };
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    const sentence = said.split(/\.\s|\n/, 1)[0]!.replace(/\.$/, "");
    throw new Failure("option-invalid", `${sentence}; tessera ${name} --help lists the options.`);
  }
}

/** parseArgs takes −1 for an option; joined to the option before it, it is a value that can be judged. */
function joinNegatives(args: readonly string[], options: Command["options"]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    const takesValue = before?.startsWith("--") && options[before.slice(2)]?.type === "string";
    if (takesValue && /^-\d/.test(arg)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function checkOperands(name: string, command: Command, operands: readonly string[]): void {
  if (operands.some((operand) => operand.trim() === "")) {
    throw new Failure(
      "option-invalid",
      `A name is empty ("${operands.find((operand) => operand.trim() === "")}"); it is: tessera ${name} ${command.usage}`,
    );
  }
  const [fewest, most] = command.operands;
  if (operands.length >= fewest && operands.length <= most) return;
  throw new Failure(
    "option-invalid",
    operands.length < fewest
      ? `Something is missing; it is: tessera ${name} ${command.usage}`
      : `"${operands[most]}" is one too many; it is: tessera ${name} ${command.usage}`,
  );
}
