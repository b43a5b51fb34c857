import { json } from "node:stream/consumers";
import { runRepeatedly } from "../core/times";
import { readMatrix } from "../data";
import type { PeerAnswer, PeerQuestion } from "./library";
import { npmWorks, toRows } from "./npm-works";

/** One work of a library from npm: its name as the parameter, the question on standard input. */
const question = (await json(process.stdin)) as PeerQuestion & Readonly<Record<string, unknown>>;
const name = `${question.library} ${process.argv[2]}`;
const work = npmWorks[name];
if (!work) throw new Error(`There is no work "${name}".`);
const matrix = readMatrix(question);
const rows = toRows(matrix);
const runs = await runRepeatedly(question, () => {
  const start = performance.now();
  const tell = work(rows, question);
  return { ms: performance.now() - start, tell };
});
const answer: PeerAnswer = { runs: runs.map(({ ms }) => ms), result: runs[0]!.tell(matrix) };
process.stdout.write(JSON.stringify(answer));
