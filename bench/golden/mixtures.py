"""Reference values for lib/analysis/cluster/mixture*: scikit-learn's GaussianMixture, started from labels that are given.

Run: python bench/golden/mixtures.py
"""

import json
import pathlib
import warnings

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import GaussianMixture

VERSIONS = {"numpy": np.__version__, "scikit-learn": sklearn.__version__}
TARGET = pathlib.Path(__file__).resolve().parents[2] / "lib/analysis/cluster/golden"
KINDS = {"full": "full", "tied": "tied", "diagonal": "diag", "spherical": "spherical"}


class FromLabels(GaussianMixture):
    def __init__(self, labels, **rest):
        super().__init__(**rest)
        self.labels = labels

    def _initialize_parameters(self, X, random_state, xp=None):
        self._initialize(X, np.eye(self.n_components)[self.labels])


def datasets():
    rng = np.random.default_rng(20240917)
    stretched = rng.normal(size=(4, 4, 4))
    group = rng.integers(0, 4, 1500)
    blobs = np.einsum("nj,nij->ni", rng.normal(size=(1500, 4)), stretched[group])
    blobs += 3 * rng.normal(size=(4, 4))[group]
    wide = np.column_stack(
        [
            rng.lognormal(8, 1, 300),
            rng.integers(0, 2, 300),
            rng.normal(0, 1e-3, 300),
            np.full(300, 7.0),
            rng.uniform(-1e5, 1e5, 300),
        ]
    )
    few = rng.normal(size=(12, 15)) + 4 * rng.integers(0, 2, 12)[:, None]
    return {
        "three rows": np.array([[0.0, 1.0], [2.0, 1.5], [-3.0, 0.25]]),
        "one column": np.round(rng.normal(size=(200, 1)) ** 3, 3),
        "duplicates": np.round(rng.normal(size=(60, 3)), 3)[rng.integers(0, 60, 200)],
        "ties and duplicates": rng.integers(0, 4, size=(90, 2)).astype(float),
        "wide ranges with a constant column": np.round(wide, 5),
        "fewer rows than columns": np.round(few, 3),
        "stretched groups that overlap": np.round(blobs, 3),
    }


def fits(x, ks):
    for k in ks:
        labels = KMeans(k, n_init=5, random_state=0).fit_predict(x)
        for kind, name in KINDS.items():
            model = FromLabels(labels, n_components=k, covariance_type=name, max_iter=300)
            with warnings.catch_warnings():
                warnings.simplefilter("error", ConvergenceWarning)
                model.fit(x)
            posterior = model.predict_proba(x)
            yield {
                "k": k,
                "covariance": kind,
                "start": labels.tolist(),
                "iterations": model.n_iter_,
                "perRow": model.score(x),
                "bic": model.bic(x),
                "aic": model.aic(x),
                "weights": model.weights_.tolist(),
                "means": model.means_.ravel().tolist(),
                "covariances": model.covariances_.ravel().tolist(),
                "labels": model.predict(x).tolist(),
                "certainty": posterior.max(1)[:50].tolist(),
            }


def densities():
    """Parameters that were not fitted to the rows, some of which are far from everything."""
    rng = np.random.default_rng(5)
    k, columns, rows = 3, 5, 40
    x = (10.0 ** rng.integers(-2, 4, (rows, 1))) * rng.normal(size=(rows, columns))
    x = x.astype(np.float32).astype(float)
    roots = rng.normal(size=(k, columns, columns))
    full = roots @ roots.transpose(0, 2, 1) + 0.1 * np.eye(columns)
    covariances = {
        "full": full,
        "tied": full[0],
        "diagonal": np.array([np.diag(c) for c in full]),
        "spherical": full[:, 0, 0],
    }
    weights = np.array([0.5, 0.3, 0.2])
    means = rng.normal(size=(k, columns))
    cases = []
    for kind, name in KINDS.items():
        model = GaussianMixture(k, covariance_type=name)
        model.weights_, model.means_, model.covariances_ = weights, means, covariances[kind]
        model.precisions_cholesky_ = sklearn.mixture._gaussian_mixture._compute_precision_cholesky(
            covariances[kind], name
        )
        cases.append(
            {
                "covariance": kind,
                "covariances": covariances[kind].ravel().tolist(),
                "logDensities": model.score_samples(x).tolist(),
                "posterior": model.predict_proba(x).ravel().tolist(),
            }
        )
    return {
        "rows": rows,
        "columns": columns,
        "values": x.ravel(order="F").tolist(),
        "weights": weights.tolist(),
        "means": means.ravel().tolist(),
        "cases": cases,
    }


cases = []
for name, values in datasets().items():
    x = values.astype(np.float32).astype(float)
    ks = [2] if len(x) == 3 else [2, 3] if len(x) > 1000 else [2, 4]
    cases.append(
        {
            "name": name,
            "rows": x.shape[0],
            "columns": x.shape[1],
            "values": values.ravel(order="F").tolist(),
            "fits": list(fits(x, ks)),
        }
    )


def write(name, content):
    text = json.dumps({"versions": VERSIONS, **content}, separators=(",", ":"))
    (TARGET / name).write_text(text + "\n")


write("mixtures.json", {"cases": cases})
write("mixture-densities.json", densities())
