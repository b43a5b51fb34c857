const golden = (3 - Math.sqrt(5)) / 2;
const relative = 1.5e-8;

/**
 * A local minimum of `f` within [low, high], to about 8 digits of x: golden sections, and parabolas where they help. Pauses after each try.
 * Brent (1973), Algorithms for Minimization Without Derivatives, chapter 5.
 */
export function* brentMinimum(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance = 1e-10,
): Generator<void, number, void> {
  let [a, b] = [low, high];
  let x = a + golden * (b - a);
  let [w, v] = [x, x];
  let fx = f(x);
  let [fw, fv] = [fx, fx];
  let step = 0;
  let before = 0;
  for (let round = 0; round < 200; round++) {
    const middle = (a + b) / 2;
    const near = relative * Math.abs(x) + tolerance;
    if (Math.abs(x - middle) <= 2 * near - (b - a) / 2) break;
    let isGolden = true;
    if (Math.abs(before) > near) {
      const r = (x - w) * (fx - fv);
      let q = (x - v) * (fx - fw);
      let p = (x - v) * q - (x - w) * r;
      q = 2 * (q - r);
      if (q > 0) p = -p;
      q = Math.abs(q);
      const last = before;
      before = step;
      if (Math.abs(p) < Math.abs((q * last) / 2) && p > q * (a - x) && p < q * (b - x)) {
        step = p / q;
        const u = x + step;
        if (u - a < 2 * near || b - u < 2 * near) step = x < middle ? near : -near;
        isGolden = false;
      }
    }
    if (isGolden) {
      before = (x < middle ? b : a) - x;
      step = golden * before;
    }
    const u = x + (Math.abs(step) >= near ? step : Math.sign(step || 1) * near);
    const fu = f(u);
    yield;
    if (fu <= fx) {
      if (u < x) b = x;
      else a = x;
      [v, fv, w, fw, x, fx] = [w, fw, x, fx, u, fu];
    } else {
      if (u < x) a = u;
      else b = u;
      if (fu <= fw || w === x) [v, fv, w, fw] = [w, fw, u, fu];
      else if (fu <= fv || v === x || v === w) [v, fv] = [u, fu];
    }
  }
  return x;
}
