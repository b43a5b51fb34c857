"""Reference values for lib/analysis/{neighbors,cluster}: nearest neighbors, DBSCAN, HDBSCAN, Genie.

Run: python bench/golden/density.py
"""

import json
import pathlib

import genieclust
import numpy as np
import sklearn
from genieclust import Genie
from sklearn.cluster import DBSCAN, HDBSCAN
from sklearn.metrics import adjusted_rand_score
from sklearn.neighbors import NearestNeighbors

VERSIONS = {
    "numpy": np.__version__,
    "scikit-learn": sklearn.__version__,
    "genieclust": genieclust.__version__,
}
ROOT = pathlib.Path(__file__).resolve().parents[2] / "lib" / "analysis"


def write(path, content):
    target = ROOT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps({"versions": VERSIONS, **content}, separators=(",", ":")) + "\n")


def datasets():
    rng = np.random.default_rng(20261122)
    centers = 6 * rng.normal(size=(5, 4))
    which = rng.choice(5, 1500, p=[0.4, 0.25, 0.2, 0.1, 0.05])
    spread = np.array([0.5, 1.0, 1.5, 0.7, 0.4])[which]
    blobs = centers[which] + spread[:, None] * rng.normal(size=(1500, 4))
    noise = rng.uniform(-14, 14, size=(75, 4))
    angle = rng.uniform(0, np.pi, 400)
    side = rng.integers(0, 2, 400)
    moons = np.column_stack(
        [
            np.where(side == 0, np.cos(angle), 1 - np.cos(angle)),
            np.where(side == 0, np.sin(angle), 0.5 - np.sin(angle)),
        ]
    )
    wide = np.column_stack(
        [
            rng.lognormal(8, 1, 300),
            10_000.0 * rng.integers(0, 2, 300),
            rng.normal(0, 1e-3, 300),
            np.full(300, 7.0),
            rng.uniform(-1e5, 1e5, 300),
        ]
    )
    return {
        "three rows": np.array([[0.0, 1.0], [2.0, 1.5], [-3.0, 0.25]]),
        "ties and duplicates": rng.integers(0, 9, size=(150, 2)).astype(float),
        "duplicates": np.round(rng.normal(size=(60, 3)), 4)[rng.integers(0, 60, 200)],
        "one column": np.concatenate([rng.normal(0, 1, 60), rng.normal(9, 2, 40)])[:, None],
        "moons": np.round(moons + 0.07 * rng.normal(size=(400, 2)), 5),
        "wide ranges with a constant column": wide,
        "blobs and noise": np.round(np.vstack([blobs, noise]), 4),
        "thirty columns": np.round(
            3 * rng.normal(size=(4, 30))[rng.integers(0, 4, 250)] + rng.normal(size=(250, 30)), 3
        ),
    }


DATA = {name: np.asarray(x, dtype=np.float32).astype(float) for name, x in datasets().items()}


def neighbors():
    cases = []
    for name, x in DATA.items():
        count = min(10, len(x) - 1)
        found = NearestNeighbors(n_neighbors=count, algorithm="kd_tree").fit(x)
        distances, indices = found.kneighbors()
        asked = range(0, len(x), max(1, len(x) // 40))
        cases.append(
            {
                "data": name,
                "count": count,
                "rows": list(asked),
                "distances": [distances[i].tolist() for i in asked],
                "indices": [indices[i].tolist() for i in asked],
            }
        )
    return cases


def dbscan():
    asked = {
        "three rows": [(3, 2), (1, 1), (1, 2)],
        "ties and duplicates": [(1, 4), (1, 8), (2, 12), (0.5, 2)],
        "duplicates": [(0.3, 4), (0.6, 10), (0.001, 5)],
        "one column": [(0.2, 3), (0.5, 5), (1.5, 10)],
        "moons": [(0.08, 4), (0.12, 5), (0.2, 10)],
        "wide ranges with a constant column": [(2000, 3), (6000, 5), (20000, 20)],
        "blobs and noise": [(0.5, 5), (0.8, 8), (1.2, 8), (2.0, 20), (3.5, 60)],
        "thirty columns": [(7, 4), (8.5, 10)],
    }
    cases = []
    for name, pairs in asked.items():
        x = DATA[name]
        weights = np.random.default_rng(7).integers(1, 4, len(x))
        for eps, count in pairs:
            for weighted in [False, True]:
                model = DBSCAN(eps=eps, min_samples=count)
                model.fit(x, sample_weight=weights if weighted else None)
                cases.append(
                    {
                        "data": name,
                        "eps": eps,
                        "minSamples": count,
                        **({"weights": weights.tolist()} if weighted else {}),
                        "labels": model.labels_.tolist(),
                    }
                )
    return cases


def is_settled(x, size, count, labels, certainty):
    """Is it the same for other orders of rows, that is, do ties not matter?"""
    for seed in range(5):
        order = np.random.default_rng(seed).permutation(len(x))
        model = HDBSCAN(min_cluster_size=size, min_samples=count, copy=True).fit(x[order])
        if adjusted_rand_score(model.labels_, labels[order]) < 1:
            return False
        if np.abs(model.probabilities_ - certainty[order]).max() > 1e-9:
            return False
    return True


def hdbscan():
    asked = {
        "one column": [(5, 5), (10, 3), (8, 4)],
        "moons": [(5, 5), (15, 4), (30, 1)],
        "wide ranges with a constant column": [(5, 5), (10, 10), (4, 3), (12, 6), (15, 2), (20, 8)],
        "blobs and noise": [(5, 5), (15, 8), (40, 20), (100, 3), (60, 12)],
        "thirty columns": [(5, 5), (12, 2)],
    }
    cases = []
    for name, pairs in asked.items():
        for size, count in pairs:
            x = DATA[name]
            model = HDBSCAN(min_cluster_size=size, min_samples=count, copy=True).fit(x)
            if not is_settled(x, size, count, model.labels_, model.probabilities_):
                print("left out, as ties decide:", name, size, count)
                continue
            cases.append(
                {
                    "data": name,
                    "minClusterSize": size,
                    "minSamples": count,
                    "labels": model.labels_.tolist(),
                    "certainty": np.round(model.probabilities_, 9).tolist(),
                }
            )
    return cases


def genie():
    cases = []
    for name in ["moons", "wide ranges with a constant column", "blobs and noise", "thirty columns"]:
        for threshold in [0.1, 0.3, 0.7, 1.0]:
            for k in [2, 5, 8]:
                model = Genie(n_clusters=k, gini_threshold=threshold)
                cases.append(
                    {
                        "data": name,
                        "giniThreshold": threshold,
                        "k": k,
                        "labels": model.fit_predict(DATA[name]).tolist(),
                    }
                )
    return cases


def short(x):
    """Columns-major, each number with as many digits as a float32 needs."""
    return [float(str(value)) for value in x.T.ravel().astype(np.float32)]


rows = {name: {"rows": len(x), "values": short(x)} for name, x in DATA.items()}
write("cluster/golden/density-rows.json", {"data": rows})
write("neighbors/golden/neighbors.json", {"cases": neighbors()})
write("cluster/golden/dbscan.json", {"cases": dbscan()})
write("cluster/golden/hdbscan.json", {"cases": hdbscan()})
write("cluster/golden/genie.json", {"cases": genie()})
