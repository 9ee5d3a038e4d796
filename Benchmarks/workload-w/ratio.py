"""Says how Yikao stands beside the scalar C of the same run. usage: ratio.py WORK PERSONS STRESS"""
import json
import pathlib
import sys

work, persons, stress = sys.argv[1:4]
folder = pathlib.Path(work) / "out" / (f"stress{persons}" if stress else persons)
claims = (folder / "yikao" / "basic.i64").stat().st_size // 8


def times(name, task, engine):
    entries = json.loads((folder / name / "meta.json").read_text())
    return [entry for entry in entries if entry["task"] == task and entry["name"].startswith(engine)]


ours = times("yikao", "W", "Yikao")[0]
for compiler in ("c", "c_clang"):
    if not (folder / compiler).exists():
        continue
    c = times(compiler, "W", "C scalar")[0]
    print(
        f"W: Yikao {ours['kernel_s'] / claims * 1e9:.2f} ns a claim, {c['name']} {c['kernel_s'] / claims * 1e9:.2f} ns: "
        f"{ours['kernel_s'] / c['kernel_s']:.2f} × (medians {ours['median_s'] / c['median_s']:.2f} ×; goal 1.5 ×)"
    )
