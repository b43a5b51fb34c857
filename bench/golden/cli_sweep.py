"""Reference values for lib/cli: scikit-learn's k-means and scores on a fixture made here as well.

Run with numpy and scikit-learn installed: python bench/golden/cli_sweep.py
"""

import csv
import json
from pathlib import Path

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_score
from sklearn.preprocessing import StandardScaler

cli = Path(__file__).parents[2] / "lib/cli"
random = np.random.default_rng(11)

centers = [(25, 78), (27, 22), (55, 50), (88, 80), (90, 16)]
sizes = [23, 26, 81, 38, 34]
points = np.vstack(
    [random.normal(center, (6, 7), (size, 2)) for center, size in zip(centers, sizes)]
).round()
points = points[random.permutation(len(points))]
header = ["Member", "Age", "Income, yearly (k€)", "Spending Score (1-100)"]
ages = random.integers(18, 71, len(points))

with open(cli / "fixtures/members.csv", "w", encoding="utf-8", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(header)
    for i, (age, (income, score)) in enumerate(zip(ages, points)):
        writer.writerow([i + 1, age, int(income), int(score)])

scaled = StandardScaler().fit_transform(points)
entries = []
for k in range(2, 7):
    found = KMeans(k, n_init=200, random_state=1, tol=0).fit(scaled)
    entries.append(
        {
            "k": k,
            "inertia": found.inertia_,
            "silhouette": silhouette_score(scaled, found.labels_),
            "daviesBouldin": davies_bouldin_score(scaled, found.labels_),
            "calinskiHarabasz": calinski_harabasz_score(scaled, found.labels_),
            "sizes": sorted(np.bincount(found.labels_).tolist()),
        }
    )

golden = {"sklearn": sklearn.__version__, "columns": header[2:], "sweep": entries}
(cli / "golden/members-sweep.json").write_text(json.dumps(golden, indent=1) + "\n")
