import type { Locator, Page } from "@playwright/test";
import { writeMixtureCsv } from "../customer-csv";
import type { BenchJob } from "../setup";
import { duration, shape } from "../words";
import { coloredMap, dropFile, isWanted, withApp } from "./in-app";
import { answersTo } from "./watch-answers";
import { untilQuiet, watch } from "./watch-page";

const targetMs = 50;
const card = "the card beside the pointer";

/** How soon every view shows what is pointed at and picked on one of them. */
export const hover: BenchJob = {
  name: "hover",
  async *run(setup) {
    if (!isWanted(setup, "Chromium")) return;
    const isQuick = setup.scale === "quick";
    const rows = isQuick ? 600 : 100_000;
    const file = await writeMixtureCsv(setup.folder, rows);
    const phases = await withApp(setup, ({ address, inBrowser }) =>
      inBrowser(async (browser) => {
        const { tab } = await dropFile(browser, address, file);
        await coloredMap(tab);
        return goOver(tab, isQuick ? 2 : 12);
      }),
    );
    const told = phases.filter(({ answers }) => answers.length > 0);
    const silent = phases.filter(({ answers }) => answers.length === 0);
    const all = told.flatMap(({ answers }) => answers.map(slowest));
    const ms = Math.max(...all.map(([, time]) => time));
    yield {
      what: "from the pointer to the frame in which every view has answered, the slowest time",
      size: shape(rows, 8),
      ours: { Chromium: { ms, firstMs: ms, runs: all.length } },
      peers: [],
      ...(isQuick ? {} : { target: { text: `≤ ${duration(targetMs)}`, isMet: ms <= targetMs } }),
      details: told.map(({ what, answers }) => ["time", `${what}: ${inShort(answers)}`] as const),
      problems: silent.map(({ what }) => `nothing answered: ${what}`),
    };
  },
};

type Answer = ReadonlyMap<string, number>;

interface Phase {
  readonly what: string;
  readonly answers: readonly Answer[];
}

async function goOver(tab: Page, most: number): Promise<Phase[]> {
  const phases: Phase[] = [];
  const region = (name: string) => tab.getByRole("region", { name, exact: true });
  const view = (name: string) => tab.getByRole("button", { name, exact: true }).click();
  const own = {
    segments: region("Segments").locator("li button[data-segment]"),
    table: tab.locator("th[data-segment]"),
    bars: region("Distribution").getByRole("list").getByRole("button"),
    branches: tab.locator("[data-branch]"),
    bands: tab.locator("[data-band]"),
  };
  const calm = async () => {
    await tab.mouse.move(2, 2);
    await tab.evaluate(watch, false);
    await untilQuiet(tab);
  };
  const add = async (what: string, places: Places, isPicked = false) => {
    await calm();
    const asked: Answer[] = [];
    for (const place of await places(tab, most)) {
      await tab.mouse.move(2, 2);
      await answersTo(tab, async () => {});
      const hovered = await answersTo(tab, () => tab.mouse.move(place.x, place.y));
      if (!isPicked) asked.push(hovered);
      else asked.push(await answersTo(tab, () => press(tab)));
    }
    if (isPicked) await tab.keyboard.press("Escape");
    phases.push({ what, answers: asked.filter((answer) => linked(answer).length > 0) });
  };

  for (const open of ["PCA", "Tree", "Silhouette", "Flow"]) {
    await view(open);
    await add(`pointing at a segment of the list beside ${open}`, middles(own.segments));
  }
  await add("pointing at a band of the flow", middles(own.bands));
  await add("picking a band of the flow", middles(own.bands), true);
  await view("Silhouette");
  await add("pointing at a silhouette", across(tab.getByRole("slider", { name: /how well/ })));
  await view("Tree");
  await add("pointing at a branch", middles(own.branches));
  await add("picking a branch", middles(own.branches), true);
  await view("PCA");
  await add("pointing at a customer", across(tab.getByRole("img", { name: /^PCA map/ })));
  await add("picking a segment of the list", middles(own.segments), true);
  await add("pointing at a bar of the distribution", middles(own.bars));
  await add("picking a bar of the distribution", middles(own.bars), true);
  await add("pointing at a column of the profile table", middles(own.table));
  return phases;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

type Places = (tab: Page, most: number) => Promise<readonly Place[]>;

/** A click tells the selection, and a pick is told by its end. */
async function press(tab: Page): Promise<void> {
  await tab.mouse.down();
  await tab.mouse.up();
}

/** Points on the elements at which the pointer hits them, spread over all of them. */
function middles(elements: Locator): Places {
  return async (_, most) => {
    await elements.first().waitFor();
    await elements.first().scrollIntoViewIfNeeded();
    const places = await elements.evaluateAll((all) =>
      all.flatMap((element) => {
        const box = element.getBoundingClientRect();
        for (const [across, down] of [
          [0.5, 0.5],
          [0.5, 0.02],
          [0.02, 0.5],
          [0.98, 0.5],
          [0.3, 0.7],
        ] as const) {
          const [x, y] = [box.left + across * box.width, box.top + down * box.height];
          const hit = document.elementFromPoint(x, y);
          if (hit && element.contains(hit)) return [{ x, y }];
        }
        return [];
      }),
    );
    const step = Math.max(1, Math.floor(places.length / most));
    return places.filter((_, i) => i % step === 0).slice(0, most);
  };
}

/** Points down the middle of a picture. */
function across(picture: Locator): Places {
  return async (_, most) => {
    await picture.waitFor();
    await picture.scrollIntoViewIfNeeded();
    const box = (await picture.boundingBox())!;
    return Array.from({ length: most }, (_, i) => ({
      x: box.x + box.width * (0.35 + (0.3 * i) / most),
      y: box.y + box.height * (0.3 + (0.4 * i) / most),
    }));
  };
}

function linked(answer: Answer): readonly (readonly [string, number])[] {
  return [...answer].filter(([view]) => view !== card);
}

function slowest(answer: Answer): readonly [string, number] {
  return linked(answer).reduce((most, one) => (one[1] > most[1] ? one : most));
}

function inShort(answers: readonly Answer[]): string {
  const sorted = answers.map(slowest).sort((a, b) => a[1] - b[1]);
  const [middle, worst] = [sorted[sorted.length >> 1]!, sorted.at(-1)!];
  const cards = answers.flatMap((answer) => answer.get(card) ?? []).sort((a, b) => a - b);
  const beside = cards.length > 0 ? `; ${card} ${duration(cards[cards.length >> 1]!)}` : "";
  return `median ${duration(middle[1])}, slowest ${duration(worst[1])} (${worst[0]}), ${answers.length} times${beside}`;
}
