import { type LoessPlan, loess, loessAt, planLoess } from "./loess";

export interface StlOptions {
  /** Values in a period, at least 2. */
  readonly period: number;
  /** Window of the seasonal smoothing, in periods, odd, at least 3; 7 by default. */
  readonly seasonal?: number;
  /** Window of the trend, odd; the smallest odd from 1.5 period / (1 − 1.5 / seasonal) by default. */
  readonly trend?: number;
  /** Rounds that give values far from the fit less weight; 0 by default. */
  readonly robustRounds?: number;
  /** Rounds within each of those; 5 by default, 2 when robust. */
  readonly rounds?: number;
}

/** trend + seasonal + remainder = the series. */
export interface Decomposition {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  readonly remainder: Float64Array;
}

/**
 * Seasonal-trend decomposition by loess, of at least two periods and without gaps. Local lines, no jumps.
 * What does not depend on the values is made once for each length; then it takes
 * O(n · (seasonal + trend + period) · rounds) time. Robust rounds make it anew.
 * Cleveland, Cleveland, McRae & Terpenning (1990), Journal of Official Statistics 6(1), 3–73.
 */
export function createStl(options: StlOptions): (series: Float64Array) => Decomposition {
  const { period, seasonal = 7, robustRounds = 0 } = options;
  const rounds = options.rounds ?? (robustRounds > 0 ? 2 : 5);
  const trendWindow = options.trend ?? odd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonal)));
  const rooms = new Map<number, Room>();
  const roomOf = (n: number) => {
    const known = rooms.get(n) ?? createRoom(n, period, seasonal, trendWindow);
    rooms.set(n, known);
    return known;
  };
  return (series) => {
    const n = series.length;
    const room = roomOf(n);
    const { detrended, cycles, passed, smoothed } = room;
    const trend = new Float64Array(n);
    const season = new Float64Array(n);
    let robustness: Float64Array | undefined;
    for (let outer = 0; ; outer++) {
      for (let round = 0; round < rounds; round++) {
        for (let i = 0; i < n; i++) detrended[i] = series[i]! - trend[i]!;
        smoothCycles(room, n, period, robustness);
        lowPass(room, n, period);
        loess(room.low, passed, smoothed);
        for (let i = 0; i < n; i++) season[i] = cycles[period + i]! - smoothed[i]!;
        for (let i = 0; i < n; i++) detrended[i] = series[i]! - season[i]!;
        loess(room.along, detrended, trend, robustness);
      }
      if (outer >= robustRounds) break;
      robustness = robustnessOf(series, trend, season);
    }
    const remainder = series.map((value, i) => value - trend[i]! - season[i]!);
    return { trend, seasonal: season, remainder };
  };
}

function odd(value: number): number {
  return value % 2 === 0 ? value + 1 : value;
}

/** What series of one length share. */
interface Room {
  readonly low: LoessPlan;
  readonly along: LoessPlan;
  /** For places of the period that occur as often as there are whole periods, or once more. */
  readonly across: ReadonlyMap<number, LoessPlan>;
  readonly detrended: Float64Array;
  /** The smoothed series of each place in the period, one period longer on either side. */
  readonly cycles: Float64Array;
  readonly passed: Float64Array;
  readonly smoothed: Float64Array;
  readonly one: Float64Array;
  readonly oneWeights: Float64Array;
  readonly oneSmoothed: Float64Array;
}

function createRoom(n: number, period: number, seasonal: number, trend: number): Room {
  const [few, most] = [Math.floor(n / period), Math.ceil(n / period)];
  const [long, short] = [n + 2 * period, most + 2];
  const planOf = (count: number) => planLoess(count, { window: seasonal, degree: 1 });
  return {
    low: planLoess(n, { window: odd(period + 1), degree: 1 }),
    along: planLoess(n, { window: trend, degree: 1 }),
    across: new Map([few, most].map((count) => [count, planOf(count)])),
    detrended: new Float64Array(n),
    cycles: new Float64Array(long),
    passed: new Float64Array(long),
    smoothed: new Float64Array(long),
    one: new Float64Array(short),
    oneWeights: new Float64Array(short),
    oneSmoothed: new Float64Array(short),
  };
}

/** Each place of the period by itself (all Januaries, all Februaries), continued by one value at both ends. */
function smoothCycles(
  { detrended, cycles, one, oneWeights, oneSmoothed, across }: Room,
  n: number,
  period: number,
  robustness: Float64Array | undefined,
): void {
  for (let place = 0; place < period; place++) {
    const count = Math.floor((n - 1 - place) / period) + 1;
    for (let i = 0; i < count; i++) {
      one[i] = detrended[i * period + place]!;
      if (robustness) oneWeights[i] = robustness[i * period + place]!;
    }
    const weights = robustness && oneWeights;
    const plan = across.get(count)!;
    loess(plan, one, oneSmoothed, weights);
    const [first, last] = [oneSmoothed[0]!, oneSmoothed[count - 1]!];
    cycles[place] = loessAt(plan, one, 0, weights, first);
    for (let i = 0; i < count; i++) cycles[(i + 1) * period + place] = oneSmoothed[i]!;
    cycles[(count + 1) * period + place] = loessAt(plan, one, count + 1, weights, last);
  }
}

/** What is slower than a period: moving averages of a period, a period and 3. */
function lowPass({ cycles, passed, smoothed }: Room, n: number, period: number): void {
  movingAverage(cycles, n + 2 * period, period, passed);
  movingAverage(passed, n + period + 1, period, smoothed);
  movingAverage(smoothed, n + 2, 3, passed);
}

function movingAverage(
  values: Float64Array,
  n: number,
  width: number,
  averages: Float64Array,
): void {
  let sum = 0;
  for (let i = 0; i < width; i++) sum += values[i]!;
  averages[0] = sum / width;
  for (let i = width; i < n; i++) {
    sum += values[i]! - values[i - width]!;
    averages[i - width + 1] = sum / width;
  }
}

/** Bisquare weights by 6 medians of the remainder's size. */
function robustnessOf(
  series: Float64Array,
  trend: Float64Array,
  season: Float64Array,
): Float64Array {
  const sizes = series.map((value, i) => Math.abs(value - trend[i]! - season[i]!));
  const sorted = sizes.toSorted();
  const n = sorted.length;
  const six = 3 * (sorted[Math.floor((n - 1) / 2)]! + sorted[Math.floor(n / 2)]!);
  return sizes.map((size) => {
    if (size <= 0.001 * six) return 1;
    if (size > 0.999 * six) return 0;
    return (1 - (size / six) ** 2) ** 2;
  });
}
