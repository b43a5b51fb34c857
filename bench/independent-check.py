"""Recomputes what the command line says of a file with numpy, scipy, scikit-learn and statsmodels, from its own lists alone.

Run with these and pandas installed: python bench/independent-check.py [FILE …] (the three samples unless given).
For each figure the largest deviation is printed, relative above 1. Exit code 1 where one exceeds its bound.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from scipy import stats
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.manifold import trustworthiness
from sklearn.metrics import (
    adjusted_rand_score,
    calinski_harabasz_score,
    davies_bouldin_score,
    silhouette_samples,
)
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import confint_proportions_2indep

root = Path(__file__).parents[1]
samples = sorted((root / "public/samples").glob("*.csv"))
z = stats.norm.ppf(0.975)
worst: dict[str, float] = {}
# Lists and prepared values are written with four and nine digits, the matrix is float32.
bounds = {"silhouette of each customer": 1e-3, "confidence": 1e-3, "k-means inertia over scikit-learn's": 0.01}


def tessera(*options: str):
    command = ["node", "lib/launch/tessera.mjs", *options, "--json"]
    return json.loads(subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout)


def note(figure, ours, theirs):
    off = np.abs(np.asarray(ours, float) - theirs) / np.maximum(1, np.abs(theirs))
    worst[figure] = max(worst.get(figure, 0.0), float(np.max(off)))


def norm(value):
    if pd.isna(value):
        return None
    text = str(value).strip().lower()
    return {"yes": "true", "no": "false", "1": "true", "0": "false"}.get(text, text)


def cliff(own, rest):
    """Feng & Cliff (2004), from ranks."""
    own_sorted, rest_sorted, n, m = np.sort(own), np.sort(rest), len(own), len(rest)
    left, right = np.searchsorted(rest_sorted, own), np.searchsorted(rest_sorted, own, "right")
    di = (left - (m - right)) / m
    dj = ((n - np.searchsorted(own_sorted, rest, "right")) - np.searchsorted(own_sorted, rest)) / n
    d = di.mean()
    if abs(d) == 1:
        bound = (min(n, m) - z * z) / (min(n, m) + z * z)
        return d, (bound if d > 0 else -1), (1 if d > 0 else -bound)
    untied = n * m - (right - left).sum()
    v = (m - 1) * ((di - d) ** 2).sum() / (n - 1) + (n - 1) * ((dj - d) ** 2).sum() / (m - 1)
    v = (v + (untied - n * m * d * d) / ((n - 1) * (m - 1))) / (n * m)
    reach = z * np.sqrt(v) * np.sqrt((1 - d * d) ** 2 + z * z * v)
    return d, (d - d**3 - reach) / (1 - d * d + z * z * v), (d - d**3 + reach) / (1 - d * d + z * z * v)


def hedges(own, rest):
    free = len(own) + len(rest) - 2
    pooled = np.sqrt(((len(own) - 1) * own.var(ddof=1) + (len(rest) - 1) * rest.var(ddof=1)) / free)
    return (1 - 3 / (4 * free - 1)) * (own.mean() - rest.mean()) / pooled


def check_profile(told, customers, labels):
    p_ours, p_theirs = [], []
    for row in told["profile"]:
        if row["kind"] == "date":
            return  # Its comparisons belong to the correction, and days are written in many ways.
        cells = customers[row["column"]]
        if row["kind"] == "share":
            wanted = norm(row["category"])
            x = cells.map(lambda cell: np.nan if norm(cell) is None else float(norm(cell) == wanted)).to_numpy(float)
        else:
            x = pd.to_numeric(cells, errors="coerce").to_numpy(float)
        here = ~np.isnan(x)
        note("means, shares", row["everyone"]["value"], x[here].mean())
        for segment in row["segments"]:
            own, rest = x[here & (labels == segment["segment"])], x[here & (labels != segment["segment"])]
            note("means, shares", segment["value"], own.mean())
            if row["kind"] == "mean":
                note("medians", segment["median"], np.median(own))
                note("Hedges' g", segment["effect"]["value"], hedges(own, rest))
            else:
                note("Cohen's h", segment["effect"]["value"], 2 * np.arcsin(own.mean() ** 0.5) - 2 * np.arcsin(rest.mean() ** 0.5))
            p_ours.append(segment["p"])
            p_theirs.append(stats.mannwhitneyu(own, rest, method="asymptotic", use_continuity=False).pvalue)
    note("p, Mann-Whitney, Benjamini-Hochberg", p_ours, multipletests(p_theirs, method="fdr_bh")[1])


def check_contrasts(told, customers, labels):
    for segment in told["segments"]:
        inside = labels == segment["segment"]
        for one in segment["contrasts"]:
            cells, delta = customers[one["column"]], one["delta"]
            if one["kind"] == "mean":
                x = pd.to_numeric(cells, errors="coerce").to_numpy(float)
                here = ~np.isnan(x)
                note("Cliff's delta with interval", [delta["value"], delta["low"], delta["high"]], cliff(x[here & inside], x[here & ~inside]))
            elif one["kind"] == "share":
                known = cells.map(norm)
                wanted = norm(one["category"])
                here, is_it = known.notna(), known == wanted
                a, n, b, m = (is_it & inside).sum(), (here & inside).sum(), (is_it & ~inside).sum(), (here & ~inside).sum()
                note("shares, Newcombe", [delta["low"], delta["high"]], confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff"))
                if a and b:
                    reach = z * np.sqrt(1 / a - 1 / n + 1 / b - 1 / m)
                    note("lift, Katz", [one["lift"]["low"], one["lift"]["high"]], a / n / (b / m) * np.exp([-reach, reach]))


def check(path: Path, folder: Path):
    at = lambda name: str(folder / name)
    found = tessera("segment", str(path), "--out", at("list.csv"), "--with-columns", "--model", at("model.json"))
    customers = pd.read_csv(at("list.csv"))
    labels = customers["segment"].to_numpy()
    tessera("score", at("model.json"), str(path), "--out", at("scored.csv"))
    tessera("recipe", "fit", str(path), "--recipe", at("model.json"), "--out", at("fitted.json"))
    tessera("recipe", "apply", str(path), "--recipe", at("fitted.json"), "--out", at("matrix.csv"))
    x = pd.read_csv(at("matrix.csv")).iloc[:, 1:].to_numpy(float)
    scored = pd.read_csv(at("scored.csv"))
    note("labels by score", (scored["segment"].to_numpy() != labels).mean(), 0)
    centers = np.array([x[labels == c].mean(axis=0) for c in np.unique(labels)])
    distances = np.sort(np.sqrt(((x[:, None] - centers) ** 2).sum(axis=2)), axis=1)
    note("confidence", scored["confidence"], 1 - distances[:, 0] / distances[:, 1])
    silhouettes = silhouette_samples(x, labels)
    note("silhouette of each customer", customers["silhouette"], silhouettes)
    note("silhouette", found["silhouette"], silhouettes.mean())
    note("Davies-Bouldin", found["daviesBouldin"], davies_bouldin_score(x, labels))
    note("Calinski-Harabasz", found["calinskiHarabasz"], calinski_harabasz_score(x, labels))
    for entry in tessera("sweep", str(path))["sweep"]:
        best = KMeans(entry["k"], n_init=10, random_state=0).fit(x).inertia_
        note("k-means inertia over scikit-learn's", max(entry["inertia"], best), best)
    told = tessera("describe", str(path))
    check_profile(told, customers, labels)
    check_contrasts(told, customers, labels)
    for method in ("ward", "average", "complete", "single"):
        made = tessera("segment", str(path), "--algorithm", method, "--k", "4", "--out", at("tree.csv"))
        cut = fcluster(linkage(x, method), made["k"], "maxclust")
        note("linkage labels, 1 − adjusted Rand", adjusted_rand_score(cut, pd.read_csv(at("tree.csv"))["segment"]), 1)
    places = tessera("project", str(path), "--out", at("pca.csv"))
    note("explained variance of PCA", places["explainedVariance"], PCA(2).fit(x).explained_variance_ratio_)
    for method in ("tsne", "umap"):
        tessera("project", str(path), "--method", method, "--out", at("map.csv"))
        kept = trustworthiness(x, pd.read_csv(at("map.csv")).iloc[:, 1:3], n_neighbors=15)
        print(f"{path.name}: trustworthiness of {method} {kept:.4f}")


for file in [Path(name).resolve() for name in sys.argv[1:]] or samples:
    with tempfile.TemporaryDirectory() as made:
        check(file, Path(made))
failed = False
for figure, deviation in worst.items():
    is_off = deviation > bounds.get(figure, 1e-5)
    failed = failed or is_off
    print(f"{'OFF  ' if is_off else ''}{figure}: {deviation:.1e}")
sys.exit(1 if failed else 0)
