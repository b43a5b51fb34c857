import { describe, expect, it } from "vitest";
import { inlineExecutor } from "../../inline-executor";
import { allEngines } from "../../kernels/testing/engines";
import { distinctRows } from "../distinct-rows";
import golden from "../golden/mixtures.json";
import { fitMixtures, type MixtureStart } from "./mixture-fits";
import { type Mixture, posterior } from "./mixture-posterior";

type Case = (typeof golden.cases)[number];
type Fit = Case["fits"][number];

const [twin, simd, threads] = allEngines();

function matrixOf({ rows, columns, values }: Case) {
  return { rows, columns, values: Float32Array.from(values), features: [] };
}

/** The start of scikit-learn's fit, on the distinct rows. */
function startOf(data: Case, { k, start }: Fit): MixtureStart {
  const { firstRow } = distinctRows(matrixOf(data));
  return { k, labels: Int32Array.from(firstRow, (row) => start[row]!) };
}

async function fitted(data: Case, given: Fit, engine = simd!) {
  const job = {
    executor: inlineExecutor(undefined, engine),
    report: () => {},
    pause: async () => {},
  };
  const parameters = {
    covariance: given.covariance as Mixture["covariance"],
    regularization: 1e-6,
  };
  const [found] = await fitMixtures(
    distinctRows(matrixOf(data)),
    [startOf(data, given)],
    parameters,
    300,
    job,
  );
  return { ...found!, assignment: found!.assignment as Mixture };
}

/** 1e-6 of the number itself or of what counts as large where it stands. */
function expectClose(
  found: ArrayLike<number>,
  wanted: readonly number[],
  large: readonly number[],
) {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((x, i) => {
    const scale = Math.max(Math.abs(x), large[i % large.length]!);
    expect(Math.abs(found[i]! - x) / scale).toBeLessThan(1e-6);
  });
}

function deviations({ rows, columns, values }: Case): number[] {
  return Array.from({ length: columns }, (_, j) => {
    const column = values.slice(j * rows, (j + 1) * rows);
    const mean = column.reduce((a, b) => a + b, 0) / rows;
    return Math.sqrt(column.reduce((sum, x) => sum + (x - mean) ** 2, 0) / rows) || 1e-3;
  });
}

describe.each(golden.cases)("mixtures as scikit-learn fits them: $name", (data) => {
  const spreads = deviations(data);

  it.each(data.fits)("$covariance, k = $k", async (given) => {
    const { likelihood, assignment, labels, certainty } = await fitted(data, given);
    const { indexOfRow } = distinctRows(matrixOf(data));
    expectClose([likelihood!.log / data.rows], [given.perRow], [0.1]);
    expectClose([likelihood!.bic, likelihood!.aic], [given.bic, given.aic], [data.rows]);
    expectClose(assignment.weights, given.weights, [1e-3]);
    expectClose(assignment.means, given.means, spreads);
    const squares = spreads.flatMap((a) => spreads.map((b) => a * b));
    const large = {
      full: squares,
      tied: squares,
      diagonal: spreads.map((a) => a * a),
      spherical: [Math.max(...squares)],
    };
    expectClose(assignment.covariances, given.covariances, large[assignment.covariance]);
    expect(Array.from(indexOfRow, (row) => labels[row])).toEqual(given.labels);
    const sure = Array.from(indexOfRow.subarray(0, 50), (row) => certainty![row]!);
    expectClose(sure, given.certainty, [0.1]);
  });
});

describe("a fit", () => {
  const data = golden.cases.find(({ name }) => name === "stretched groups that overlap")!;
  const given = data.fits.find(({ k }) => k === 3)!;

  it("is the same with compiled kernels of both builds, and nearly so with their twins", async () => {
    const compiled = await fitted(data, given, simd!);
    expect(await fitted(data, given, threads!)).toEqual(compiled);
    const plain = await fitted(data, given, twin!);
    expect(plain.labels).toEqual(compiled.labels);
    expect(plain.likelihood!.log / compiled.likelihood!.log).toBeCloseTo(1, 12);
  });

  it("tells posteriors that its assignment gives as well", async () => {
    const { assignment, labels, certainty, likelihood } = await fitted(data, given);
    const { rows, values, weights } = distinctRows(matrixOf(data));
    const again = posterior(assignment, values, rows);
    expect(again.labels).toEqual(labels);
    const log = again.logDensities.reduce((sum, x, row) => sum + weights[row]! * x, 0);
    expect(log / likelihood!.log).toBeCloseTo(1, 12);
    labels.forEach((label, row) => {
      expect(certainty![row]).toBeCloseTo(again.probabilities[row * given.k + label]!, 6);
    });
  });
});
