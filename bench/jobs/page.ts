import type { Browser } from "@playwright/test";
import { runRepeatedly, thatCounts, timesOf } from "../core/times";
import { writeMixtureCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { duration, shape } from "../words";
import { coloredMap, dropFile, isWanted, withApp } from "./in-app";

const targetMs = 5000;

/** What a person waits for: from the dropped file to the recommended k and a map in its colors. */
export const page: BenchJob = {
  name: "page",
  async *run(setup) {
    if (!isWanted(setup, "Chromium")) return;
    const isQuick = setup.scale === "quick";
    const rows = isQuick ? 600 : 10_000;
    const file = await writeMixtureCsv(setup.folder, rows);
    const runs = await withApp(setup, (app) =>
      runRepeatedly(setup, () => app.inBrowser((browser) => wait(browser, app.address, file))),
    );
    const { ms, openMs, answerMs, answer } = thatCounts(runs);
    const target = { text: `≤ ${duration(targetMs)}`, isMet: ms <= targetMs };
    yield {
      what: "dropped CSV to recommended k and colored map",
      size: shape(rows, 8),
      ours: { Chromium: timesOf(runs) },
      peers: [],
      ...(isQuick ? {} : { target }),
      details: [
        ["results", answer],
        [
          "time",
          `data page after ${duration(openMs)}, answer after ${duration(answerMs)}, colored map after ${duration(ms)}`,
        ],
      ],
      problems: [],
    };
  },
};

/** In a browser without any memory of the page. */
async function wait(browser: Browser, address: string, file: string) {
  const { tab, start, ...explored } = await dropFile(browser, address, file);
  await coloredMap(tab);
  return { ...explored, ms: performance.now() - start };
}
