import { identitiesOfRows } from "@/lib/analysis/cluster/row-identities";
import { cellText } from "@/lib/analysis/ingest/cell-text";
import type { Assignment } from "@/lib/schema/assignment";
import type { Clustering } from "@/lib/schema/clustering";
import { assignRows } from "../../cluster/assign/assign-rows";
import { pythonLiteral as py, pythonPairs, pythonRows } from "./literal";
import type { ScriptInput } from "./script-input";

const linkages: ReadonlySet<string> = new Set(["ward", "average", "complete", "single"]);
/** A tree of more rows does not fit into the memory of an ordinary computer with scikit-learn. */
const mostTreeRows = 20_000;

/** The distance within which DBSCAN looks is often that of two customers, which float64 may find to be a little more than float32 did. */
const rounding = 1e-6;

/** How the script finds the labels. "formula": what made them is written in it; "refit": scikit-learn makes them anew. */
export function assignWay({ prepared, seen }: ScriptInput): "formula" | "refit" {
  const { algorithm, approximation } = seen.base.clustering;
  if (algorithm === "dbscan" || algorithm === "hdbscan") return "refit";
  const isTree = linkages.has(algorithm) && approximation === undefined;
  return isTree && prepared.matrix.rows <= mostTreeRows ? "refit" : "formula";
}

/** Labels, then what a person changed, by number of segment. */
export function assignPart(input: ScriptInput): { readonly code: string; readonly listed: number } {
  const { prepared, seen } = input;
  const { clustering, identities } = seen.base;
  const features = prepared.matrix.columns;
  const assignment: Assignment = clustering.assignment ?? {
    kind: "nearest-center",
    centers: clustering.centers,
  };
  const isFormula = assignWay(input) === "formula";
  const labels = isFormula
    ? assignRows(prepared.matrix, assignment, clustering.k).labels
    : clustering.labels;
  const made = Int32Array.from(labels, (label) => identities[label] ?? -1);
  const final = identitiesOfRows(seen.scored);
  const listed = [...made.keys()].filter((row) => made[row] !== final[row]);
  const code = `

# --- 4. Segments ------------------------------------------------------------------------------
${isFormula ? formula(assignment, features) : refit(clustering, features)}
# Per cluster the number its segment is known by; -1 is in no segment.
NUMBERS = ${py(identities.map((one) => one + 1))}
segment = np.array([NUMBERS[one] if one >= 0 else 0 for one in label])
${listed.length > 0 ? moved(input, listed, final) : ""}`;
  return { code, listed: listed.length };
}

function formula(assignment: Assignment, features: number): string {
  switch (assignment.kind) {
    case "nearest-center":
    case "nearest-medoid":
      return `# A customer is in the segment whose ${assignment.kind === "nearest-center" ? "center" : "typical customer (medoid)"} is nearest.
CENTERS = np.array(${pythonRows(rowsOf(assignment.centers, features))})
label = pairwise_distances_argmin(X, CENTERS)`;
    case "mixture-posterior": {
      const { covariance, weights, means, covariances } = assignment;
      return `# A customer is in the segment that most likely made it (Gaussian mixture).
WEIGHTS = np.array(${py([...weights])})
MEANS = np.array(${pythonRows(rowsOf(means, features))})
COVARIANCES = np.array(${py([...covariances])})
n = X.shape[1]
${
  {
    full: "covariances = COVARIANCES.reshape(-1, n, n)",
    tied: "covariances = [COVARIANCES.reshape(n, n)] * len(WEIGHTS)",
    diagonal: "covariances = [np.diag(row) for row in COVARIANCES.reshape(-1, n)]",
    spherical: "covariances = [np.eye(n) * one for one in COVARIANCES]",
  }[covariance]
}
likelihood = [
    np.log(weight) + stats.multivariate_normal.logpdf(X, mean, covariance, allow_singular=True)
    for weight, mean, covariance in zip(WEIGHTS, MEANS, covariances)
]
label = np.argmax(np.array(likelihood).reshape(len(WEIGHTS), -1), axis=0)`;
    }
    case "nearest-core":
      return "";
  }
}

function refit({ algorithm, k, centers, used = {} }: Clustering, features: number): string {
  const call =
    algorithm === "dbscan"
      ? `DBSCAN(eps=${py((used.eps ?? 0) * (1 + rounding))}, min_samples=${py(used.minSamples)})`
      : algorithm === "hdbscan"
        ? `HDBSCAN(min_cluster_size=${py(used.minClusterSize)}, min_samples=${py(used.minSamples)}, copy=True)`
        : `AgglomerativeClustering(n_clusters=${k}, linkage=${py(algorithm)})`;
  return `# scikit-learn forms the segments anew; each then takes the number of ours whose center it has.
CENTERS = np.array(${pythonRows(rowsOf(centers, features))})
found = ${call}.fit_predict(X)
kinds = [one for one in np.unique(found) if one >= 0]
means = np.array([X[found == one].mean(axis=0) for one in kinds])
theirs, ours = linear_sum_assignment(cdist(means, CENTERS))
numbered = {kinds[a]: b for a, b in zip(theirs, ours)}
label = np.array([numbered.get(one, -1) for one in found])`;
}

/** By identifier where every customer has one of its own, else by place among the customers. */
function moved({ prepared }: ScriptInput, listed: readonly number[], final: Int32Array): string {
  const { tableRows } = prepared;
  const id = ownIdentifierOf(prepared);
  const pairs = listed.map((row) => {
    const tableRow = tableRows[row]!;
    const segment = final[row]!;
    const key = id === undefined ? tableRow : cellText(id, tableRow).trim();
    return [key, segment < 0 ? 0 : segment + 1] as const;
  });
  const keys = id === undefined ? "members.index" : `members[${py(id.name)}]`;
  return `# Customers whom a person, or the method itself, put into another segment than the rule above; 0: in none.
MOVED = ${pythonPairs(pairs)}
segment = np.array([MOVED.get(key, one) for key, one in zip(${keys}, segment)])
`;
}

/** The identifier, where no two customers share one. */
function ownIdentifierOf({ table }: Pick<ScriptInput["prepared"], "table">) {
  const column = table.columns.find(({ role }) => role === "identifier");
  if (!column) return undefined;
  const cells = "codes" in column ? column.codes : column.values;
  const seen = new Set<number>();
  for (const cell of cells) {
    if (cell < 0 || Number.isNaN(cell) || seen.has(cell)) return undefined;
    seen.add(cell);
  }
  return column;
}

function rowsOf(values: Float64Array, width: number): Float64Array[] {
  return Array.from({ length: values.length / width }, (_, row) =>
    values.subarray(row * width, (row + 1) * width),
  );
}
