/** See ../twins/descend-step.ts. */
export function descendStep(
  points: usize,
  speeds: usize,
  gains: usize,
  pulls: usize,
  pushes: usize,
  from: i32,
  to: i32,
  pullScale: f64,
  pushScale: f64,
  momentum: f64,
  rate: f64,
  box: usize,
  square: usize,
): void {
  const pull = f32x4.splat(<f32>pullScale);
  const push = f32x4.splat(<f32>pushScale);
  const carry = f32x4.splat(<f32>momentum);
  const step = f32x4.splat(<f32>rate);
  const zero = f32x4.splat(0);
  let low = v128.load(box);
  let high = v128.load(box, 16);
  let sum = f64x2.splat(0);
  const end = (<usize>to) << 2;
  for (let i = (<usize>from) << 2; i < end; i += 16) {
    const gradient = f32x4.sub(
      f32x4.mul(pull, v128.load(pulls + i)),
      f32x4.mul(push, v128.load(pushes + i)),
    );
    const low64 = f64x2.promote_low_f32x4(gradient);
    const high64 = f64x2.promote_low_f32x4(i64x2.shuffle(gradient, gradient, 1, 1));
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(low64, low64), f64x2.mul(high64, high64)));
    let speed = v128.load(speeds + i);
    let gain = v128.load(gains + i);
    const isTurning = f32x4.lt(f32x4.mul(speed, gradient), zero);
    gain = v128.bitselect(
      f32x4.add(gain, f32x4.splat(0.2)),
      f32x4.mul(gain, f32x4.splat(0.8)),
      isTurning,
    );
    gain = f32x4.max(gain, f32x4.splat(0.01));
    v128.store(gains + i, gain);
    speed = f32x4.sub(f32x4.mul(carry, speed), f32x4.mul(f32x4.mul(step, gain), gradient));
    v128.store(speeds + i, speed);
    const point = f32x4.add(v128.load(points + i), speed);
    v128.store(points + i, point);
    low = f32x4.min(low, point);
    high = f32x4.max(high, point);
  }
  v128.store(box, low);
  v128.store(box, high, 16);
  store<f64>(square, load<f64>(square) + f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1));
}
