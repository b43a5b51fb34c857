"""Reference values for lib/analysis/describe, from scipy, statsmodels and scikit-learn.

Cliff's delta and its interval are computed here from the full matrix of comparisons, after Feng & Cliff (2004).
Run with numpy, scipy, statsmodels and scikit-learn installed: python bench/golden/describe.py
"""

import json
from pathlib import Path

import numpy as np
import scipy
import sklearn
import statsmodels
from scipy import stats
from sklearn.tree import DecisionTreeClassifier
from statsmodels.stats.meta_analysis import effectsize_smd
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import (
    confint_proportions_2indep,
    proportion_confint,
    proportion_effectsize,
)
from statsmodels.stats.weightstats import CompareMeans, DescrStatsW

random = np.random.default_rng(6)
folder = Path(__file__).parents[2] / "lib/analysis/describe"
z = stats.norm.ppf(0.975)


def cliff(own, rest):
    """The comparison of each with each: delta and its asymmetric interval from the consistent variance."""
    signs = np.sign(own[:, None] - rest[None, :])
    n, m = signs.shape
    d = signs.mean()
    if abs(d) == 1:
        few = min(n, m)
        bound = (few - z**2) / (few + z**2)
        return d, (bound if d > 0 else -1), (1 if d > 0 else -bound)
    of_own = ((signs.mean(axis=1) - d) ** 2).sum() / max(1, n - 1)
    of_rest = ((signs.mean(axis=0) - d) ** 2).sum() / max(1, m - 1)
    of_pairs = ((signs - d) ** 2).sum() / (max(1, n - 1) * max(1, m - 1))
    v = ((m - 1) * of_own + (n - 1) * of_rest + of_pairs) / (n * m)
    reach = z * np.sqrt(v) * np.sqrt((1 - d**2) ** 2 + z**2 * v)
    return d, (d - d**3 - reach) / (1 - d**2 + z**2 * v), (d - d**3 + reach) / (1 - d**2 + z**2 * v)


samples = {
    "normal, three segments": (random.normal(0, 1, 200).round(3), random.integers(0, 3, 200)),
    "many ties": (random.integers(0, 5, 150).astype(float), random.integers(0, 4, 150)),
    "shifted": (np.concatenate([random.normal(2, 1, 30), random.normal(0, 3, 90)]).round(2), np.repeat([0, 1], [30, 90])),
    "apart": (np.concatenate([np.arange(6.0), np.arange(10.0, 30)]), np.repeat([0, 1], [6, 20])),
    "some in none": (random.exponential(2, 80).round(1), random.integers(-1, 2, 80)),
    "one member": (np.array([3.0, 1, 2, 4, 5, 6, 6]), np.array([0, 1, 1, 1, 1, 1, 1])),
}
dominance = []
for name, (values, labels) in samples.items():
    segments = []
    for c in range(labels.max() + 1):
        own, rest = values[labels == c], values[labels != c]
        delta, low, high = cliff(own, rest)
        u = stats.mannwhitneyu(own, rest, use_continuity=False, method="asymptotic")
        assert abs(2 * u.statistic / (len(own) * len(rest)) - 1 - delta) < 1e-12
        g = None
        if len(own) > 1 and len(rest) > 1:
            smd, variance = effectsize_smd(
                own.mean(), own.std(ddof=1), len(own), rest.mean(), rest.std(ddof=1), len(rest)
            )
            g = {"value": smd, "low": smd - z * np.sqrt(variance), "high": smd + z * np.sqrt(variance)}
        segments.append({"delta": {"value": delta, "low": low, "high": high}, "p": u.pvalue, "g": g})
    dominance.append({"name": name, "values": values.tolist(), "labels": labels.tolist(), "segments": segments})

proportions = []
for a, n, b, m in [(8, 40, 30, 60), (1, 9, 2, 300), (50, 50, 10, 20), (120, 1000, 900, 9000), (3, 7, 5, 11), (0, 12, 4, 30), (5, 6, 0, 14)]:
    low, high = proportion_confint(a, n, method="wilson")
    difference = confint_proportions_2indep(a, n, b, m, compare="diff", method="newcomb")
    edge = a == 0 or b == 0
    ratio = confint_proportions_2indep(a, n, b, m, compare="ratio", method="log-adjusted" if edge else "log")
    proportions.append(
        {
            "counts": [a, n, b, m],
            "wilson": {"value": a / n, "low": low, "high": high},
            "difference": {"value": a / n - b / m, "low": difference[0], "high": difference[1]},
            "effect": {
                "value": proportion_effectsize(a / n, b / m),
                "low": proportion_effectsize(a / n, b / m) - z * np.sqrt(1 / n + 1 / m),
                "high": proportion_effectsize(a / n, b / m) + z * np.sqrt(1 / n + 1 / m),
            },
            "ratio": {
                "value": a / n / (b / m) if b else None,
                "low": 0 if a == 0 else ratio[0],
                "high": ratio[1] if b else None,
            },
        }
    )

means = []
for first, second in [
    (random.normal(5, 2, 12), random.normal(4, 1, 30)),
    (random.exponential(3, 200), random.exponential(2.5, 8)),
    (np.array([1.0, 4.0]), np.array([2.0, 2.5, 9.0])),
]:
    compare = CompareMeans(DescrStatsW(first), DescrStatsW(second))
    low, high = DescrStatsW(first).tconfint_mean()
    welch = compare.tconfint_diff(usevar="unequal")
    means.append(
        {
            "first": first.tolist(),
            "second": second.tolist(),
            "mean": {"value": first.mean(), "low": low, "high": high},
            "difference": {"value": first.mean() - second.mean(), "low": welch[0], "high": welch[1]},
        }
    )

p_values = np.array([0.001, 0.2, 0.03, 0.03, 0.9, 0.0004, 0.049, 1.0])
golden = {
    "versions": {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__},
    "normal": [[x, 2 * stats.norm.sf(x)] for x in [0, 0.3, 1, 1.96, 2.9, 3, 3.1, 5, 12]],
    "student": [[df, stats.t.ppf(0.975, df)] for df in [0.5, 1, 2, 3.7, 10, 29, 100, 12345]],
    "adjusted": {"p": p_values.tolist(), "adjusted": multipletests(p_values, method="fdr_bh")[1].tolist()},
    "dominance": dominance,
    "proportions": proportions,
    "means": means,
    "studentP": [[t, df, 2 * stats.t.sf(t, df)] for t, df in [(0, 3), (0.7, 1.5), (2.1, 9), (5, 40), (3, 5e7)]],
}


def write(path, value):
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, indent=1, default=float, allow_nan=False) + "\n")


write(folder / "contrast/golden/contrast.json", golden)


def newcombe(a, n, b, m):
    return np.array(confint_proportions_2indep(a, n, b, m, compare="diff", method="newcomb"))


def two_shares(a, n, b, m):
    """By ranks, as the Mann-Whitney test has it; 1 where nothing varies."""
    if a + b in (0, n + m):
        return 1.0
    u = stats.mannwhitneyu(
        np.repeat([1, 0], [a, n - a]), np.repeat([1, 0], [b, m - b]), use_continuity=False, method="asymptotic"
    )
    return u.pvalue


def share_uplift(name, own, others):
    """Each pair is (cases, customers) of the treated, then of the control; uplifts apart after Zou & Donner (2008), p from the side toward 0."""
    (a, n), (b, m) = own
    (c, r), (d, s) = others
    low, high = newcombe(a, n, b, m)
    low2, high2 = newcombe(c, r, d, s)
    uplift, uplift2 = a / n - b / m, c / r - d / s
    value = uplift - uplift2
    below, above = np.hypot(uplift - low, high2 - uplift2), np.hypot(high - uplift, uplift2 - low2)
    return {
        "name": name,
        "own": own,
        "others": others,
        "uplift": {"value": uplift, "low": low, "high": high},
        "p": two_shares(a, n, b, m),
        "versus": {
            "value": value,
            "low": value - below,
            "high": value + above,
        },
        "versusP": 2 * stats.norm.sf(abs(value) * z / (below if value > 0 else above)),
    }


def mean_uplift(name, own, others):
    treated, control = own
    low, high = CompareMeans(DescrStatsW(treated), DescrStatsW(control)).tconfint_diff(usevar="unequal")
    groups = [*own, *others]
    errors = np.array([x.var(ddof=1) / len(x) for x in groups])
    degrees = errors.sum() ** 2 / sum(e**2 / (len(x) - 1) for e, x in zip(errors, groups))
    value = treated.mean() - control.mean() - (others[0].mean() - others[1].mean())
    error = np.sqrt(errors.sum())
    return {
        "name": name,
        "own": [x.tolist() for x in own],
        "others": [x.tolist() for x in others],
        "uplift": {"value": treated.mean() - control.mean(), "low": low, "high": high},
        "p": stats.ttest_ind(treated, control, equal_var=False).pvalue,
        "versus": {
            "value": value,
            "low": value - stats.t.ppf(0.975, degrees) * error,
            "high": value + stats.t.ppf(0.975, degrees) * error,
        },
        "versusP": 2 * stats.t.sf(abs(value) / error, degrees),
    }


# Appended after all others, so that what they draw stays the same.
def uplifts():
    random = np.random.default_rng(12)
    return {
        "shares": [
            share_uplift("more than the others", [(60, 200), (30, 190)], [(100, 1000), (95, 980)]),
            share_uplift("less than nothing", [(4, 50), (11, 40)], [(30, 90), (20, 100)]),
            share_uplift("all converted", [(25, 25), (28, 28)], [(90, 883), (45, 864)]),
            share_uplift("none converted", [(0, 30), (0, 25)], [(3, 60), (5, 70)]),
        ],
        "means": [
            mean_uplift(
                "a mean that grew",
                [random.normal(6, 2, 40), random.normal(4, 1, 25)],
                [random.normal(4, 1, 120), random.normal(4, 3, 90)],
            ),
            mean_uplift(
                "skewed revenue",
                [random.exponential(30, 60), random.exponential(28, 70)],
                [random.exponential(20, 300), random.exponential(20, 280)],
            ),
        ],
    }


versions = {"numpy": np.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__}
write(folder / "uplift/golden/uplift.json", {"versions": versions, **uplifts()})


def tree_case(name, x, y, weights=None, depth=4, leaf=1, alpha=0.0):
    """scikit-learn's tree as nested lists: [feature, threshold, missing goes left, left, right] or [class weights]."""
    tree = DecisionTreeClassifier(
        max_depth=depth, min_samples_leaf=leaf, ccp_alpha=alpha, random_state=0
    ).fit(x, y, sample_weight=weights)
    t = tree.tree_
    for seed in range(1, 12):
        other = DecisionTreeClassifier(
            max_depth=depth, min_samples_leaf=leaf, ccp_alpha=alpha, random_state=seed
        ).fit(x, y, sample_weight=weights)
        assert np.array_equal(other.tree_.feature, t.feature), f"{name}: two splits are equally good"

    def node(i):
        if t.children_left[i] < 0:
            return [(t.value[i][0] * t.weighted_n_node_samples[i]).tolist()]
        has_missing = bool(np.isnan(x[:, t.feature[i]]).any())
        return [
            int(t.feature[i]),
            t.threshold[i],
            bool(t.missing_go_to_left[i]) if has_missing else None,
            node(t.children_left[i]),
            node(t.children_right[i]),
        ]

    return {
        "name": name,
        "columns": [[None if np.isnan(v) else v for v in column] for column in x.T],
        "labels": y.tolist(),
        "weights": None if weights is None else weights.tolist(),
        "options": {"maxDepth": depth, "minLeaf": leaf, "alpha": alpha},
        "tree": node(0),
    }


def blobs(n, columns, classes, spread):
    centers = random.normal(0, 3, (classes, columns))
    y = random.integers(0, classes, n)
    return (centers[y] + random.normal(0, spread, (n, columns))).astype(np.float32).astype(float), y


x4, y4 = blobs(300, 5, 4, 1.5)
x2, y2 = blobs(200, 3, 2, 3)
x7, y7 = blobs(400, 6, 7, 1)
gaps, of_gaps = blobs(250, 3, 3, 1.2)
gaps[random.random(gaps.shape) < 0.12] = np.nan
trees = [
    tree_case("four classes", x4, y4, depth=3, leaf=25),
    tree_case("two classes, leaves of twenty", x2, y2, leaf=20),
    tree_case("seven classes, pruned", x7, y7, alpha=0.02),
    tree_case("weights", x4, y4, weights=random.uniform(0.2, 3, 300).round(3), leaf=8, alpha=0.005),
    tree_case("missing cells", gaps, of_gaps, depth=3, leaf=5),
]
write(folder / "rules/golden/trees.json", {"versions": {"scikit-learn": sklearn.__version__}, "cases": trees})
