/**
 * Passes on each picture of a moving map once. A task tells its last picture with everything it says, for not all it
 * says arrives; the start, before the first step, is not shown.
 */
export function newPictures(
  show: (iteration: number, coordinates: Float32Array) => void,
): (iteration: number, partial: unknown) => void {
  let last = 0;
  return (iteration, partial) => {
    if (partial === undefined || iteration === last) return;
    last = iteration;
    show(iteration, partial as Float32Array);
  };
}
