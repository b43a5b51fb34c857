import { readFileSync } from "node:fs";
import { json } from "node:stream/consumers";
import { runRepeatedly } from "../core/times";
import { readMatrix } from "../data";
import type { PeerAnswer, PeerQuestion } from "./library";
import { type NpmWork, npmWorks, toRows } from "./npm-works";
import { type TextWork, textWorks } from "./text-works";

/** One work of a library from npm: its name as the parameter, the question on standard input. */
const question = (await json(process.stdin)) as PeerQuestion & Readonly<Record<string, unknown>>;
const name = `${question.library} ${process.argv[2]}`;
const work = npmWorks[name];
const textWork = textWorks[name];
if (!work && !textWork) throw new Error(`There is no work "${name}".`);
process.stdout.write(JSON.stringify(await (textWork ? readText(textWork) : compute(work!))));

async function compute(once: NpmWork): Promise<PeerAnswer> {
  const matrix = readMatrix(question);
  const rows = toRows(matrix);
  const runs = await runRepeatedly(question, () => {
    const start = performance.now();
    const tell = once(rows, question);
    return { ms: performance.now() - start, tell };
  });
  return { runs: runs.map(({ ms }) => ms), result: runs[0]!.tell(matrix) };
}

async function readText(once: TextWork): Promise<PeerAnswer> {
  const text = readFileSync(question.file, "utf8");
  const runs = await runRepeatedly(question, () => {
    const start = performance.now();
    const rows = once(text);
    return { ms: performance.now() - start, rows };
  });
  return { runs: runs.map(({ ms }) => ms), result: { rows: runs[0]!.rows } };
}
