"""Runs the script that `tessera segment --python` writes and compares its segments with ours (adjusted Rand index).

python bench/python-script-check.py FILE... [-- options of tessera segment]
Needs pandas and scikit-learn in the Python that runs it. Prints a line of Markdown for each file.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
import sklearn
from sklearn.metrics import adjusted_rand_score

root = Path(__file__).resolve().parent.parent
arguments = sys.argv[1:]
at = arguments.index("--") if "--" in arguments else len(arguments)
files, options = arguments[:at], arguments[at + 1 :]
worst = 1.0
print(f"pandas {pd.__version__}, scikit-learn {sklearn.__version__}")
for file in files:
    path = Path(file).resolve()
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs, script = (Path(folder) / name for name in ("ours.csv", "theirs.csv", "segments.py"))
        made = subprocess.run(
            ["npm", "run", "-s", "tessera", "--", "segment", path, "--out", ours, "--python", script, *options],
            cwd=root, capture_output=True, text=True,
        )
        if made.returncode != 0:
            print(f"| {path.name} | failed: {made.stderr.strip().splitlines()[-1]} |")
            continue
        run = subprocess.run([sys.executable, script, path, theirs], capture_output=True, text=True)
        if run.returncode != 0:
            worst = 0
            print(f"| {path.name} | the script failed: {run.stderr.strip().splitlines()[-1]} |")
            continue
        left, right = (pd.read_csv(one, dtype=str, keep_default_na=False) for one in (ours, theirs))
        same = len(left) == len(right) and (left.iloc[:, 0] == right.iloc[:, 0]).all()
        score = adjusted_rand_score(left["segment"], right["segment"]) if same else float("nan")
        equal = (left["segment"].to_numpy() == right["segment"].to_numpy()).mean() if same else float("nan")
        worst = min(worst, score if same else 0)
        print(f"| {path.name} | {' '.join(options) or 'k-means'} | {len(left)} | {len(right)} | {score:.6f} | {equal:.2%} |")
sys.exit(0 if worst > 0.999999 else 1)
