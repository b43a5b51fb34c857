"""Reference values for lib/analysis/score, from scikit-learn and from the formula of R's cluster::clusGap.

Run: python bench/golden/scores.py
"""

import json
import pathlib

import numpy as np
import scipy
import sklearn
from scipy.spatial.distance import pdist
from sklearn.cluster import DBSCAN, KMeans
from sklearn.metrics import (
    adjusted_rand_score,
    calinski_harabasz_score,
    davies_bouldin_score,
    normalized_mutual_info_score,
    silhouette_samples,
)
from sklearn.metrics.cluster import contingency_matrix

VERSIONS = {"numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__}
ROOT = pathlib.Path(__file__).resolve().parents[2] / "lib" / "analysis" / "score" / "golden"


def write(name, content):
    text = json.dumps({"versions": VERSIONS, **content}, separators=(",", ":"))
    (ROOT / name).write_text(text + "\n")


def float32(values):
    return np.asarray(values, dtype=np.float32).astype(float)


def flat(values):
    return {"rows": len(values), "columns": values.shape[1], "values": values.T.ravel().tolist()}


def inertia(x, labels):
    return float(sum(((x[labels == c] - x[labels == c].mean(0)) ** 2).sum() for c in set(labels)))


def external():
    rng = np.random.default_rng(5)
    cases = []
    for groups, segments, agree, rows in [(2, 2, 0.9, 60), (5, 3, 0.6, 200), (3, 12, 0.4, 200), (1, 4, 0, 50), (4, 1, 0, 50), (1, 1, 0, 9), (6, 6, 1, 80)]:
        known = rng.integers(0, groups, rows)
        labels = np.where(rng.random(rows) < agree, known % segments, rng.integers(0, segments, rows))
        if groups == 5:
            labels = np.where(rng.random(rows) < 0.2, -1, labels)
        table = contingency_matrix(known, labels)
        cases.append(
            {
                "known": known.tolist(),
                "labels": labels.tolist(),
                "adjustedRand": float(adjusted_rand_score(known, labels)),
                "mutualInformation": float(normalized_mutual_info_score(known, labels)),
                "purity": float(table.max(0).sum() / table.sum()),
            }
        )
    write("external.json", {"cases": cases})


def noise():
    """Scores of the rows that are in a segment, as of the data without the others."""
    rng = np.random.default_rng(8)
    x = rng.normal(size=(240, 3)) + 5 * rng.normal(size=(4, 3))[rng.integers(0, 4, 240)]
    x[:, 1] *= 100
    x[200:220] = x[:20]
    x = float32(np.round(x, 2))
    scaled = x / x.std(0)
    cases = []
    for radius, fewest in [(0.35, 5), (0.5, 8), (0.2, 3)]:
        labels = DBSCAN(eps=radius, min_samples=fewest).fit_predict(scaled)
        kept = labels >= 0
        inside, own = x[kept], labels[kept]
        cases.append(
            {
                "k": int(own.max() + 1),
                "labels": labels.tolist(),
                "inertia": inertia(inside, own),
                "daviesBouldin": float(davies_bouldin_score(inside, own)),
                "calinskiHarabasz": float(calinski_harabasz_score(inside, own)),
                "silhouettes": silhouette_samples(inside, own).tolist(),
            }
        )
    write("noise.json", {**flat(x), "cases": cases})


def dispersion(x, labels):
    """W.k of clusGap with d.power = 2."""
    parts = [x[labels == c] for c in np.unique(labels)]
    return 0.5 * sum((pdist(part) ** 2).sum() / len(part) for part in parts)


def gaps():
    cases = []
    for seed, groups in [(1, 3), (2, 1)]:
        rng = np.random.default_rng(seed)
        x = rng.normal(size=(90, 2)) + 7 * rng.normal(size=(groups, 2))[rng.integers(0, groups, 90)]
        centered = x - x.mean(0)
        axes = np.linalg.svd(centered, full_matrices=False)[2]
        turned = centered @ axes.T
        references = [rng.uniform(turned.min(0), turned.max(0), turned.shape) for _ in range(8)]
        ks = list(range(1, 7))
        labelings = [[KMeans(k, n_init=10, random_state=0).fit_predict(y) for k in ks] for y in [x, *references]]
        logs = np.array([[np.log(dispersion(y, own)) for own in row] for y, row in zip([x, *references], labelings)])
        expected = logs[1:].mean(0)
        error = np.sqrt((1 + 1 / len(references)) * logs[1:].var(0, ddof=1))
        inertias = [[inertia(y, own) for own in row] for y, row in zip([x, *references], labelings)]
        gap = expected - logs[0]
        chosen = next((k for i, k in enumerate(ks[:-1]) if gap[i] >= gap[i + 1] - error[i + 1]), ks[-1])
        cases.append(
            {
                "rows": len(x),
                "ks": ks,
                "inertias": inertias[0],
                "references": inertias[1:],
                "gaps": gap.tolist(),
                "errors": error.tolist(),
                "chosen": chosen,
            }
        )
    write("gaps.json", {"cases": cases})


class Congruential:
    """The same numbers in lib/analysis/score/testing/shop-like.ts."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (1664525 * self.state + 1013904223) % 2**32
        return self.state / 2**32


def shop_like(rows, groups):
    """Wide ranges, ties, duplicates and a constant column; labels that mostly follow the groups."""
    random = Congruential(rows)
    values = np.zeros((rows, 6))
    labels = np.zeros(rows, dtype=int)
    for i in range(rows):
        group = int(groups * random.next() * random.next())
        u = [random.next() for _ in range(5)]
        labels[i] = group if u[0] < 0.95 else int(groups * u[1])
        values[i] = [
            40_000 * (group + u[1]) * u[2] * u[2],
            np.floor(4 * u[3]),
            1e-3 * ((group * 3) % groups + 2 * u[4]),
            7,
            np.floor(3 * group + 6 * u[2]),
            (u[1] - 0.5) * (u[3] - 0.5),
        ]
        if i % 10 == 9:
            values[i], labels[i] = values[i // 2], labels[i // 2]
    return float32(float32(values) / np.array([8192, 1, 2**-9, 1, 4, 0.125])), labels


def large():
    cases = []
    for rows, groups in [(3, 2), (50, 3), (2000, 5), (20_000, 8)]:
        x, labels = shop_like(rows, groups)
        if rows == 3:
            labels = np.array([0, 1, 1])
        each = silhouette_samples(x, labels)
        step = max(1, rows // 40)
        cases.append(
            {
                "rows": rows,
                "groups": groups,
                "step": step,
                "inertia": inertia(x, labels),
                "silhouette": float(each.mean()),
                "silhouettes": each[::step].tolist(),
                "daviesBouldin": float(davies_bouldin_score(x, labels)),
                "calinskiHarabasz": float(calinski_harabasz_score(x, labels)),
            }
        )
    write("shop-like.json", {"cases": cases})


external()
noise()
gaps()
large()
