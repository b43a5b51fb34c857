"""Reference values for lib/analysis/prepare/methods, from scikit-learn, scipy and numpy.

Run with numpy, scipy and scikit-learn installed: python bench/golden/methods.py
The entropy of Dash, Liu & Yao (1997) and correspondence analysis have no implementation there;
they are computed from their formulas.
"""

import json
from datetime import datetime, timezone
from pathlib import Path

import numpy as np
import scipy
import sklearn
from sklearn.cluster import DBSCAN
from sklearn.decomposition import PCA, TruncatedSVD
from sklearn.feature_extraction import FeatureHasher
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.feature_selection import VarianceThreshold
from sklearn.impute import KNNImputer
from sklearn.linear_model import Ridge
from sklearn.metrics.pairwise import haversine_distances
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PowerTransformer, StandardScaler

folder = Path(__file__).parents[2] / "lib/analysis/prepare/golden"
versions = {
    "scikit-learn": sklearn.__version__,
    "numpy": np.__version__,
    "scipy": scipy.__version__,
}


def column(values):
    return [None if np.isnan(x) else float(x) for x in values]


def columns(matrix):
    return [column(values) for values in np.asarray(matrix).T]


def write(name, golden):
    target = folder / f"{name}.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps({"versions": versions, **golden}) + "\n")


def imputers():
    random = np.random.default_rng(11)
    rows = 60
    base = random.normal(size=rows)
    values = np.column_stack(
        [
            40 + 12 * base + random.normal(0, 4, rows),
            np.exp(8 + base + random.normal(0, 0.5, rows)),
            random.normal(0, 1, rows),
            5 - 2 * base + random.normal(0, 1, rows),
        ]
    )
    holed = values.copy()
    holed[random.random(values.shape) < 0.2] = np.nan
    holed[17] = np.nan
    new = values[:15] + random.normal(0, 0.3, (15, 4))
    new[random.random(new.shape) < 0.3] = np.nan
    knn = []
    for weights in ["uniform", "distance"]:
        for scaled in [False, True]:
            for neighbors in [1, 5]:
                imputer = KNNImputer(n_neighbors=neighbors, weights=weights)
                if scaled:
                    scaler = StandardScaler().fit(holed)
                    imputer.fit(scaler.transform(holed))
                    fill = lambda x: scaler.inverse_transform(imputer.transform(scaler.transform(x)))
                else:
                    imputer.fit(holed)
                    fill = imputer.transform
                knn.append(
                    {
                        "options": {"neighbors": neighbors, "weights": weights, "scaled": scaled},
                        "filled": columns(fill(holed)),
                        "filledNew": columns(fill(new)),
                    }
                )
    target = holed[:, 1]
    others = values[:, [0, 2, 3]]
    known = ~np.isnan(target)
    ridge = []
    for alpha in [0.0, 1.0, 25.0]:
        model = make_pipeline(StandardScaler(), Ridge(alpha=alpha)).fit(others[known], target[known])
        ridge.append(
            {
                "alpha": alpha,
                "predicted": column(model.predict(others)),
                "explained": model.score(others[known], target[known]),
            }
        )
    write(
        "imputers",
        {
            "columns": columns(holed),
            "new": columns(new),
            "knn": knn,
            "ridge": {"target": column(target), "others": columns(others), "fits": ridge},
        },
    )


def powers():
    random = np.random.default_rng(12)
    samples = {
        "lognormal": random.lognormal(3, 1, 200),
        "normal": random.normal(100, 15, 200),
        "two-sided": random.standard_t(2, 200) * 3 + 1,
        "left tail": -random.gamma(2, 3, 150),
        "counts": random.poisson(1.2, 200).astype(float),
        "with gaps": np.where(random.random(80) < 0.2, np.nan, random.gamma(1.5, 40, 80)),
        "years": random.integers(1940, 2000, 120).astype(float),
    }
    fits = []
    for name, values in samples.items():
        transformer = PowerTransformer(standardize=False).fit(values[:, None])
        present = values[~np.isnan(values)]
        lam = float(transformer.lambdas_[0])
        fits.append(
            {
                "name": name,
                "values": column(values),
                "lambda": lam,
                "likelihood": float(scipy.stats.yeojohnson_llf(lam, present)) / len(present),
            }
        )
    points = [-1e6, -1234.5, -3.0, -1.0, -0.25, -1e-9, 0.0, 1e-9, 0.25, 1.0, 3.0, 1234.5, 1e6]
    values = [
        {"lambda": lam, "values": column(scipy.stats.yeojohnson(np.array(points), lmbda=lam))}
        for lam in [-2.0, -0.5, 0.0, 0.3, 1.0, 1.7, 2.0, 2.5, 4.0]
    ]
    write("yeo-johnson", {"fits": fits, "points": points, "transformed": values})


def hashes():
    words = ["", "a", "city=Berlin", "city=München", "plan=pro", "naïve 日本 🎈", "x" * 37]
    words += [f"sku={i * 7919 % 100003}" for i in range(40)]
    places = {
        str(n): FeatureHasher(n_features=n, input_type="string")
        .transform([[word] for word in words])
        .toarray()
        .astype(int)
        .tolist()
        for n in [4, 16, 13]
    }
    write("hashes", {"words": words, "places": places})


def texts():
    documents = [
        "The delivery was late, the box was broken. Never again!",
        "Great service and fast delivery, would buy again",
        "Fast delivery. Good price, good quality",
        "The box was too small and the price too high",
        "Übergröße passt nicht, Rückgabe war einfach",
        "Quality is poor; price high; service rude",
        "Great quality! Great price! Great box!",
        "service_team answered in 24 hours, I am happy",
        "Пришло быстро, качество хорошее",
        "Пришло поздно, качество плохое, price high",
        "a I",
        "fast fast fast delivery delivery again",
    ]
    cases = []
    for options in [{}, {"min_df": 2}, {"max_df": 0.25}, {"max_features": 5}]:
        vectorizer = TfidfVectorizer(**options)
        matrix = vectorizer.fit_transform(documents)
        cases.append(
            {
                "options": options,
                "words": vectorizer.get_feature_names_out().tolist(),
                "idf": vectorizer.idf_.tolist(),
                "cells": matrix.toarray().tolist(),
            }
        )
    matrix = TfidfVectorizer().fit_transform(documents)
    svd = TruncatedSVD(n_components=4, algorithm="arpack", random_state=0)
    coordinates = svd.fit_transform(matrix)
    random = np.random.default_rng(13)
    wide = (random.random((150, 260)) < 0.04) * random.gamma(1, 1, (150, 260))
    wide += np.outer(random.gamma(1, 1, 150), (np.arange(260) < 12) * 0.2)
    wide = wide.round(3)
    write(
        "texts",
        {
            "documents": documents,
            "cases": cases,
            "svd": {"sizes": svd.singular_values_.tolist(), "coordinates": columns(coordinates)},
            "wide": {
                "rows": [
                    [[int(j), float(row[j])] for j in np.flatnonzero(row)] for row in wide
                ],
                "columns": 260,
                "sizes": np.linalg.svd(wide, compute_uv=False)[:8].tolist(),
            },
        },
    )


def embedding():
    random = np.random.default_rng(14)
    rows = 240
    group = random.integers(0, 3, rows)
    sku = [f"s{g}{random.integers(0, 4)}" for g in group]
    shop = [f"shop{(g + (random.random() < 0.2)) % 3}" for g in group]
    plan = [f"plan{(2 * g + (random.random() < 0.4)) % 4}" for g in group]
    names = sorted(set(sku))
    table = []
    for other in [shop, plan]:
        contexts = sorted(set(other))
        table.append(
            [[sum(a == s and b == c for a, b in zip(sku, other)) for c in contexts] for s in names]
        )
    counts = np.hstack([np.array(part, float) for part in table])
    share = counts / counts.sum()
    r, c = share.sum(1), share.sum(0)
    residuals = (share - np.outer(r, c)) / np.sqrt(np.outer(r, c))
    u, sizes, _ = np.linalg.svd(residuals, full_matrices=False)
    write(
        "embedding",
        {
            "sku": sku,
            "shop": shop,
            "plan": plan,
            "names": names,
            "coordinates": columns((u * sizes)[:, :3] / np.sqrt(r)[:, None]),
            "share": float((sizes[:3] ** 2).sum() / (sizes**2).sum()),
        },
    )


def dates():
    random = np.random.default_rng(15)
    instants = random.integers(-2_500_000_000, 4_200_000_000, 40).tolist()
    instants += [0, -1, 951_782_399, 951_782_400, 1_709_164_800]
    parts = []
    for second in instants:
        day = datetime.fromtimestamp(second, timezone.utc)
        parts.append(
            {
                "ms": second * 1000,
                "year": day.year,
                "quarter": (day.month - 1) // 3 + 1,
                "month": day.month,
                "day": day.day,
                "weekday": day.isoweekday(),
                "hour": day.hour,
            }
        )
    write("dates", {"instants": parts})


def places():
    random = np.random.default_rng(16)
    centers = [(52.5, 13.4), (-36.8, 174.8), (-16.8, 179.95), (89.7, 0.0)]
    spots = np.vstack(
        [
            np.column_stack(
                [
                    np.clip(lat + random.normal(0, 0.15, 25), -90, 90),
                    (lon + random.normal(0, 0.2 if lat < 80 else 60, 25) + 180) % 360 - 180,
                ]
            )
            for lat, lon in centers
        ]
        + [np.column_stack([random.uniform(-60, 60, 15), random.uniform(-180, 180, 15)])]
    ).round(5)
    radians = np.radians(spots)
    km = 6371.0088
    labels = DBSCAN(eps=40 / km, min_samples=5, metric="haversine").fit(radians)
    write(
        "places",
        {
            "latitudes": column(spots[:, 0]),
            "longitudes": column(spots[:, 1]),
            "kmFromFirst": column(haversine_distances(radians[:1], radians)[0] * km),
            "radiusKm": 40,
            "minRows": 5,
            "labels": labels.labels_.tolist(),
            "cores": sorted(labels.core_sample_indices_.tolist()),
        },
    )


def entropy_of(scaled):
    differences = scaled[:, None, :] - scaled[None, :, :]
    distances = np.sqrt((differences**2).sum(2))[np.tril_indices(len(scaled), -1)]
    similarity = np.exp(np.log(0.5) / distances.mean() * distances)
    s = similarity[(similarity > 0) & (similarity < 1)]
    return float(-(s * np.log2(s) + (1 - s) * np.log2(1 - s)).sum() / len(distances))


def selection():
    random = np.random.default_rng(17)
    rows = 90
    group = np.repeat([0, 1, 2], 30)
    values = np.column_stack(
        [
            group * 4 + random.normal(0, 0.4, rows),
            random.uniform(0, 10, rows),
            (group == 1) * 6 + random.normal(0, 0.6, rows),
            random.normal(0, 2, rows),
            np.full(rows, 3.0),
            (random.random(rows) < 0.03).astype(float),
        ]
    )
    threshold = 0.05
    kept = VarianceThreshold(threshold).fit(values).get_support()
    used = values[:, :4]
    scaled = (used - used.min(0)) / (used.max(0) - used.min(0))
    left, order, entropies = list(range(4)), [], []
    while len(left) > 1:
        entropies.insert(0, entropy_of(scaled[:, left]))
        without = [entropy_of(scaled[:, [j for j in left if j != drop]]) for drop in left]
        order.insert(0, left.pop(int(np.argmin(without))))
    order.insert(0, left[0])
    entropies.insert(0, entropy_of(scaled[:, left]))
    mixed = values[:, :4] @ random.normal(size=(4, 7)) + random.normal(0, 0.3, (rows, 7))
    pca = PCA().fit(mixed)
    by_share = PCA(n_components=0.95).fit(mixed)
    write(
        "selection",
        {
            "columns": columns(values),
            "threshold": threshold,
            "kept": kept.tolist(),
            "entropy": {"order": order, "entropies": entropies},
            "correlations": np.corrcoef(mixed.T).tolist(),
            "mixed": columns(mixed),
            "pca": {
                "shares": pca.explained_variance_ratio_.tolist(),
                "coordinates": columns(pca.transform(mixed)[:, :3]),
                "keptFor95": int(by_share.n_components_),
            },
        },
    )


for make in [imputers, powers, hashes, texts, embedding, dates, places, selection]:
    make()
