"""Reference values for lib/analysis/profile/between and outliers, from scipy.

Run with numpy and scipy installed: python bench/golden/profile_between.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
from scipy import stats

random = np.random.default_rng(11)


def numbers(name, left, right):
    whole = ~(np.isnan(left) | np.isnan(right))
    a, b = left[whole], right[whole]
    return {
        "name": name,
        "left": [None if np.isnan(x) else float(x) for x in left],
        "right": [None if np.isnan(x) else float(x) for x in right],
        "pearson": stats.pearsonr(a, b).statistic,
        "spearman": stats.spearmanr(a, b).statistic,
    }


def cramer(name, left, right):
    """Bias-corrected as in Bergsma (2013), eq. 4 and 5, on scipy's chi-squared."""
    table = stats.contingency.crosstab(left, right).count
    n = table.sum()
    chi2 = stats.chi2_contingency(table, correction=False).statistic
    r, k = table.shape
    phi = max(0, chi2 / n - (k - 1) * (r - 1) / (n - 1))
    corrected = [k - (k - 1) ** 2 / (n - 1), r - (r - 1) ** 2 / (n - 1)]
    return {
        "name": name,
        "left": left.tolist(),
        "right": right.tolist(),
        "v": float(np.sqrt(phi / (min(corrected) - 1))),
    }


def ratio(name, codes, values):
    """eta squared is (k - 1) F / ((k - 1) F + n - k) of scipy's one-way analysis of variance."""
    groups = [values[codes == code] for code in np.unique(codes)]
    f = stats.f_oneway(*groups).statistic
    k, n = len(groups), len(values)
    eta = np.sqrt((k - 1) * f / ((k - 1) * f + n - k))
    return {"name": name, "codes": codes.tolist(), "values": values.tolist(), "eta": float(eta)}


def far(name, values):
    q1, q3 = np.quantile(values, [0.25, 0.75])
    iqr = q3 - q1
    median = np.median(values)
    mad = stats.median_abs_deviation(values)
    # No spread, no rule: where most values are equal, all others would be outliers.
    beyond = lambda k: 0 if iqr == 0 else int(((values < q1 - k * iqr) | (values > q3 + k * iqr)).sum())
    return {
        "name": name,
        "values": values.tolist(),
        "mad": float(mad),
        "beyondFences": beyond(1.5),
        "farOut": beyond(3),
        "byMad": int((np.abs(values - median) > 3.5 * 1.4826 * mad).sum()) if mad > 0 else 0,
    }


x = random.normal(0, 1, 120).round(3)
gaps = x.copy()
gaps[random.integers(0, 120, 25)] = np.nan
letters = random.integers(0, 4, 200)
golden = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__},
    "numbers": [
        numbers("linear", x, (2 * x + random.normal(0, 1, 120)).round(3)),
        numbers("monotone", x, np.exp(3 * x)),
        numbers("with ties", random.integers(0, 5, 120) * 1.0, random.integers(0, 3, 120) * 1.0),
        numbers("with gaps", gaps, (-x + random.normal(0, 0.5, 120)).round(2)),
    ],
    "categories": [
        cramer("unrelated", letters, random.integers(0, 3, 200)),
        cramer("related", letters, np.where(random.random(200) < 0.7, letters, random.integers(0, 4, 200))),
        cramer("the same", letters, letters),
        cramer("two by two", random.integers(0, 2, 60), random.integers(0, 2, 60)),
    ],
    "mixed": [
        ratio("unrelated", letters, random.normal(0, 1, 200).round(3)),
        ratio("related", letters, (letters + random.normal(0, 1, 200)).round(3)),
        ratio("far from zero", letters, (1e7 + letters * 5 + random.normal(0, 1, 200)).round(3)),
    ],
    "outliers": [
        far("normal", random.normal(50, 12, 401).round(3)),
        far("long tail", random.lognormal(3, 1.2, 300).round(2)),
        far("mostly zero", np.where(random.random(101) < 0.8, 0, random.random(101) * 9).round(2)),
        far("two sides", np.concatenate([random.normal(0, 1, 80), [-40, -9, 8, 70]]).round(3)),
    ],
}
path = Path(__file__).parents[2] / "lib/analysis/profile/golden/between.json"
path.write_text(json.dumps(golden) + "\n")
