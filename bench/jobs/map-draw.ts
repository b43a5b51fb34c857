import { chromium } from "@playwright/test";
import { timesOf } from "../core/times";
import type { MapDrawer, MapDrawn, MapWindow } from "../places/map-page";
import { serve } from "../places/serve";
import type { BenchJob, Setup } from "../setup";
import { duration } from "../words";
import { isWanted } from "./in-app";

const ours = ["ours, in the thread", "ours, by WebGL"] as const satisfies readonly MapDrawer[];
const theirs: MapDrawer = "regl-scatterplot";
const all: readonly MapDrawer[] = [...ours, theirs];

/** Drawing a map of so many points and moving it, ours in both ways against regl-scatterplot, in the same browser. */
export const mapDraw: BenchJob = {
  name: "map-draw",
  async *run(setup) {
    if (!isWanted(setup, "Chromium")) return;
    const rows = setup.scale === "quick" ? 5000 : 1_000_000;
    const drawn = await drawAll(setup, rows);
    const size = `${rows.toLocaleString("en-US")} points`;
    const times = (drawer: MapDrawer, of: (one: MapDrawn) => number) =>
      timesOf(drawn(drawer).map((one) => ({ ms: of(one) })));
    const move = ({ moves }: MapDrawn) => moves.toSorted((a, b) => a - b)[moves.length >> 1]!;
    for (const [what, of] of [
      ["a map: first picture", ({ firstMs }: MapDrawn) => firstMs],
      ["a map: another picture after a move", move],
    ] as const) {
      yield {
        what,
        size,
        ours: { Chromium: times(ours[0], of) },
        peers: [{ name: theirs, times: times(theirs, of) }],
        details: all.map((drawer): readonly [string, string] => [
          drawer,
          `${duration(times(drawer, of).ms)}; the page's thread was taken for ${duration(
            Math.min(...drawn(drawer).map(({ longestTaskMs }) => longestTaskMs)),
          )} at most at a time`,
        ]),
        problems: [],
      };
    }
  },
};

async function drawAll({ launch, repeats }: Setup, rows: number) {
  const found = new Map<MapDrawer, MapDrawn[]>();
  const served = await serve({ "": launch.scripts });
  const executablePath = await launch.ensureChromium();
  try {
    for (const drawer of all) {
      const browser = await chromium.launch({ executablePath, args: ["--disable-gpu"] });
      try {
        const page = await browser.newPage();
        await page.goto(served.address);
        await page.addScriptTag({ url: "/map-page.js", type: "module" });
        const runs: MapDrawn[] = [];
        for (let i = 0; i <= Math.min(1, repeats); i++) {
          runs.push(
            await page.evaluate(
              ([name, count]) => (window as unknown as MapWindow).drawMap(name, count),
              [drawer, rows] as const,
            ),
          );
        }
        found.set(drawer, runs);
      } finally {
        await browser.close();
      }
    }
  } finally {
    await served.close();
  }
  return (drawer: MapDrawer) => found.get(drawer) ?? [];
}
