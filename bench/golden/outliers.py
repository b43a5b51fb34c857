"""Reference values for the outliers step: numpy's quantiles, scipy's interquartile range and median absolute deviation.

Run with numpy and scipy installed: python bench/golden/outliers.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import stats

target = Path(__file__).parents[2] / "lib/analysis/prepare/golden/outliers.json"
random = np.random.default_rng(11)
values = np.concatenate([random.lognormal(3, 0.6, 57).round(2), [940.5, -300.0]])

low, high = np.quantile(values, [0.25, 0.75])
iqr = stats.iqr(values)
middle, mad = np.median(values), stats.median_abs_deviation(values, scale=1 / 1.4826)
bounds = {
    "iqr": [low - 1.5 * iqr, high + 1.5 * iqr],
    "mad": [middle - 3.5 * mad, middle + 3.5 * mad],
    "quantile": list(np.quantile(values, [0.05, 0.95])),
}
golden = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
    "values": values.tolist(),
    "options": {"iqr": {"reach": 1.5}, "mad": {"reach": 3.5}, "quantile": {"share": 0.05}},
    "bounds": {name: [float(one) for one in pair] for name, pair in bounds.items()},
    "capped": {name: np.clip(values, *pair).tolist() for name, pair in bounds.items()},
}
target.write_text(json.dumps(golden, indent=1) + "\n")
