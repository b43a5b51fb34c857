/** One wave of a season, as shares of the mean: `cosine` peaks at place 0 of the period. */
export interface FourierTerm {
  readonly cosine: number;
  readonly sine: number;
}

/**
 * The leading Fourier terms of a season: waves that fit once, twice, … into a period, over the last whole
 * periods of the series, relative to its mean there. `place` is where in the period the first value of the series
 * lies, so that terms of different series compare. NaN where the mean is 0 or less than one period is there.
 */
export function fourierTerms(
  series: Float64Array,
  period: number,
  place: number,
  waves: number,
): FourierTerm[] {
  const n = Math.floor(series.length / period) * period;
  const first = series.length - n;
  let mean = 0;
  for (let i = first; i < series.length; i++) mean += series[i]! / n;
  return Array.from({ length: waves }, (_, wave) => {
    if (n === 0 || mean === 0) return { cosine: Number.NaN, sine: Number.NaN };
    let [cosine, sine] = [0, 0];
    for (let i = first; i < series.length; i++) {
      const angle = (2 * Math.PI * (wave + 1) * ((place + i) % period)) / period;
      cosine += series[i]! * Math.cos(angle);
      sine += series[i]! * Math.sin(angle);
    }
    return { cosine: (2 * cosine) / (n * mean), sine: (2 * sine) / (n * mean) };
  });
}
