import { algorithmNames } from "@/lib/analysis/cluster/algorithm-names";
import { searchable } from "@/lib/schema/algorithm";
import { assignPart, assignWay } from "./assign-part";
import { customersPart } from "./customers-part";
import { pythonLiteral as py, pythonPairs } from "./literal";
import { readPart } from "./read-part";
import { recipePart } from "./recipe-part";
import type { ScriptInput } from "./script-input";
import { scriptStart } from "./script-start";
import { pythonWords as words } from "./words";

export interface PythonScript {
  readonly text: string;
  /** What a person should know before running it, as sentences; they stand in its header too. */
  readonly notes: readonly string[];
}

/**
 * A script for Python with pandas and scikit-learn that reads the file, prepares it with what the recipe learned and gives the same
 * segments. Texts of the file stand in it as literals only, so none can run. Steps Python cannot do are said, and it then starts from a
 * file that Tessera wrote.
 */
export function pythonScript(input: ScriptInput): PythonScript {
  const { start, notReproduced } = scriptStart(input);
  const { code, listed } = assignPart(input);
  const { algorithm, approximation } = input.seen.base.clustering;
  const notes = [
    ...(start === "file" ? [] : [words.start[start](notReproduced)]),
    ...(assignWay(input) === "refit"
      ? [words.refit(algorithmNames[algorithm], searchable.has(algorithm))]
      : []),
    ...(listed > 0 ? [words.listed(listed)] : []),
    ...(approximation ? [words.approximation] : []),
  ];
  const body =
    start === "features"
      ? featuresPart(input)
      : `${readPart(input, start)}${start === "customers" ? "" : customersPart(input)}${recipePart(input)}`;
  return { text: `${head(input, notes)}${body}${code}${tail(input)}`, notes };
}

function head({ fileName, createdAt, tessera }: ScriptInput, notes: readonly string[]): string {
  const told = notes.length === 0 ? "" : `\n${notes.map((note) => `# NOTE: ${note}\n`).join("")}`;
  return `#!/usr/bin/env python3
# Customer segments, reproduced with pandas and scikit-learn.
# Written ${createdAt.replace(/[^\d:TZ.+-]/gu, "")} by Tessera ${tessera.replace(/[^\w.+-]/gu, "")}.
#
#     pip install pandas scikit-learn
#     python segments.py FILE LIST.csv
#
# FILE is read, LIST.csv gets one line per customer: identifier, segment, name. Without FILE it reads the file it was made from.
${told}
import csv
import re
import sys
import unicodedata

import numpy as np
import pandas as pd
from scipy import stats
from scipy.optimize import linear_sum_assignment
from scipy.spatial.distance import cdist
from sklearn.cluster import DBSCAN, HDBSCAN, AgglomerativeClustering
from sklearn.metrics import pairwise_distances_argmin

SOURCE = sys.argv[1] if len(sys.argv) > 1 else ${py(fileName)}
LIST = sys.argv[2] if len(sys.argv) > 2 else "segments-python.csv"
`;
}

/** What Tessera prepared, as \`tessera recipe apply\` writes it. */
function featuresPart({ prepared }: ScriptInput): string {
  const names = prepared.fitted.outputs.map(({ name }) => name);
  return `
# --- 1. Read the prepared features ------------------------------------------------------------
FEATURES = ${py(names)}
table = pd.read_csv(SOURCE)
X = table[FEATURES].to_numpy(dtype=np.float32).astype(np.float64)
members = table`;
}

function tail({ names, seen, prepared }: ScriptInput): string {
  const id = prepared.table.columns.find(({ role }) => role === "identifier");
  const pairs = seen.scored.identities.map((one) => [one + 1, names.get(one) ?? ""] as const);
  return `
# --- 5. Write the list ------------------------------------------------------------------------
NAMES = ${pythonPairs(pairs)}
result = pd.DataFrame({
    ${id ? `${py(id.name)}: members[${py(id.name)}] if ${py(id.name)} in members else members.index + 1` : '"row": members.index + 1'},
    "segment": pd.array([one if one > 0 else None for one in segment], dtype="Int64"),
    "name": [NAMES.get(one, "") for one in segment],
})
result.to_csv(LIST, index=False)
print(result.groupby(["segment", "name"]).size().to_string())
`;
}
