const exaggeration = 12;
const exaggeratedIterations = 250;
const smallestGradient = 1e-7;

/**
 * Gradient descent of t-SNE as scikit-learn's: exaggeration 12 and momentum 0.5 for 250 iterations (a quarter of them
 * where they are fewer than 1,000), then from rest with momentum 0.8; learning rate max(rows / 48, 50) on
 * the gradient with its factor 4, after Belkina et al. (2019), doi:10.1038/s41467-019-13055-y.
 */
export interface DescentPlan {
  readonly iterations: number;
  readonly early: number;
  readonly rate: number;
}

export function descentPlan(rows: number, iterations: number): DescentPlan {
  return {
    iterations,
    early: Math.min(exaggeratedIterations, Math.floor(iterations / 4)),
    rate: Math.max(rows / exaggeration / 4, 50),
  };
}

/** How strongly things act in the next step. `total`: all closenesses. */
export function strengths({ early }: DescentPlan, iteration: number, total: number) {
  const isEarly = iteration < early;
  return {
    pull: 4 * (isEarly ? exaggeration : 1),
    push: total > 0 ? 4 / total : 0,
    momentum: isEarly ? 0.5 : 0.8,
  };
}

/** Whether the descent is over: all steps done, or after the exaggeration nothing moves. */
export function isOver(
  { iterations, early }: DescentPlan,
  iteration: number,
  squaredGradient: number,
): boolean {
  return iteration >= iterations || (iteration > early && squaredGradient <= smallestGradient ** 2);
}
