"""Reference values for lib/analysis/{cluster,score}, from scikit-learn and scipy.

Run: python bench/golden/clustering.py
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from sklearn.cluster import KMeans
from sklearn.metrics import (
    adjusted_rand_score,
    calinski_harabasz_score,
    davies_bouldin_score,
    silhouette_samples,
)
from sklearn.preprocessing import StandardScaler

VERSIONS = {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__}
ROOT = pathlib.Path(__file__).resolve().parents[2] / "lib" / "analysis"


def write(path, content):
    target = ROOT / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps({"versions": VERSIONS, **content}, separators=(",", ":")) + "\n")


def datasets():
    rng = np.random.default_rng(20240611)
    blobs = rng.normal(size=(2000, 4)) + 4 * rng.normal(size=(5, 4))[rng.integers(0, 5, 2000)]
    wide = np.column_stack(
        [
            rng.lognormal(8, 1, 300),
            rng.integers(0, 2, 300),
            rng.normal(0, 1e-3, 300),
            np.full(300, 7.0),
            rng.uniform(-1e5, 1e5, 300),
        ]
    )
    return {
        "three rows": np.array([[0.0, 1.0], [2.0, 1.5], [-3.0, 0.25]]),
        "duplicates": np.round(rng.normal(size=(40, 3)), 4)[rng.integers(0, 40, 120)],
        "ties and duplicates": rng.integers(0, 4, size=(80, 2)).astype(float),
        "wide ranges with a constant column": wide,
        "blobs": np.round(blobs, 3),
    }


def float32(values):
    return np.asarray(values, dtype=np.float32).astype(float)


def scores():
    cases = []
    for name, values in datasets().items():
        x = float32(values)
        for k in [2] if len(x) == 3 else [2, 3, 7]:
            model = KMeans(k, n_init=20, random_state=0, max_iter=1000, tol=0).fit(x)
            labels = model.labels_
            means = np.array([x[labels == c].mean(0) for c in range(k)])
            each = silhouette_samples(x, labels)
            cases.append(
                {
                    "name": f"{name}, k = {k}",
                    "data": name,
                    "k": k,
                    "labels": labels.tolist(),
                    "inertia": float(((x - means[labels]) ** 2).sum()),
                    "silhouette": float(each.mean()),
                    "silhouettes": each[:100].tolist(),
                    "daviesBouldin": float(davies_bouldin_score(x, labels)),
                    "calinskiHarabasz": float(calinski_harabasz_score(x, labels)),
                }
            )
    rng = np.random.default_rng(3)
    pairs = []
    for a, b in [(2, 2), (5, 3), (12, 40), (1, 4)]:
        left = rng.integers(0, a, 200)
        right = np.where(rng.random(200) < 0.6, left % b, rng.integers(0, b, 200))
        pairs.append({"a": left.tolist(), "b": right.tolist(), "index": float(adjusted_rand_score(left, right))})
    data = {name: {"rows": len(v), "values": float32(v).T.ravel().tolist()} for name, v in datasets().items()}
    write("score/golden/scores.json", {"data": data, "cases": cases, "pairs": pairs})


def survey():
    """Two whole-number answers of 200 customers in five groups, with ties and duplicates."""
    rng = np.random.default_rng(11)
    centers = [(55, 50), (86, 82), (88, 17), (26, 21), (26, 79)]
    sizes = [81, 39, 35, 23, 22]
    spreads = [(9, 6), (16, 9), (16, 10), (8, 13), (8, 11)]
    raw = np.vstack(
        [np.round(rng.normal(c, d, (n, 2))) for c, d, n in zip(centers, spreads, sizes)]
    ).clip(1, 140)
    x = StandardScaler().fit_transform(rng.permutation(raw))
    cases = []
    for k in (3, 5, 6):
        model = KMeans(k, n_init=300, random_state=1).fit(x)
        cases.append(
            {
                "k": k,
                "inertia": float(model.inertia_),
                "silhouette": float(silhouette_samples(x, model.labels_).mean()),
                "daviesBouldin": float(davies_bouldin_score(x, model.labels_)),
                "calinskiHarabasz": float(calinski_harabasz_score(x, model.labels_)),
                "sizes": sorted(np.bincount(model.labels_).tolist()),
            }
        )
    write("cluster/golden/survey.json", {"rows": len(x), "values": x.T.ravel().tolist(), "cases": cases})


scores()
survey()
