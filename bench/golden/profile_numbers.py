"""Reference values for lib/analysis/profile, from numpy and scipy.

Run with numpy and scipy installed: python bench/golden/profile_numbers.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy.stats import skew

random = np.random.default_rng(5)
samples = {
    "normal": random.normal(50, 12, 400).round(3),
    "long tail": random.lognormal(3, 1.2, 301).round(2),
    "negative": -random.exponential(4, 77).round(4),
    "small integers": random.integers(-3, 9, 250).astype(float),
    "two values": np.array([1.0, 4.0]),
    "far from zero": (1e9 + random.normal(0, 1, 100)).round(6),
}
shares = [0, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 1]

cases = []
for name, values in samples.items():
    span = values.max() - values.min()
    if span < 20 and (values == values.round()).all():
        bins = int(span) + 1
    else:
        bins = min(20, max(5, int(np.ceil(np.sqrt(len(values))))))
    counts, edges = np.histogram(values, bins=bins)
    cases.append(
        {
            "name": name,
            "values": values.tolist(),
            "mean": values.mean(),
            "median": np.median(values),
            "deviation": values.std(),
            "skew": float(skew(values)),
            "distinct": len(np.unique(values)),
            "quantiles": [[share, np.quantile(values, share)] for share in shares],
            "histogram": {"edges": edges.tolist(), "counts": counts.tolist()},
        }
    )

path = Path(__file__).parents[2] / "lib/analysis/profile/golden/numbers.json"
versions = {"numpy": np.__version__, "scipy": scipy.__version__}
path.write_text(json.dumps({"versions": versions, "cases": cases}, indent=1) + "\n")
