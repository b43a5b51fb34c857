import type { Page } from "@playwright/test";
import { writeWideCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { duration, shape } from "../words";
import { dropFile, isWanted, withApp } from "./in-app";
import { longest, type Phase, watchTasks } from "./long-tasks";
import { untilQuiet, watch } from "./watch-page";

const targetMs = 100;

/** How long the page pauses while somebody goes through a profile table of 12 segments and 200 features. */
export const wideTable: BenchJob = {
  name: "wide-table",
  async *run(setup) {
    if (!isWanted(setup, "Chromium")) return;
    const isQuick = setup.scale === "quick";
    const [rows, columns] = [480, isQuick ? 40 : 200];
    const file = await writeWideCsv(setup.folder, rows, columns);
    const phases = await withApp(setup, ({ address, inBrowser }) =>
      inBrowser(async (browser) => {
        const context = await browser.newContext();
        await context.addInitScript(watchTasks);
        const { tab } = await dropFile(context, address, file);
        return use(tab);
      }),
    );
    const ms = Math.max(...phases.map((phase) => phase.ms));
    yield {
      what: "longest pause in a profile table of 12 segments",
      size: shape(rows, columns),
      ours: { Chromium: { ms, firstMs: ms, runs: 1 } },
      peers: [],
      ...(isQuick ? {} : { target: { text: `≤ ${duration(targetMs)}`, isMet: ms <= targetMs } }),
      details: phases.map(({ what, ms }) => ["time", `${what}: ${duration(ms)}`] as const),
      problems: [],
    };
  },
};

async function use(tab: Page): Promise<Phase[]> {
  const slider = tab.getByRole("slider", { name: "Number of segments" });
  await slider.press("End");
  const table = tab.getByRole("region", { name: "Profile table" });
  await table.getByRole("columnheader").nth(13).waitFor();
  await table.scrollIntoViewIfNeeded();
  const phases: Phase[] = [];
  const step = async (what: string, act: () => Promise<void>) => {
    await tab.evaluate(watch, false);
    await untilQuiet(tab);
    await longest(tab, "");
    await tab.evaluate(watch, false);
    await act();
    await untilQuiet(tab);
    phases.push(await longest(tab, what));
  };
  const scroll = async (by: number) => {
    await table.evaluate((element, top) => element.scrollBy(0, top), by);
    await tab.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  };
  const sort = tab.getByRole("combobox", { name: "Sort by" });
  await step("scrolling a screen at a time", async () => {
    for (let i = 0; i < 6; i++) await scroll(900);
    for (let i = 0; i < 6; i++) await scroll(-900);
  });
  await step("scrolling line by line", async () => {
    for (let i = 0; i < 60; i++) await scroll(29);
  });
  for (const by of ["name", "strength"]) {
    await step(`sorting by ${by}`, async () => void (await sort.selectOption(by)));
  }
  const unit = (name: string) => tab.getByRole("button", { name, exact: true }).click();
  for (const name of ["Difference", "Median"]) await step(`showing ${name}`, () => unit(name));
  return phases;
}
