"""Reference values for lib/analysis/cluster: trees by four linkages, from scipy.

Run: python bench/golden/linkage.py
"""

import json
import pathlib

import numpy as np
import scipy
from scipy.cluster.hierarchy import fcluster, leaves_list, linkage, optimal_leaf_ordering
from scipy.spatial.distance import pdist

VERSIONS = {"numpy": np.__version__, "scipy": scipy.__version__}
TARGET = pathlib.Path(__file__).resolve().parents[2] / "lib" / "analysis" / "cluster" / "golden"
METHODS = ("ward", "average", "complete", "single")


def float32(values):
    return np.asarray(values, dtype=np.float32).astype(float)


def mixture(rng, rows, columns, groups):
    centers = 4 * rng.normal(size=(groups, columns))
    spreads = rng.uniform(0.3, 1.5, groups)
    group = rng.integers(0, groups, rows)
    return centers[group] + spreads[group, None] * rng.normal(size=(rows, columns))


def datasets():
    rng = np.random.default_rng(20250914)
    wide = np.column_stack(
        [
            np.round(rng.lognormal(8, 1, 300), 2),
            rng.integers(0, 2, 300),
            np.round(rng.normal(0, 1e-3, 300), 7),
            np.full(300, 7.0),
            np.round(rng.uniform(-1e5, 1e5, 300), 1),
        ]
    )
    return {
        "three rows": np.array([[0.0, 1.0], [2.0, 1.5], [-3.0, 0.25]]),
        "seven rows": np.round(rng.normal(size=(7, 3)), 3),
        "one column": np.round(rng.lognormal(0, 1, (150, 1)), 5),
        "duplicates": np.round(rng.normal(size=(40, 3)), 3)[rng.integers(0, 40, 120)],
        "ties": rng.integers(0, 4, size=(80, 2)).astype(float),
        "wide ranges with a constant column": wide,
        "far from the origin": 1e5 + np.round(mixture(rng, 200, 2, 4), 1) + rng.integers(0, 64, (200, 2)) / 64,
        "heavy tails": np.round(np.exp(1.5 * rng.normal(size=(450, 3))), 3),
        "more columns than groups": np.round(mixture(rng, 180, 20, 3), 2),
        "groups": np.round(mixture(rng, 2000, 4, 9), 2),
    }


def letters(labels):
    """A character for each label."""
    return "".join(chr(48 + label) for label in labels)


def digits(numbers):
    return [float(f"{x:.10g}") for x in numbers]


def tree(x, method, distinct):
    merges = linkage(x, method)
    heights = merges[len(x) - distinct :, 2]
    cuts = {}
    for k in (3, 20):
        if k < distinct:
            cuts[str(k)] = letters(fcluster(merges, k, "maxclust"))
    middle = len(heights) - 1 - len(heights) // 10
    threshold = float(f"{(heights[middle] + heights[middle - 1]) / 2:.6g}")
    return {
        "heights": digits(heights),
        "cuts": cuts,
        "threshold": threshold,
        "below": letters(fcluster(merges, threshold, "distance")),
    }


def walk(x, method):
    """Length of the way along the leaves in the best order."""
    merges = linkage(x, method)
    order = leaves_list(optimal_leaf_ordering(merges, pdist(x)))
    return float(f"{np.linalg.norm(np.diff(x[order], axis=0), axis=1).sum():.12g}")


def main():
    data, trees, walks = {}, [], []
    for name, values in datasets().items():
        x = float32(values)
        data[name] = {"rows": len(x), "values": np.asarray(values).T.ravel().tolist()}
        distinct = len(np.unique(x, axis=0))
        for method in METHODS:
            if name == "ties" and method != "single":  # several trees are right
                continue
            found = tree(x, method, distinct)
            if name == "ties":
                found["cuts"] = {}
            if len(x) > 1000:
                del found["below"]
            trees.append({"data": name, "linkage": method, "distinct": distinct, **found})
            if distinct == len(x) <= 500:
                walks.append({"data": name, "linkage": method, "length": walk(x, method)})
    content = {"versions": VERSIONS, "data": data, "trees": trees, "walks": walks}
    (TARGET / "linkage.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")


main()
