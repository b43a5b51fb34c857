"""Reference values for k-means on data as small and as uneven as customer files are, from scikit-learn.

Run: python bench/golden/small_data.py
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from sklearn.cluster import KMeans
from sklearn.preprocessing import StandardScaler

VERSIONS = {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__}
ROOT = pathlib.Path(__file__).resolve().parents[2] / "lib" / "analysis"


def scaled(values):
    return np.round(StandardScaler().fit_transform(values), 5).astype(np.float32).astype(float)


def blobs(rng, rows, columns, groups, apart):
    return rng.normal(size=(rows, columns)) + apart * rng.normal(size=(groups, columns))[rng.integers(0, groups, rows)]


def survey(rng):
    """Whole-number answers of 200 customers, with ties and duplicates: an age and five groups in two columns."""
    centers = [(55, 50), (86, 82), (88, 17), (26, 21), (26, 79)]
    spreads = [(9, 6), (16, 9), (16, 10), (8, 13), (8, 11)]
    answers = np.vstack([rng.normal(c, d, (n, 2)) for c, d, n in zip(centers, spreads, (81, 39, 35, 23, 22))])
    return np.round(np.column_stack([rng.normal(39, 14, 200), answers])).clip(1, 140)


def flat(values):
    return {"rows": len(values), "columns": values.shape[1], "values": np.round(values, 5).T.ravel().tolist()}


def write(path, cases):
    content = {"versions": VERSIONS, "cases": cases}
    (ROOT / path).write_text(json.dumps(content, separators=(",", ":")) + "\n")


def inertias():
    rng = np.random.default_rng(20240612)
    datasets = {
        "lognormal": rng.lognormal(0, 1, (300, 4)),
        "more lognormal": rng.lognormal(0, 1.5, (150, 3)),
        "heavy tails": rng.standard_t(2, (300, 3)),
        "blobs": blobs(rng, 400, 4, 5, 4),
        "blobs that overlap": blobs(rng, 500, 6, 6, 1.5),
        "no segments": rng.random((200, 5)),
        "spending": np.column_stack([rng.pareto(1.5, 300), rng.poisson(3, 300), rng.exponential(40, 300)]),
        "survey": survey(np.random.default_rng(11)),
    }
    cases = []
    for name, values in datasets.items():
        x = scaled(values)
        inertia = [KMeans(k, n_init=10, random_state=0).fit(x).inertia_ for k in range(2, 11)]
        cases.append({"name": name, **flat(x), "inertias": inertia})
    write("cluster/golden/inertias.json", cases)


inertias()
