"""Times `yikao settle` over a generated file on one core: rows a second and peak memory, the median of five runs.

usage: settle.py PATH-OF-YIKAO ROWS FOLDER
"""
import os, resource, statistics, subprocess, sys, time

yikao, rows, folder = sys.argv[1], int(sys.argv[2]), sys.argv[3]
here = os.path.dirname(os.path.abspath(__file__))


def run(name, arguments):
    times, peaks = [], []
    for _ in range(5):
        start = time.monotonic()
        process = subprocess.Popen(["taskset", "-c", "0", yikao, "settle", *arguments, "--format", "json"],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        times.append(time.monotonic() - start)
        peaks.append(usage.ru_maxrss / 1024)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{name}: yikao settle ended with {os.waitstatus_to_exitcode(status)}")
    seconds, peak = statistics.median(times), statistics.median(peaks)
    print(f"settle {rows:,} rows, {name:<22} {rows / seconds:>10,.0f} rows/s  {peak:4.0f} MB  (goal 250,000 rows/s, 150 MB)")


for order in ("sorted", "shuffled"):
    subprocess.run([sys.executable, f"{here}/claims.py", "--rows", str(rows), "--order", order, "--seed", "1",
                    "--out", folder], check=True)
    plan = ["--region", "500000", "--year", "2023", "--district", "500112"]
    claims, out = f"{folder}/claims.csv", f"{folder}/out.csv"
    run(order, [claims, *plan, "--out", out])
    run(f"{order}, with persons", [claims, *plan, "--persons", f"{folder}/persons.csv", "--out", out])
