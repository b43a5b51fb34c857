/**
 * Logarithm of the population variance of values under a Yeo-Johnson power, from their signed logs
 * sign(x) log(1 + |x|). Where all are on one side of 0 it is taken around their mean log, so that close values do not
 * cancel. −∞ when all are equal. Powers times logs must stay below 300. O(values).
 */
export function logVariance(logs: Float64Array, lambda: number): number {
  if (logs.every((log) => log >= 0)) return oneSided(logs, lambda);
  if (logs.every((log) => log <= 0)) return oneSided(logs, 2 - lambda);
  return Math.log(
    variance(logs.map((log) => (log < 0 ? -raised(-log, 2 - lambda) : raised(log, lambda)))),
  );
}

/** (e^{power · log} − 1) / power; `log` itself for a power of 0. */
export function raised(log: number, power: number): number {
  return power === 0 ? log : Math.expm1(power * log) / power;
}

/** With the mean log m drawn out: e^{pL} − 1 = e^{pm} (e^{p(L − m)} − 1) + a constant. */
function oneSided(logs: Float64Array, power: number): number {
  let mean = 0;
  for (const log of logs) mean += Math.abs(log) / logs.length;
  const around = logs.map((log) => raised(Math.abs(log) - mean, power));
  return Math.log(variance(around)) + 2 * power * mean;
}

function variance(values: Float64Array): number {
  const n = values.length;
  let mean = 0;
  for (const value of values) mean += value / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return squares / n;
}
