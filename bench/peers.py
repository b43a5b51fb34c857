"""The peers of `npm run bench`: one piece of work by scikit-learn or scipy, timed by itself.

Run: python bench/peers.py NAME, with the question as JSON on standard input; the answer is JSON.
Starting Python, importing and reading the data are not part of any time.
"""

import inspect
import json
import platform
import sys
from time import perf_counter

import numpy as np
import scipy
import sklearn
from scipy.cluster.hierarchy import linkage
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE
from sklearn.metrics import silhouette_score


def data(question):
    values = np.fromfile(question["file"], dtype="<f8")
    return np.ascontiguousarray(values.reshape(question["rows"], question["columns"]))


def timed(work):
    start = perf_counter()
    result = work()
    return result, 1000 * (perf_counter() - start)


def versions(_):
    return {
        "Python": platform.python_version(),
        "numpy": np.__version__,
        "scipy": scipy.__version__,
        "scikit-learn": sklearn.__version__,
    }


def sweep(question):
    x = data(question)
    answer = {"kmeansMs": 0.0, "silhouetteMs": 0.0, "inertia": [], "silhouette": []}
    for k in range(question["minK"], question["maxK"] + 1):
        model = KMeans(k, init="k-means++", n_init=question["restarts"], random_state=question["seed"])
        _, kmeans_ms = timed(lambda: model.fit(x))
        score, silhouette_ms = timed(lambda: silhouette_score(x, model.labels_))
        answer["kmeansMs"] += kmeans_ms
        answer["silhouetteMs"] += silhouette_ms
        answer["inertia"].append(float(model.inertia_))
        answer["silhouette"].append(float(score))
    return {**answer, "ms": answer["kmeansMs"] + answer["silhouetteMs"]}


def ward(question):
    x = data(question)
    tree, ms = timed(lambda: linkage(x, "ward"))
    return {"ms": ms, "heights": tree[:, 2].tolist()}


def pca(question):
    x = data(question)
    model = PCA(2)
    _, ms = timed(lambda: model.fit_transform(x))
    return {"ms": ms, "shares": model.explained_variance_ratio_.tolist()}


def tsne(question):
    x = data(question)
    steps = "max_iter" if "max_iter" in inspect.signature(TSNE).parameters else "n_iter"
    model = TSNE(
        init="pca",
        learning_rate="auto",
        perplexity=question["perplexity"],
        random_state=question["seed"],
        n_jobs=-1,
        **{steps: question["iterations"]},
    )
    places, ms = timed(lambda: model.fit_transform(x))
    return {
        "ms": ms,
        "map": places.ravel().tolist(),
        "divergence": float(model.kl_divergence_),
        "iterations": int(model.n_iter_) + 1,
    }


PEERS = {"versions": versions, "sweep": sweep, "ward": ward, "pca": pca, "tsne": tsne}
json.dump(PEERS[sys.argv[1]](json.load(sys.stdin)), sys.stdout)
