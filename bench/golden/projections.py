"""Reference values for lib/analysis/project, from scikit-learn.

Run: python bench/golden/projections.py
Data that would be too large to store is generated from hashes of row and column, here and in
lib/analysis/project/testing/hashed-rows.ts, the same numbers.
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness
from sklearn.preprocessing import StandardScaler

VERSIONS = {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__}
ROOT = pathlib.Path(__file__).resolve().parents[2] / "lib" / "analysis" / "project" / "golden"


def write(name, content):
    (ROOT / name).write_text(json.dumps({"versions": VERSIONS, **content}, separators=(",", ":")) + "\n")


def float32(values):
    return np.asarray(values, dtype=np.float32).astype(float)


def uniform(seed, a, b):
    """In [0, 1), by the finalizer of MurmurHash3 on 32 bits."""
    with np.errstate(over="ignore"):
        h = np.uint32(seed) * np.uint32(0x9E3779B1) + np.asarray(a, np.uint32) * np.uint32(0x85EBCA77)
        h = h ^ (np.asarray(b, np.uint32) * np.uint32(0xC2B2AE3D))
        h = (h ^ (h >> np.uint32(16))) * np.uint32(0x85EBCA6B)
        h = (h ^ (h >> np.uint32(13))) * np.uint32(0xC2B2AE35)
        return (h ^ (h >> np.uint32(16))) / 2.0**32


def bell(seed, a, b):
    """Roughly normal: mean 0, variance 1/3."""
    return uniform(seed, a, b) + uniform(seed + 1, a, b) + uniform(seed + 2, a, b) + uniform(seed + 3, a, b) - 2.0


def hashed(rows, columns, offset, spread):
    """Four factors, each half as strong as the one before, and noise."""
    row = np.arange(rows)[:, None]
    column = np.arange(columns)[None, :]
    x = 0.25 * bell(40, row, column)
    for factor in range(4):
        x = x + (8.0 / 2.0**factor) * bell(100 * factor, row, factor) * bell(1000 + 100 * factor, factor, column)
    return float32(offset + 2.0 ** (spread * (column % 3)) * x)


def grouped(rows, columns, groups):
    """Groups of unequal width around centers of their own."""
    row = np.arange(rows)[:, None]
    column = np.arange(columns)[None, :]
    group = row % groups
    return float32(8.0 * bell(7, group, column) + (1.0 + 0.25 * group) * bell(17, row, column))


def small():
    rng = np.random.default_rng(20240611)
    wide = [rng.lognormal(8, 1, 300), rng.integers(0, 2, 300), rng.normal(0, 1e-3, 300), np.full(300, 7.0), rng.uniform(-1e5, 1e5, 300)]
    return {
        "three rows": np.array([[0.0, 1.0], [2.0, 1.5], [-3.0, 0.25]]),
        "duplicates": np.round(rng.normal(size=(40, 3)), 4)[rng.integers(0, 40, 120)],
        "ties and duplicates": rng.integers(0, 4, size=(80, 2)).astype(float),
        "wide ranges with a constant column": np.column_stack(wide),
        "more columns than rows": np.round(rng.normal(size=(5, 12)), 3),
    }


def pca_of(x, kept):
    dimensions = min(3, *x.shape)
    pca = PCA(dimensions, svd_solver="full").fit(x)
    signs = np.sign(pca.components_[range(dimensions), np.abs(pca.components_).argmax(1)])
    return {
        "rows": x.shape[0],
        "columns": x.shape[1],
        "dimensions": dimensions,
        "explainedVariance": pca.explained_variance_ratio_.tolist(),
        "loadings": (pca.components_ * signs[:, None]).ravel().tolist(),
        "coordinates": (pca.transform(x)[:kept] * signs).ravel().tolist(),
    }


def axes():
    stored = []
    for name, values in small().items():
        x = float32(values)
        stored.append({"name": name, "values": x.T.ravel().tolist(), **pca_of(x, 100)})
    made = []
    for rows, columns, offset, spread in [
        (20_000, 7, 0, 0),
        (30_000, 4, 1e6, 0),
        (2_000, 40, -50, 6),
        (900, 101, 0, 0),
        (1_500, 180, 1000, 3),
        (120, 600, 0, 0),
    ]:
        x = hashed(rows, columns, offset, spread)
        made.append({"offset": offset, "spread": spread, **pca_of(x, 40)})
    write("axes.json", {"stored": stored, "hashed": made})


def neighbors_kept(x, runs):
    best = min(runs, key=lambda run: run.kl_divergence_)
    return {
        "divergence": float(best.kl_divergence_),
        "trustworthiness": float(trustworthiness(x, best.embedding_, n_neighbors=12)),
    }


def maps():
    rng = np.random.default_rng(11)
    stored = []
    for rows, columns, groups, dimensions in [(300, 6, 4, 2), (700, 10, 6, 2), (300, 6, 4, 3)]:
        centers = 3 * rng.normal(size=(groups, columns))
        x = float32(np.round(rng.normal(size=(rows, columns)) + centers[rng.integers(0, groups, rows)], 3))
        runs = [TSNE(dimensions, init="pca", random_state=s).fit(x) for s in range(3)]
        shape = {"rows": rows, "columns": columns, "dimensions": dimensions}
        stored.append({**shape, "values": x.T.ravel().tolist(), **neighbors_kept(x, runs)})
    made = []
    for rows, columns, groups in [(1000, 8, 7)]:
        x = grouped(rows, columns, groups)
        runs = [TSNE(2, init="pca", random_state=s).fit(x) for s in range(3)]
        made.append({"rows": rows, "columns": columns, "groups": groups, **neighbors_kept(x, runs)})
    write("maps.json", {"stored": stored, "hashed": made})


def divergences():
    """Data as small and as uneven as customer files are."""
    rng = np.random.default_rng(7)
    centers = 4 * rng.normal(size=(5, 4))
    datasets = {
        "blobs": rng.normal(size=(400, 4)) + centers[rng.integers(0, 5, 400)],
        "lognormal": rng.lognormal(0, 1, (500, 5)),
        "no segments": rng.random((600, 3)),
    }
    cases = []
    for name, values in datasets.items():
        x = float32(np.round(float32(StandardScaler().fit_transform(values)), 5))
        shape = {"rows": len(x), "columns": x.shape[1], "values": np.round(x, 5).T.ravel().tolist()}
        cases.append({"name": name, **shape, "divergence": float(TSNE(random_state=0).fit(x).kl_divergence_)})
    write("divergences.json", {"cases": cases})


axes()
maps()
divergences()
