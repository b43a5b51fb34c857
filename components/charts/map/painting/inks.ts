import { resolvedColors } from "../../resolved-color";

type Ink = readonly [red: number, green: number, blue: number];

const known = new Map<string, Ink>();
let knownIn = "";

/**
 * Red, green and blue of each color, in [0, 1], as they are now. Only for a color that was not asked for before in the theme that is
 * on, the browser has to work out the styles of the whole page.
 */
export function inksOf(palette: readonly string[]): Float32Array {
  const theme = themeNow();
  if (theme !== knownIn) known.clear();
  knownIn = theme;
  const fresh = palette.filter((color) => !known.has(color));
  if (fresh.length > 0) {
    for (const [i, ink] of readInks(fresh).entries()) known.set(fresh[i] as string, ink);
  }
  return Float32Array.from(palette.flatMap((color) => known.get(color) ?? [0, 0, 0]));
}

/** All that decides what a color is. */
function themeNow(): string {
  const { theme = "", chosenColors = "" } = document.documentElement.dataset;
  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return `${theme} ${isDark} ${chosenColors}`;
}

function readInks(palette: readonly string[]): readonly Ink[] {
  const canvas = document.createElement("canvas");
  canvas.width = palette.length;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return [];
  for (const [i, color] of resolvedColors(document.body, palette).entries()) {
    context.fillStyle = color;
    context.fillRect(i, 0, 1, 1);
  }
  const { data } = context.getImageData(0, 0, palette.length, 1);
  const share = (at: number) => (data[at] as number) / 255;
  return palette.map((_, i) => [share(4 * i), share(4 * i + 1), share(4 * i + 2)]);
}
