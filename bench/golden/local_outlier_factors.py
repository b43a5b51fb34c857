"""Reference values for lib/analysis/outlying, from scikit-learn's LocalOutlierFactor.

Run: python bench/golden/local_outlier_factors.py
"""

import json
import pathlib

import numpy as np
import sklearn
from sklearn.neighbors import LocalOutlierFactor

TARGET = (
    pathlib.Path(__file__).resolve().parents[2] / "lib/analysis/outlying/golden/local-outlier-factors.json"
)
VERSIONS = {"numpy": np.__version__, "scikit-learn": sklearn.__version__}


def case(name, x, neighbors):
    x = np.asarray(x, dtype=np.float32)
    model = LocalOutlierFactor(n_neighbors=neighbors).fit(x.astype(float))
    return {
        "name": name,
        "columns": x.shape[1],
        "neighbors": neighbors,
        "values": x.T.astype(float).ravel().tolist(),
        "factors": (-model.negative_outlier_factor_).tolist(),
    }


random = np.random.default_rng(23)
tight = random.normal(0, 0.3, (60, 3))
wide = random.normal(8, 2.0, (80, 3))
strays = np.array([[4.0, 4.0, 4.0], [30.0, 0.0, 8.0], [-6.0, 9.0, 1.0]])
cases = [
    case("two densities and three strays", np.vstack([tight, wide, strays]), 20),
    case("a line", np.arange(30.0)[:, None] ** 1.3, 5),
    case("fewer rows than neighbors", random.normal(0, 1, (9, 2)), 8),
]
TARGET.write_text(json.dumps({"versions": VERSIONS, "cases": cases}, separators=(",", ":")) + "\n")
