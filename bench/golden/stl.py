"""Reference values for seasonality: STL from statsmodels, Fourier terms from numpy.

Run with numpy and statsmodels installed: python bench/golden/stl.py
"""

import json
from pathlib import Path

import numpy as np
import statsmodels
from statsmodels.tsa.seasonal import STL

target = Path(__file__).parents[2] / "lib/analysis/prepare/golden/stl.json"
random = np.random.default_rng(12)


def series(n, period, trend, season, noise):
    t = np.arange(n)
    wave = season * (np.sin(2 * np.pi * t / period) + 0.4 * np.cos(4 * np.pi * t / period))
    return np.round(50 + trend * t + wave + noise * random.normal(size=n), 3)


def spiky(n, period):
    values = series(n, period, 0.2, 8, 2)
    values[random.integers(0, n, 3)] += 60
    return values


CASES = [
    ("months of four years", series(48, 12, 0.4, 10, 3), {"period": 12}),
    ("part of a year left over", series(53, 12, -0.3, 6, 4), {"period": 12}),
    ("just two periods", series(24, 12, 0.1, 5, 1), {"period": 12}),
    ("days of weeks", series(101, 7, 0.0, 4, 2), {"period": 7}),
    ("an odd window of its own", series(60, 12, 0.2, 7, 2), {"period": 12, "seasonal": 13, "trend": 25}),
    ("mostly nothing", np.where(random.random(50) < 0.3, random.integers(10, 90, 50), 0).astype(float), {"period": 12}),
    ("robust", spiky(72, 12), {"period": 12, "robust": True}),
    ("robust with few periods", spiky(31, 7), {"period": 7, "robust": True}),
]


def variance_share(rest, part):
    return float(max(0, 1 - np.var(rest) / np.var(part + rest)))


def case(name, values, options):
    robust = options.get("robust", False)
    fit = STL(values, **options).fit()
    period = options["period"]
    whole = values[len(values) % period :]
    spectrum = np.fft.rfft(whole) / len(whole)
    waves = [spectrum[wave * (len(whole) // period)] for wave in (1, 2)]
    return {
        "name": name,
        "series": values.tolist(),
        "options": {
            "period": period,
            **{key: options[key] for key in ("seasonal", "trend") if key in options},
            **({"robustRounds": 15} if robust else {}),
        },
        "trend": fit.trend.tolist(),
        "seasonal": fit.seasonal.tolist(),
        "strengths": {
            "seasonal": variance_share(fit.resid, fit.seasonal),
            "trend": variance_share(fit.resid, fit.trend),
        },
        "waves": [{"cosine": 2 * w.real / spectrum[0].real, "sine": -2 * w.imag / spectrum[0].real} for w in waves],
    }


golden = {
    "versions": {"statsmodels": statsmodels.__version__, "numpy": np.__version__},
    "cases": [case(*one) for one in CASES],
}
target.write_text(json.dumps(golden, indent=1) + "\n")
