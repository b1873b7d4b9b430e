"""Checks one generated person.csv with everything that people would use for it, and writes a Markdown table.

    python3 benches/peers/validate/run.py --rows 200000

Needs Rust, Python 3.11 with venv, and Node; what the peers are comes by name from their registries, pinned, into
target/peers/. Each tool is one process that reads the file and writes every finding it has; measured are its CPU time
(user and system), wall time and peak memory. What was found is compared with the truth file of the generator.
"""

import argparse
import csv
import json
import os
import pathlib
import platform
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict

import subset

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
TARGET = ROOT / "target" / "peers"
TODAY = "2026-11-26"
SERVICE, SEED, DIRT = "vva", 1, 20
STANDARD = ROOT / "docs/standard/1.0" / SERVICE


def run(*command, **options):
    subprocess.run([str(part) for part in command], check=True, **options)


def prepare():
    """Builds ours and the peers."""
    run("cargo", "build", "--release", "-q", "-p", "fingerpost-cli", "-p", "fingerpost-synth", "--bins", "--example", "synth", cwd=ROOT)
    run("cargo", "build", "--release", "-q", "--locked", "--target-dir", TARGET / "rust", cwd=HERE / "rust")
    python = TARGET / "venv/bin/python"
    if not python.exists():
        run(sys.executable, "-m", "venv", TARGET / "venv")
    run(python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", HERE / "python/requirements.txt")
    node = TARGET / "node"
    node.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "ajv.mjs"):
        (node / name).write_text((HERE / "node" / name).read_text())
    run("npm", "install", "--silent", "--no-audit", "--no-fund", cwd=node)


def generate(rows):
    """person.csv, the same as lines of JSON, the truth, and the rules that a schema can say."""
    folder = TARGET / f"data-{rows}"
    done = folder / "done"
    if not done.exists():
        run(ROOT / "target/release/examples/synth", SERVICE, SEED, rows, DIRT, folder, "person")
        rules = subset.subset(STANDARD / "records.schema.json")
        (folder / "rules.json").write_text(json.dumps(rules))
        (folder / "schema.json").write_text(json.dumps(subset.json_schema(rules)))
        (folder / "table.json").write_text(json.dumps(subset.table_schema(rules)))
        whole = {field["name"] for field in rules["fields"] if field["kind"] == "integer"}
        with open(folder / "person.csv", newline="") as data, open(folder / "person.ndjson", "w") as lines:
            for row in csv.DictReader(data):
                # An empty cell has no key, a whole number is one, and cells beyond the headings stay as a key of their own.
                cells = {key or "(more)": cell for key, cell in row.items() if cell}
                plain = {k: int(v) if k in whole and v.isdigit() and str(int(v)) == v else v for k, v in cells.items()}
                lines.write(json.dumps(plain) + "\n")
        done.touch()
    return folder


class Memory(threading.Thread):
    """The peak memory of a process, looked up while it runs: what wait4 says begins with the memory of its parent."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.process, self.kilobytes = process, 0
        self.start()

    def run(self):
        try:
            while True:
                status = pathlib.Path(f"/proc/{self.process}/status").read_text()
                self.kilobytes = max(self.kilobytes, int(status.split("VmHWM:")[1].split()[0]))
                time.sleep(0.005)
        except (OSError, IndexError):
            pass  # It has ended.

    def most(self):
        self.join()
        return self.kilobytes / 1024


def measure(command, times):
    """The run with the least CPU time: user and system seconds, wall seconds, peak memory in MB."""
    best = None
    for _ in range(times):
        start = time.monotonic()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        memory = Memory(process.pid)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - start
        # Ours ends with 1 where there are errors.
        if process.returncode not in ((0, 1) if command[1] == "check" else (0,)):
            sys.exit(f"{command[0]} ended with {process.returncode}: {errors.decode()[-2000:]}")
        cpu = usage.ru_utime + usage.ru_stime
        if best is None or cpu < best[0]:
            best = (cpu, wall, memory.most())
    return best


def truth_of(folder):
    """Defects by row: for each the field and the rule. The headings' defects are no row's."""
    found = defaultdict(list)
    with open(folder / "truth.csv", newline="") as lines:
        for line in csv.DictReader(lines):
            found[int(line["record"] or 0)].append((line["field"], line["rule"]))
    return found


def told_by(path, ours):
    """What a tool told, by row: fields, or (field, rule) of ours."""
    found = defaultdict(list)
    with open(path, newline="") as lines:
        if ours:
            for line in csv.DictReader(lines):
                found[int(line["record"] or 0)].append((line["field"], line["rule"]))
        else:
            for record, field in csv.reader(lines):
                found[int(record)].append(field)
    return found


def compare(truth, told, ours):
    """How many defects were found with their field, in their row at least, and how many findings have no defect."""
    whole = sum(len(defects) for record, defects in truth.items())
    if ours:
        left, right = (Counter((r, d) for r, ds in side.items() for d in ds) for side in (truth, told))
        exact = sum((left & right).values())
        return whole, exact, exact, sum((right - left).values())
    # What is about a row, and no field, is found when the row is named.
    exact = sum(
        any(field in (name, "") for name in told.get(record, [])) for record, defects in truth.items() for field, _ in defects
    )
    rows = sum(bool(told.get(record)) for record, defects in truth.items() for _ in defects)
    more = sum(len(fields) for record, fields in told.items() if record not in truth)
    return whole, exact, rows, more


def tools(folder, small):
    """Name, command without the findings' path, folder, how often, remark."""
    rust, python = TARGET / "rust/release", TARGET / "venv/bin/python"
    data, lines = folder / "person.csv", folder / "person.ndjson"
    rules, schema = folder / "rules.json", folder / "schema.json"
    check = [ROOT / "target/release/fingerpost", "check", "--profile", SERVICE, "--record", "person", "--today", TODAY, data]

    def ours(threads):
        return lambda out: [*check, "--threads", threads, "--findings", out]

    return [
        ("bare `csv` ByteRecord pass", lambda out: [rust / "bare", data, out], folder, 3, "reads only"),
        ("**fingerpost check**, 1 thread", ours(1), folder, 3, "all rules, keys unique"),
        ("**fingerpost check**, 2 threads", ours(2), folder, 3, "all rules, keys unique"),
        ("csv + serde by heading", lambda out: [rust / "typed", data, out], folder, 3, "first fault of a row"),
        ("csv + serde + garde", lambda out: [rust / "garde", data, out], folder, 3, "first fault, then patterns"),
        ("`jsonschema` on NDJSON", lambda out: [rust / "json_schema", lines, out, schema], folder, 1, "all faults"),
        ("ajv on NDJSON", lambda out: ["node", TARGET / "node/ajv.mjs", lines, out, schema], folder, 1, "all faults"),
        ("pydantic on csv.DictReader", lambda out: [python, HERE / "python/with_pydantic.py", data, out, rules], folder, 1, "all faults"),
        ("pandera on polars", lambda out: [python, HERE / "python/with_pandera.py", data, out, rules], folder, 1, "all faults, keys unique"),
        (
            "frictionless",
            lambda out: [python, HERE / "python/with_frictionless.py", small / "person.csv", out, small / "table.json"],
            small, 1, "all faults, keys unique",
        ),
    ]


def cell(number, digits=1):
    return f"{number:,.{digits}f}"


def table(rows, small_rows, results):
    out = [
        f"{rows:,} rows of `person` ({SERVICE}), {DIRT} in a thousand with a defect, seed {SEED}; {os.cpu_count()} cores,"
        f" {platform.system()} {platform.machine()}. Read ratios, not seconds: the machine was not idle.",
        "",
        "| what | CPU s | CPU, x bare | wall s | peak MB | defects found, with their field | in their row | told where nothing is | remark |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---|",
    ]
    bare = results[0][1][0]
    for name, (cpu, wall, memory), found, scale, remark in results:
        if scale != 1:
            remark += f"; measured on {small_rows:,} rows, CPU and wall times {scale:,.0f}"
        figures = [cell(cpu * scale, 2), cell(cpu * scale / bare), cell(wall * scale), cell(memory, 0)]
        if found:
            whole, exact, in_row, more = found
            figures += [f"{exact:,} of {whole:,} ({100 * exact / whole:.1f} %)", f"{100 * in_row / whole:.1f} %", f"{more:,}"]
        else:
            figures += ["-", "-", "-"]
        out.append(f"| {name} | {' | '.join(figures)} | {remark} |")
    return "\n".join(out) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--small", type=int, default=20_000, help="rows for frictionless, whose times are scaled")
    parser.add_argument("--only", help="only tools whose name has this in it, and the bare pass")
    parser.add_argument("--out", type=pathlib.Path, help="write the table here as well")
    parser.add_argument("--as-it-is", action="store_true", help="build and install nothing")
    options = parser.parse_args()
    if not options.as_it_is:
        prepare()
    folder, small = generate(options.rows), generate(options.small)
    truths = {folder: truth_of(folder), small: truth_of(small)}
    results = []
    for number, (name, command, data, times, remark) in enumerate(tools(folder, small)):
        if number and options.only and options.only not in name:
            continue
        out = data / f"told-{number}.csv"
        figures = measure(command(out), times)
        ours = "fingerpost" in name
        found = compare(truths[data], told_by(out, ours), ours) if number else None
        scale = 1 if data == folder else options.rows / options.small
        results.append((name, figures, found, scale, remark))
        print(f"{name}: {figures[0]:.1f} s CPU, {figures[1]:.1f} s, {figures[2]:.0f} MB, {found}", file=sys.stderr)
    text = table(options.rows, options.small, results)
    print(text)
    if options.out:
        options.out.write_text(text)


if __name__ == "__main__":
    main()
