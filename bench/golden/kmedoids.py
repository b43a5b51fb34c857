"""Reference values for lib/analysis/cluster/kmedoids: the lowest total deviation, by trying all sets of medoids where
rows are few, else what PAM (BUILD, then the best swap until none helps) reaches. Both written out from their definition.

Run: python bench/golden/kmedoids.py
"""

import itertools
import json
import pathlib

import numpy as np

TARGET = pathlib.Path(__file__).resolve().parents[2] / "lib/analysis/cluster/golden/kmedoids.json"


def total(d, weights, medoids):
    return float(weights @ d[:, list(medoids)].min(1))


def exact(d, weights, k):
    return min(total(d, weights, chosen) for chosen in itertools.combinations(range(len(d)), k))


def pam(d, weights, k):
    rows = range(len(d))
    medoids = []
    for _ in range(k):
        medoids.append(min(rows, key=lambda row: total(d, weights, [*medoids, row])))
    current = total(d, weights, medoids)
    while True:
        swaps = [
            (total(d, weights, [*medoids[:i], row, *medoids[i + 1 :]]), i, row)
            for i in range(k)
            for row in rows
        ]
        lowest, i, row = min(swaps)
        if lowest >= current - 1e-12:
            return current
        medoids[i], current = row, lowest


def datasets():
    rng = np.random.default_rng(20240921)
    wide = np.column_stack(
        [
            rng.lognormal(8, 1, 150),
            rng.integers(0, 2, 150),
            np.full(150, 7.0),
            rng.uniform(-1e4, 1e4, 150),
        ]
    )
    groups = rng.normal(size=(240, 5)) + 3 * rng.normal(size=(6, 5))[rng.integers(0, 6, 240)]
    return {
        "three rows": (np.array([[0.0, 1.0], [2.0, 1.5], [-3.0, 0.25]]), [2], exact),
        "twelve rows": (np.round(rng.normal(size=(12, 3)), 3), [2, 3, 5, 11], exact),
        "eleven rows, some twice": (rng.integers(0, 4, (11, 2)).astype(float), [2, 3, 4], exact),
        "one column": (np.round(rng.normal(size=(12, 1)) ** 3, 3), [2, 4], exact),
        "ties and duplicates": (rng.integers(0, 4, size=(120, 2)).astype(float), [2, 3, 7], pam),
        "wide ranges with a constant column": (np.round(wide, 3), [2, 3, 7], pam),
        "groups": (np.round(groups, 3), [2, 4, 6], pam),
    }


cases = []
for name, (values, ks, reference) in datasets().items():
    x = values.astype(np.float32).astype(float)
    distinct, counts = np.unique(x, axis=0, return_counts=True)
    d = np.sqrt(((distinct[:, None] - distinct[None]) ** 2).sum(2))
    cases.append(
        {
            "name": name,
            "rows": x.shape[0],
            "columns": x.shape[1],
            "values": values.ravel(order="F").tolist(),
            "reference": reference.__name__,
            "deviations": [{"k": k, "total": reference(d, counts, k)} for k in ks],
        }
    )
content = {"versions": {"numpy": np.__version__}, "cases": cases}
TARGET.write_text(json.dumps(content, separators=(",", ":")) + "\n")
