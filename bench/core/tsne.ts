import { project } from "@/lib/analysis/project/project";
import type { Matrix } from "@/lib/schema/matrix";
import { type Projection, projectionOptionsSchema } from "@/lib/schema/projection";
import type { Agreement, Case, CoreJob, PeerChoice } from "./core-job";
import { exactDivergence } from "./exact-divergence";
import { trustworthiness } from "./trustworthiness";

interface Question {
  readonly perplexity: number;
  readonly iterations: number;
  readonly seed: number;
}

interface Moving {
  readonly projection: Projection;
  readonly firstPictureMs: number | null;
}

interface Places {
  /** rows × 2, row-major. */
  readonly map: readonly number[];
}

const firstPicture = "first picture after";

/** Early exaggeration takes 250 iterations; before its end a map says little. */
const settled = 300;

/** t-SNE from a PCA start; all maps are measured with one ruler. */
export const tsne: CoreJob<Question, Moving, Places, Places> = {
  name: "tsne",
  cases: (scale) => {
    const python = (atLeast?: number): PeerChoice[] => [
      { library: "scikit-learn", work: "tsne", ...(atLeast ? { atLeast } : {}) },
      { library: "openTSNE", work: "tsne" },
    ];
    const npm: PeerChoice[] = [{ library: "tsne-js", work: "tsne" }];
    if (scale === "quick") return [line(300, 300, python()), line(60, 20, npm, 10)];
    const withinNotes = { [firstPicture]: 1000 };
    return [
      { ...line(5000, 1000, python()), withinNotes },
      { ...line(20_000, 1000, scale === "full" ? python(10) : []), withinNotes },
      line(500, 100, npm),
    ];
  },
  async run(matrix, question, job) {
    const options = projectionOptionsSchema.parse({ method: "tsne", ...question });
    const start = performance.now();
    let firstPictureMs: number | null = null;
    const projection = await project(matrix, options, job, () => {
      firstPictureMs ??= performance.now() - start;
    });
    return { projection, firstPictureMs };
  },
  digest: ({ projection }) => ({ map: [...projection.coordinates] }),
  notes: ({ firstPictureMs }) =>
    firstPictureMs === null ? {} : { [firstPicture]: firstPictureMs },
  compare: compareMaps,
  remark: ({ map }, matrix, { perplexity }) =>
    `KL ${exactDivergence(matrix, perplexity, map).toFixed(4)}`,
};

function line(
  rows: number,
  iterations: number,
  peers: readonly PeerChoice[],
  perplexity = 30,
): Case<Question> {
  const question: Question = { perplexity, iterations, seed: 42 };
  return { what: `t-SNE, ${iterations} iterations`, rows, columns: 10, question, peers };
}

function compareMaps(
  ours: Places,
  theirs: Places,
  matrix: Matrix,
  { perplexity, iterations }: Question,
): Agreement {
  const divergence = ({ map }: Places) => exactDivergence(matrix, perplexity, map);
  const trust = ({ map }: Places) => trustworthiness(matrix, map);
  const kl = [divergence(ours), divergence(theirs)] as const;
  const kept = [trust(ours), trust(theirs)] as const;
  const text = `KL ours ${kl[0].toFixed(4)}, theirs ${kl[1].toFixed(4)}; trustworthiness ours ${kept[0].toFixed(4)}, theirs ${kept[1].toFixed(4)}`;
  if (iterations < settled) return { text: `${text}; neither has settled so early`, holds: true };
  return { text, holds: kl[0] <= 1.02 * kl[1] && kept[0] >= kept[1] - 0.01 };
}
