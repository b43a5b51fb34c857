"""Validates the PMML that `tessera segment --pmml` writes against the schema of PMML 4.4, and scores the file's own customers with another engine.

python bench/pmml-check.py PMML.xsd FILE... [-- options of tessera segment]
Needs lxml, pandas and jpmml-evaluator (Java) in the Python that runs it; the schema stands in its pmml-model JAR as pmml.xsd.
Purchases are first made customers by `tessera customers`. Fails where a file is not valid, or where other customers get another segment than its header says;
a tree that only describes the segments says itself that it is approximate.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
from jpmml_evaluator import make_evaluator
from jpmml_evaluator.jpype import JPypeBackend
from lxml import etree

root = Path(__file__).resolve().parent.parent
schema, *arguments = sys.argv[1:]
at = arguments.index("--") if "--" in arguments else len(arguments)
files, options = arguments[:at], arguments[at + 1 :]
xsd = etree.XMLSchema(etree.parse(schema))
backend = JPypeBackend()
faults = 0


def tessera(*words):
    done = subprocess.run(["npm", "run", "-s", "tessera", "--", *words], cwd=root, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])


def given_to(document, rows):
    fields = {field.get("name"): field.get("dataType") for field in document.iter("{*}DataField")}
    given = pd.DataFrame({
        name: pd.to_numeric(rows[name], errors="coerce") if kind == "double" else rows[name].where(rows[name] != "")
        for name, kind in fields.items()
    }).astype(object)
    return given.where(given.notna(), None)


for file in files:
    path = Path(file).resolve()
    with tempfile.TemporaryDirectory() as folder:
        ours, pmml = (Path(folder) / name for name in ("ours.csv", "segments.pmml"))
        try:
            tessera("segment", path, "--out", ours, "--pmml", pmml, "--with-columns", *options)
        except RuntimeError as error:
            print(f"| {path.name} | {' '.join(options) or 'k-means'} | none: {error} |")
            continue
        document = etree.parse(pmml)
        valid = xsd.validate(document)
        evaluator = make_evaluator(str(pmml), backend=backend).verify()
        rows = pd.read_csv(ours, dtype=str, keep_default_na=False)
        scored = evaluator.evaluateAll(given_to(document, rows))
        equal = scored["segment"].astype(str).to_numpy() == rows["segment"].to_numpy()
        kind = next(name for name in ("ClusteringModel", "RegressionModel", "TreeModel") if document.find(f"{{*}}{name}") is not None)
        told = re.search(r"([\d,]+) customers? of the file gets? another one", document.find("{*}Header").get("description"))
        moved = int(told[1].replace(",", "")) if told else 0
        if kind == "RegressionModel":
            sums = scored.filter(like="probability of segment").sum(axis=1)
            valid = valid and bool(((sums - 1).abs() < 1e-9).all())
        faults += not valid or (kind != "TreeModel" and (~equal).sum() != moved)
        says = "approximate" if kind == "TreeModel" else f"{moved} told"
        print(f"| {path.name} | {' '.join(options) or 'k-means'} | {kind} | {'valid' if valid else xsd.error_log or 'probabilities do not add up'} | {len(rows)} | {equal.mean():.2%} ({(~equal).sum()} others, {says}) |", flush=True)
sys.exit(1 if faults else 0)
