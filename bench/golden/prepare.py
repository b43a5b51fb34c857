"""Reference values for lib/analysis/prepare: scikit-learn's imputers and scalers.

Run with numpy and scikit-learn installed: python bench/golden/prepare.py
"""

import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.impute import SimpleImputer
from sklearn.preprocessing import MinMaxScaler, OneHotEncoder, RobustScaler, StandardScaler

target = Path(__file__).parents[2] / "lib/analysis/prepare/golden/scalers.json"
random = np.random.default_rng(7)

rows = 40
values = np.column_stack(
    [
        random.normal(40, 12, rows).round(1),
        random.lognormal(8, 1.2, rows).round(2),
        random.integers(0, 5, rows) - 2.0,
    ]
)
holes = random.random(values.shape) < 0.12
values[holes] = np.nan
categories = random.choice(["north", "south", "West"], (rows, 1))


def listed(matrix):
    return [[None if np.isnan(x) else float(x) for x in column] for column in matrix.T]


scalers = {"zscore": StandardScaler(), "minmax": MinMaxScaler(), "robust": RobustScaler()}
imputed = {
    "median": SimpleImputer(strategy="median").fit_transform(values),
    "mode": SimpleImputer(strategy="most_frequent").fit_transform(values),
}
logged = np.log1p(imputed["median"] - np.minimum(0, imputed["median"].min(axis=0)))
golden = {
    "versions": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
    "columns": listed(values),
    "categories": categories[:, 0].tolist(),
    "imputed": {name: listed(matrix) for name, matrix in imputed.items()},
    "scaled": {name: listed(s.fit_transform(imputed["median"])) for name, s in scalers.items()},
    "logged": listed(StandardScaler().fit_transform(logged)),
    "encoded": listed(OneHotEncoder(sparse_output=False).fit_transform(categories)),
}
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text(json.dumps(golden, indent=1) + "\n")
