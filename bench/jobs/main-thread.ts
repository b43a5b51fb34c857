import type { Page } from "@playwright/test";
import { writeMixtureCsv } from "../customer-csv";
import type { Measured } from "../measured";
import type { BenchJob } from "../setup";
import { duration, shape } from "../words";
import { coloredMap, dropFile, isWanted, withApp } from "./in-app";
import { longest, type Phase, watchTasks } from "./long-tasks";
import { untilQuiet, watch } from "./watch-page";

const targetMs = 100;
const perGroupQuick = 600;

/** How long the page itself is busy at a stretch, so that it cannot answer, while everything is computed. */
export const mainThread: BenchJob = {
  name: "main-thread",
  async *run(setup) {
    if (!isWanted(setup, "Chromium")) return;
    const isQuick = setup.scale === "quick";
    const rows = isQuick ? perGroupQuick : 100_000;
    const file = await writeMixtureCsv(setup.folder, rows);
    const phases = await withApp(setup, ({ address, inBrowser }) =>
      inBrowser(async (browser) => {
        const context = await browser.newContext();
        await context.addInitScript(watchTasks);
        const { tab } = await dropFile(context, address, file);
        await coloredMap(tab);
        return [await longest(tab, "from the file to the answer and its map"), ...(await use(tab))];
      }),
    );
    yield measuredOf(phases, shape(rows, 8), isQuick);
  },
};

function measuredOf(phases: readonly Phase[], size: string, isQuick: boolean): Measured {
  const ms = Math.max(...phases.map((phase) => phase.ms));
  const target = { text: `≤ ${duration(targetMs)}`, isMet: ms <= targetMs };
  return {
    what: "longest stretch in which the page could not answer",
    size,
    ours: { Chromium: { ms, firstMs: ms, runs: 1 } },
    peers: [],
    ...(isQuick ? {} : { target }),
    details: phases.map(({ what, ms }) => ["time", `${what}: ${duration(ms)}`] as const),
    problems: [],
  };
}

/** What a person does next, each until the page has its answer. */
async function use(tab: Page): Promise<Phase[]> {
  const phases: Phase[] = [];
  const step = async (what: string, act: () => Promise<void>) => {
    await tab.evaluate(watch, false);
    await act();
    await untilQuiet(tab);
    phases.push(await longest(tab, what));
  };
  const view = (name: string) => tab.getByRole("button", { name, exact: true }).click();
  const stage = (name: string) =>
    tab.getByRole("navigation", { name: "Steps" }).getByRole("link", { name }).click();
  const slider = tab.getByRole("slider", { name: "Number of segments" });
  for (const time of ["once", "twice", "three times"]) {
    await step(`a number of segments not seen before, ${time}`, () => slider.press("ArrowRight"));
  }
  await step("the number before it again", () => slider.press("ArrowLeft"));
  await step("the silhouettes", () => view("Silhouette"));
  await step("the flow", () => view("Flow"));
  await step("the tree", () => view("Tree"));
  await step("t-SNE while it runs", () => view("t-SNE"));
  await step("the personas", () => stage("Personas"));
  await step("the lists", () => stage("Handover"));
  return phases;
}
