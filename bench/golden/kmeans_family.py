"""Reference values for bisecting, mini-batch and incremental k-means, and for k-means on many rows, from scikit-learn.

Run after small_data.py, whose data are used: python bench/golden/kmeans_family.py
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from sklearn.cluster import BisectingKMeans, KMeans, MiniBatchKMeans

VERSIONS = {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__}
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "lib" / "analysis" / "cluster" / "golden"


def stored():
    for case in json.loads((FOLDER / "inertias.json").read_text())["cases"]:
        values = np.array(case["values"]).reshape(case["columns"], case["rows"]).T
        yield case["name"], values.astype(np.float32).astype(float)


def write(path, content):
    (FOLDER / path).write_text(json.dumps({"versions": VERSIONS, **content}, separators=(",", ":")) + "\n")


def families():
    """Splits are tried so often that they are the best in two: a worse one can lead to a better whole by luck."""
    cases = []
    for name, x in stored():
        ks = range(2, 11)
        bisecting = {
            ours: [
                BisectingKMeans(k, init="k-means++", n_init=60, random_state=1, bisecting_strategy=theirs).fit(x).inertia_
                for k in ks
            ]
            for ours, theirs in {"spread": "biggest_inertia", "size": "largest_cluster"}.items()
        }
        minibatch = [
            float(np.mean([MiniBatchKMeans(k, n_init=3, random_state=s).fit(x).inertia_ for s in range(10)])) for k in ks
        ]
        cases.append({"name": name, "bisecting": bisecting, "minibatch": minibatch})
    write("families.json", {"cases": cases})


def increments():
    """Three batches of weighted rows, one of them a single row, on top of given centers."""
    cases = []
    for name, x in stored():
        rng = np.random.default_rng(5)
        k = 4
        start = x[rng.choice(len(x), k, replace=False)]
        model = MiniBatchKMeans(k, init=start, n_init=1, reassignment_ratio=0)
        steps = []
        for rows in (60, 1, 75):
            chosen = rng.choice(len(x), rows, replace=False)
            weights = rng.integers(1, 4, rows)
            model.partial_fit(x[chosen], sample_weight=weights.astype(float))
            steps.append(
                {
                    "rows": chosen.tolist(),
                    "weights": weights.tolist(),
                    "centers": model.cluster_centers_.ravel().tolist(),
                    "counts": model._counts.tolist(),
                }
            )
        cases.append({"name": name, "k": k, "start": start.ravel().tolist(), "steps": steps})
    write("increments.json", {"cases": cases})


def many(rows, columns):
    """Groups of unequal size and spread from a generator that the test has too."""
    state = 12345

    def uniform():
        nonlocal state
        state = (state * 1664525 + 1013904223) % 2**32
        return state / 2**32

    centers = [[6 * uniform() for _ in range(columns)] for _ in range(7)]
    x = np.empty((rows, columns), dtype=np.float32)
    for row in range(rows):
        group = int(7 * uniform() ** 1.5)
        for column in range(columns):
            bell = uniform() + uniform() + uniform() + uniform() - 2
            x[row, column] = centers[group][column] + (1 + 0.4 * group) * bell
    return x.astype(float)


def large():
    cases = []
    for rows, columns, ks in [(20_000, 10, [2, 3, 5, 8, 10]), (150_000, 3, [4, 8])]:
        x = many(rows, columns)
        inertias = [KMeans(k, n_init=10, random_state=0).fit(x).inertia_ for k in ks]
        cases.append({"rows": rows, "columns": columns, "ks": ks, "inertias": inertias, "checksum": float(x.sum())})
    write("many-rows.json", {"cases": cases})


families()
increments()
large()
