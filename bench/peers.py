"""The Python peers of `npm run bench`: one piece of work by one library, timed by itself.

Run: python bench/peers.py WORK, with the question as JSON on standard input; the answer is JSON.
`versions` tells which libraries are installed; each is imported only when it is asked for something.
Starting Python, importing and reading the data are not part of any time.
"""

import importlib
import inspect
import json
import platform
import sys
from importlib import metadata
from time import perf_counter

LIBRARIES = {
    "numpy": "numpy",
    "scipy": "scipy",
    "scikit-learn": "sklearn",
    "fastcluster": "fastcluster",
    "hdbscan": "hdbscan",
    "genieclust": "genieclust",
    "openTSNE": "openTSNE",
    "pandas": "pandas",
    "duckdb": "duckdb",
}


def versions(_):
    found = {"Python": platform.python_version()}
    for library, module in LIBRARIES.items():
        try:
            importlib.import_module(module)
            found[library] = metadata.version(library)
        except ImportError:
            pass
    return found


def data(question):
    """Float64, row after row, of the float32 columns that Tessera gets."""
    import numpy as np

    values = np.fromfile(question["file"], dtype="<f4")
    columns = values.reshape(question["columns"], question["rows"])
    return np.ascontiguousarray(columns.T, dtype=np.float64)


def timed(question, work, tell):
    """Runs the work a first time, then warm as often as asked and patience allows. `tell` gives what is compared."""
    runs = []
    while True:
        start = perf_counter()
        result = work()
        runs.append(1000 * (perf_counter() - start))
        if len(runs) > question["repeats"] or sum(runs) + max(runs) > question["patienceMs"]:
            return {"runs": runs, "result": tell(result)}


def sweep(question):
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_score

    x = data(question)
    stages = {}

    def work():
        inertia, silhouette = [], []
        stages.update({"k-means": 0.0, "silhouettes": 0.0})
        for k in range(question["minK"], question["maxK"] + 1):
            start = perf_counter()
            model = KMeans(k, n_init=question["restarts"], random_state=question["seed"]).fit(x)
            middle = perf_counter()
            silhouette.append(float(silhouette_score(x, model.labels_)))
            stages["k-means"] += 1000 * (middle - start)
            stages["silhouettes"] += 1000 * (perf_counter() - middle)
            inertia.append(float(model.inertia_))
        return {"inertia": inertia, "silhouette": silhouette}

    answer = timed(question, work, lambda result: result)
    return {**answer, "stages": stages}


def kmeans(question):
    from sklearn.cluster import KMeans

    x = data(question)
    model = KMeans(question["k"], n_init=question["restarts"], random_state=question["seed"])
    return timed(question, lambda: model.fit(x), lambda fit: {"inertia": float(fit.inertia_)})


def minibatch(question):
    from sklearn.cluster import MiniBatchKMeans

    x = data(question)
    model = MiniBatchKMeans(question["k"], random_state=question["seed"])
    return timed(question, lambda: model.fit(x), lambda fit: {"inertia": float(fit.inertia_)})


def bisecting(question):
    from sklearn.cluster import BisectingKMeans

    x = data(question)
    # Its default of one random start loses to any.
    settings = {"init": "k-means++", "n_init": question["restarts"], "random_state": question["seed"]}
    model = BisectingKMeans(question["k"], **settings)
    return timed(question, lambda: model.fit(x), lambda fit: {"inertia": float(fit.inertia_)})


def tree(question):
    module = {"scipy": "scipy.cluster.hierarchy", "fastcluster": "fastcluster"}[question["library"]]
    linkage = importlib.import_module(module).linkage
    x = data(question)
    work = lambda: linkage(x, question["linkage"])
    return timed(question, work, lambda merges: {"heights": merges[:, 2].tolist()})


def mixture(question):
    from sklearn.mixture import GaussianMixture

    x = data(question)
    model = GaussianMixture(
        question["k"],
        covariance_type=question["covariance"],
        n_init=question["restarts"],
        random_state=question["seed"],
        tol=question["tolerance"],
        max_iter=question["maxIterations"],
    )
    tell = lambda fit: {"logLikelihood": float(fit.score(x)) * len(x), "iterations": int(fit.n_iter_)}
    return timed(question, lambda: model.fit(x), tell)


def dbscan(question):
    from sklearn.cluster import DBSCAN

    x = data(question)
    model = DBSCAN(eps=question["eps"], min_samples=question["minSamples"], n_jobs=-1)
    return timed(question, lambda: model.fit(x), lambda fit: {"labels": fit.labels_.tolist()})


def hdbscan(question):
    module = {"scikit-learn": "sklearn.cluster", "hdbscan": "hdbscan"}[question["library"]]
    make = importlib.import_module(module).HDBSCAN
    x = data(question)
    jobs = {"scikit-learn": {"n_jobs": -1}, "hdbscan": {"core_dist_n_jobs": -1}}[question["library"]]
    model = make(min_cluster_size=question["minClusterSize"], min_samples=question["minSamples"], **jobs)
    return timed(question, lambda: model.fit(x), lambda fit: {"labels": fit.labels_.tolist()})


def genie(question):
    from genieclust import Genie

    x = data(question)
    settings = {"n_clusters": question["k"], "gini_threshold": question["giniThreshold"]}
    # A model remembers the tree of rows that it has seen.
    work = lambda: Genie(**settings).fit(x)
    return timed(question, work, lambda fit: {"labels": fit.labels_.tolist()})


def pca(question):
    from sklearn.decomposition import PCA

    x = data(question)
    model = PCA(2)
    tell = lambda _: {"shares": model.explained_variance_ratio_.tolist()}
    return timed(question, lambda: model.fit_transform(x), tell)


def contrasts(question):
    """Per column and segment Cliff's delta and the p-value of the Mann-Whitney test, from ranks that are found once per column, and Welch's interval."""
    import numpy as np
    from scipy import stats

    x = data(question)
    k = question["k"]
    signs = (x[:, :4] > 0) @ np.array([8, 4, 2, 1])
    labels = signs % k
    sizes = np.bincount(labels, minlength=k)
    rest = len(x) - sizes

    def work():
        deltas = []
        for column in x.T:
            ranks = stats.rankdata(column)
            _, ties = np.unique(column, return_counts=True)
            sums = np.bincount(labels, weights=ranks, minlength=k)
            u = sums - sizes * (sizes + 1) / 2
            delta = 2 * u / (sizes * rest) - 1
            n = len(column)
            spread = sizes * rest / 12 * (n + 1 - (ties**3 - ties).sum() / (n * (n - 1)))
            stats.norm.sf(np.abs(delta * sizes * rest / 2 / np.sqrt(spread)))
            total, squares = np.bincount(labels, weights=column), np.bincount(labels, weights=column**2)
            mean, others = total / sizes, (column.sum() - total) / rest
            variance = (squares - sizes * mean**2) / (sizes - 1)
            variance2 = ((column**2).sum() - squares - rest * others**2) / (rest - 1)
            stats.t.interval(0.95, n - 2, loc=mean - others, scale=np.sqrt(variance / sizes + variance2 / rest))
            deltas.append(delta.tolist())
        return deltas

    return timed(question, work, lambda deltas: {"deltas": deltas})


def tsne(question):
    x = data(question)
    work = {"scikit-learn": sklearn_tsne, "openTSNE": open_tsne}[question["library"]](x, question)
    return timed(question, work, lambda places: {"map": places.ravel().tolist()})


def sklearn_tsne(x, question):
    from sklearn.manifold import TSNE

    steps = "max_iter" if "max_iter" in inspect.signature(TSNE).parameters else "n_iter"
    model = TSNE(
        init="pca",
        learning_rate="auto",
        perplexity=question["perplexity"],
        random_state=question["seed"],
        n_jobs=-1,
        **{steps: question["iterations"]},
    )
    return lambda: model.fit_transform(x)


def open_tsne(x, question):
    import numpy as np
    from openTSNE import TSNE

    early = min(250, question["iterations"] // 2)
    model = TSNE(
        perplexity=question["perplexity"],
        early_exaggeration_iter=early,
        n_iter=question["iterations"] - early,
        random_state=question["seed"],
        n_jobs=question["threads"],
    )
    return lambda: np.asarray(model.fit(x))


def csv(question):
    """A file of text into typed columns, the file in the system's cache."""
    library = importlib.import_module(question["library"])
    if question["library"] == "pandas":
        return timed(question, lambda: library.read_csv(question["file"]), lambda frame: {"rows": len(frame)})
    connection = library.connect(config={"threads": question["threads"]})
    read = f"CREATE OR REPLACE TABLE customers AS SELECT * FROM read_csv('{question['file']}')"
    count = "SELECT count(*) FROM customers"
    tell = lambda _: {"rows": connection.execute(count).fetchone()[0]}
    return timed(question, lambda: connection.execute(read), tell)


def customers(question):
    """The sums of features of customers: what is bought and, where rows are events, what is done as well."""
    import numpy as np
    import pandas as pd

    values = np.fromfile(question["file"], dtype="<f8").reshape(question["columns"], question["rows"])
    rows = pd.DataFrame(
        {
            "id": values[0].astype("int32"),
            "at": pd.to_datetime(values[1], unit="ms"),
            "event": values[2].astype("int8"),
            "amount": values[4],
        }
    )
    as_of = pd.Timestamp("2024-09-01")
    day = pd.Timedelta(days=1)
    PURCHASE = 3
    EVENTS = ["view", "search", "add_to_cart", "purchase", "login", "review"]
    DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    def work():
        known = rows[rows["at"] < as_of]
        orders = known[known["event"] == PURCHASE] if question["isEvents"] else known
        by = orders.groupby("id")
        made = by.agg(first=("at", "min"), last=("at", "max"), count=("at", "size"), spent=("amount", "sum"), mean=("amount", "mean"))
        found = {
            "Recency (days)": (as_of - made["last"]) // day,
            "Frequency": made["count"],
            "Monetary value": made["spent"],
            "Average order value": made["mean"],
            "Tenure (days)": (as_of - made["first"]) // day,
        }
        if not question["isEvents"]:
            return found
        ordered = known.sort_values(["id", "at"], kind="stable")
        bought = ordered[ordered["event"] == PURCHASE]
        gaps = (bought.groupby("id")["at"].diff() / day).groupby(bought["id"])
        found["Time between orders (days)"] = gaps.mean()
        found["Time between orders, spread (days)"] = gaps.std()
        weekdays = pd.crosstab(ordered["id"], ordered["at"].dt.day_of_week, normalize="index") * 100
        found.update({f"{name} share (%)": weekdays[i] for i, name in enumerate(DAYS)})
        counts = pd.crosstab(ordered["id"], ordered["event"])
        found.update({f"{name} (events)": counts[i] for i, name in enumerate(EVENTS)})
        pause = ordered.groupby("id")["at"].diff()
        session = (pause.isna() | (pause > pd.Timedelta(minutes=30))).cumsum()
        visits = ordered.groupby(session).agg(id=("id", "first"), start=("at", "min"), end=("at", "max"))
        sessions = visits.groupby("id").size()
        found["Sessions"] = sessions
        found["Events per session"] = ordered.groupby("id").size() / sessions
        minutes = (visits["end"] - visits["start"]) / pd.Timedelta(minutes=1)
        found["Session length (minutes)"] = minutes.groupby(visits["id"]).mean()
        return found

    return timed(question, work, lambda made: {name: float(column.sum()) for name, column in made.items()})


WORKS = [versions, csv, sweep, kmeans, minibatch, bisecting, tree, mixture, dbscan, hdbscan, genie, pca, contrasts, tsne, customers]
WORK = {work.__name__: work for work in WORKS}[sys.argv[1]]
json.dump(WORK(json.load(sys.stdin)), sys.stdout)
