"""Validates the PMML that `tessera segment --pmml` writes against the schema of PMML 4.4, and scores the file's own customers with another engine.

python bench/pmml-check.py PMML.xsd FILE... [-- options of tessera segment]
Needs lxml, pandas and jpmml-evaluator (Java) in the Python that runs it; the schema stands in its pmml-model JAR as pmml.xsd.
Purchases are first made customers by `tessera customers`.
"""

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
worst = 1.0


def tessera(*words):
    done = subprocess.run(["npm", "run", "-s", "tessera", "--", *words], cwd=root, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return done


for file in files:
    path = Path(file).resolve()
    with tempfile.TemporaryDirectory() as folder:
        ours, pmml, table = (Path(folder) / name for name in ("ours.csv", "segments.pmml", "table.csv"))
        tessera("segment", path, "--out", ours, "--pmml", pmml, "--with-columns", *options)
        document = etree.parse(pmml)
        valid = xsd.validate(document)
        evaluator = make_evaluator(str(pmml), backend=backend).verify()
        rows = pd.read_csv(ours, dtype=str, keep_default_na=False)
        fields = {field.get("name"): field.get("dataType") for field in document.iter("{*}DataField")}
        given = pd.DataFrame({
            name: pd.to_numeric(rows[name], errors="coerce") if kind == "double" else rows[name].replace({"yes": "true", "no": "false"}).where(rows[name] != "")
            for name, kind in fields.items()
        }).astype(object)
        given = given.where(given.notna(), None)
        found = evaluator.evaluateAll(given)["segment"].astype(str)
        equal = (found.to_numpy() == rows["segment"].to_numpy()).mean()
        worst = min(worst, equal if valid else 0)
        kind = "ClusteringModel" if document.find("{*}ClusteringModel") is not None else "TreeModel"
        print(f"| {path.name} | {' '.join(options) or 'k-means'} | {kind} | {'valid' if valid else xsd.error_log} | {len(rows)} | {equal:.2%} |")
sys.exit(0 if worst == 1 else 1)
