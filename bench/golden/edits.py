"""Reference values for splitting a segment: scikit-learn's k-means of the members alone.

Writes lib/analysis/edit/golden/split.json.
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.cluster import KMeans

ROOT = Path(__file__).resolve().parents[2]
rng = np.random.default_rng(7)

centers = rng.uniform(-10, 10, size=(7, 3))
labels = rng.integers(0, 7, size=260)
rows = np.round(centers[labels] + rng.normal(0, 1.4, size=(260, 3)), 3).astype(np.float32)
members = np.flatnonzero(rows[:, 0] > np.quantile(rows[:, 0], 0.35))

cases = []
for parts in (2, 3, 4, 6):
    found = KMeans(parts, n_init=200, random_state=0, tol=0).fit(rows[members].astype(np.float64))
    cases.append(
        {"parts": parts, "inertia": float(found.inertia_), "labels": found.labels_.tolist()}
    )

out = ROOT / "lib/analysis/edit/golden/split.json"
out.parent.mkdir(parents=True, exist_ok=True)
out.write_text(
    json.dumps(
        {
            "versions": {"numpy": np.__version__, "scikit-learn": sklearn.__version__},
            "rows": rows.astype(float).round(3).tolist(),
            "members": members.tolist(),
            "cases": cases,
        }
    )
    + "\n"
)
print(out)
