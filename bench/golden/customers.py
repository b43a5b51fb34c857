"""Reference values for lib/analysis/prepare/customers: the features of customers, from pandas.

Run with numpy and pandas installed: python bench/golden/customers.py
"""

import json
from pathlib import Path

import numpy as np
import pandas as pd

target = Path(__file__).parents[2] / "lib/analysis/prepare/golden/customers.json"
random = np.random.default_rng(5)
AS_OF = pd.Timestamp("2024-06-01")
WINDOW = 30
EVENTS = ["view", "view", "view", "add_to_cart", "purchase", "search"]
CATEGORIES = ["Garden", "Kitchen", "Kitchen", "Toys"]

rows = 900
minutes = np.concatenate([random.integers(0, 390 * 1440, rows - 300), np.zeros(300, int)])
# Some things happen within minutes of others, so that there are sessions.
source = random.integers(0, rows - 300, 300)
minutes[rows - 300 :] = minutes[source] + random.integers(1, 50, 300)
table = pd.DataFrame(
    {
        "id": [f"C{n}" for n in np.minimum(random.geometric(0.05, rows), 40)],
        "at": pd.Timestamp("2023-06-01") + pd.to_timedelta(minutes, unit="min"),
        "event": random.choice(EVENTS, rows),
        "category": random.choice(CATEGORIES, rows),
        "amount": random.lognormal(3, 1, rows).round(2),
        "quantity": random.integers(1, 5, rows),
    }
)
# A burst belongs to whoever was there before.
table.loc[rows - 300 :, "id"] = table["id"].iloc[source].to_numpy()
table = table.sample(frac=1, random_state=3).reset_index(drop=True)
table.loc[random.random(rows) < 0.1, "category"] = None
table.loc[random.random(rows) < 0.05, "amount"] = np.nan

known = table[table["at"] < AS_OF]
ordered = known.sort_values(["id", "at"], kind="stable")
orders = ordered[ordered["event"] == "purchase"]
customers = known["id"].drop_duplicates()


def per(frame, column):
    return frame.groupby("id")[column]


def days(delta):
    return delta.dt.total_seconds() / 86400


def windows(begin, end):
    since = days(AS_OF - orders["at"])
    part = orders[(since > end) & (since <= begin)]
    count = part.groupby("id").size().reindex(customers, fill_value=0)
    spent = per(part, "amount").sum(min_count=1).reindex(customers)
    return count, spent.where(count > 0, 0), per(part, "amount").mean().reindex(customers)


def trend(recent, earlier, first):
    change = (recent - earlier) / (recent + earlier)
    return change.where(days(AS_OF - first) > WINDOW)


first = per(orders, "at").min().reindex(customers)
last = per(orders, "at").max().reindex(customers)
count = orders.groupby("id").size().reindex(customers, fill_value=0)
amount = per(orders, "amount")
gaps = days(orders.groupby("id")["at"].diff())
gap = gaps.groupby(orders["id"])
spent = amount.sum(min_count=1).reindex(customers).where(count > 0, 0)

new_session = (ordered.groupby("id")["at"].diff() > pd.Timedelta(minutes=30)) | ordered["id"].ne(ordered["id"].shift())
session = new_session.cumsum()
sessions = ordered.groupby(session).agg(
    id=("id", "first"),
    start=("at", "min"),
    end=("at", "max"),
    cart=("event", lambda e: (e == "add_to_cart").any()),
    bought=("event", lambda e: (e == "purchase").any()),
)
sessions["minutes"] = (sessions["end"] - sessions["start"]).dt.total_seconds() / 60
carts = sessions[sessions["cart"]]

recent, recent_spent, recent_value = windows(WINDOW, 0)
earlier, earlier_spent, earlier_value = windows(2 * WINDOW, WINDOW)
points = ordered["event"].map({"purchase": 5, "add_to_cart": 3}).fillna(1)
decayed = points * 0.5 ** (days(AS_OF - ordered["at"]) / 30)

named = ordered.dropna(subset=["category"])
shares = pd.crosstab(named["id"], named["category"], normalize="index").reindex(customers) * 100
weekdays = pd.crosstab(ordered["id"], ordered["at"].dt.day_of_week, normalize="index").reindex(customers) * 100
quarters = pd.crosstab(ordered["id"], ordered["at"].dt.hour // 6, normalize="index").reindex(customers) * 100


def cuts(values):
    return np.quantile(values.dropna(), [0.2, 0.4, 0.6, 0.8])


def score(values):
    scores = 1 + np.searchsorted(cuts(values), values, side="left").astype(float)
    return pd.Series(np.where(values.isna(), np.nan, scores), index=values.index)


recency = np.floor(days(AS_OF - last))
columns = {
    "Recency (days)": recency,
    "Frequency": count,
    "Monetary value": spent,
    "Average order value": amount.mean().reindex(customers),
    "Tenure (days)": np.floor(days(AS_OF - first)),
    "Recency score": 6 - score(recency),
    "Frequency score": score(count.where(count > 0).astype(float)),
    "Monetary score": score(spent.where(count > 0)),
    "Order value spread": amount.std().reindex(customers),
    "Time between orders (days)": gap.mean().reindex(customers),
    "Time between orders, spread (days)": gap.std().reindex(customers),
    "Items": per(orders, "quantity").sum().reindex(customers, fill_value=0),
    "Items per order": per(orders, "quantity").mean().reindex(customers),
    **{f"{name} share (%)": shares[name] for name in shares},
    "Different categories": per(named, "category").nunique().reindex(customers),
    **{
        f"{name} share (%)": weekdays[day]
        for day, name in enumerate(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])
    },
    **{f"{name} share (%)": quarters[part] for part, name in enumerate(["Night", "Morning", "Afternoon", "Evening"])},
    "Order trend, 30 days": trend(recent, earlier, first),
    "Spending trend, 30 days": trend(recent_spent, earlier_spent, first),
    "Orders, last 30 days": recent,
    "Spending, last 30 days": recent_spent,
    "Order value, last 30 days": recent_value,
    "Orders, 31 to 60 days ago": earlier,
    "Spending, 31 to 60 days ago": earlier_spent,
    "Order value, 31 to 60 days ago": earlier_value,
    "Days since last activity": np.floor(days(AS_OF - per(ordered, "at").max())).reindex(customers),
    "Events": ordered.groupby("id").size().reindex(customers),
    "Active days": ordered["at"].dt.normalize().groupby(ordered["id"]).nunique().reindex(customers),
    "Days since first activity": np.floor(days(AS_OF - per(ordered, "at").min())).reindex(customers),
    **{
        f"{event} (events)": (ordered["event"] == event).groupby(ordered["id"]).sum().reindex(customers)
        for event in sorted(set(EVENTS))
    },
    "Sessions": sessions.groupby("id").size().reindex(customers),
    "Events per session": (ordered.groupby("id").size() / sessions.groupby("id").size()).reindex(customers),
    "Session length (minutes)": sessions.groupby("id")["minutes"].mean().reindex(customers),
    "Sessions with a cart": carts.groupby("id").size().reindex(customers, fill_value=0),
    "Cart abandonment (%)": 100 * (~carts["bought"]).groupby(carts["id"]).mean().reindex(customers),
    "Engagement score": decayed.groupby(ordered["id"]).sum().reindex(customers),
}


def listed(series):
    return [None if pd.isna(value) else round(float(value), 6) for value in series]


golden = {
    "versions": {"pandas": pd.__version__, "numpy": np.__version__},
    "asOf": "2024-06-01",
    "rows": {
        "id": table["id"].tolist(),
        "at": table["at"].dt.strftime("%Y-%m-%dT%H:%M:%SZ").tolist(),
        "event": table["event"].tolist(),
        "category": [None if pd.isna(c) else c for c in table["category"]],
        "amount": [None if np.isnan(a) else float(a) for a in table["amount"]],
        "quantity": table["quantity"].tolist(),
    },
    "customers": customers.tolist(),
    "columns": {name: listed(series) for name, series in columns.items()},
}
target.write_text(json.dumps(golden) + "\n")
