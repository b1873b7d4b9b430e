#!/usr/bin/env python3
"""The rules of the data standard a second time, from the words of its data files and without the Rust.

    python3 tests/oracle/schema_rules.py check tests/vectors/schema/rules

recomputes what every vector expects: each finding with its rule, its file, its row and the field in which it shows.
Slow and plain on purpose: what it says must be possible to read beside crates/schema/data/rules.csv.
"""

import json
import pathlib
import sys
from datetime import date

sys.dont_write_bytecode = True  # leave no __pycache__ in the tree

import schema_data as data
import schema_rules_risk  # noqa: F401 - registers its rules
from schema_rules_across import ACROSS_RULES, Rows
from schema_rules_rows import ROW_RULES


def judge(given):
    """Every finding of the rules about rows, sorted."""
    today = date.fromisoformat(given["today"])
    rows = Rows(data.rows_of(given["files"], today))
    rows.handed_in = {file["record"] for file in given["files"]}
    found = []
    for id, check in ROW_RULES.items():
        asked = data.RULES[id]["records"].split(";")
        for row in rows.of(*asked):
            found += [(id, row, field) for field in check(row, today)]
    for id, check in ACROSS_RULES.items():
        found += [(id, row, field) for row, field in check(rows)]
    said = [{"rule": id, "file": row.file, "row": row.number, "field": field} for id, row, field in found]
    return sorted(said, key=lambda one: (one["file"], one["row"], one["rule"], one["field"]))


def every_rule_is_here():
    """Both kinds, as rules.csv has them."""
    scoped = lambda *scopes: {id for id, row in data.RULES.items() if row["scope"] in scopes}
    assert set(ROW_RULES) == scoped("record"), set(ROW_RULES) ^ scoped("record")
    across = scoped("across-records", "across-files")
    assert set(ACROSS_RULES) == across, set(ACROSS_RULES) ^ across


def check(folder):
    wrong = checked = 0
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        for vector in json.loads(path.read_text(encoding="utf-8"))["vectors"]:
            checked += 1
            if judge(vector["input"]) != vector["expected"]:
                wrong += 1
                print(f"{path.name}: {vector['id']}: the oracle finds {judge(vector['input'])}")
    print(f"{checked} vectors, {wrong} wrong")
    return wrong == 0 and checked > 0


if __name__ == "__main__":
    every_rule_is_here()
    match sys.argv[1:]:
        case ["check", *folders] if folders:
            sys.exit(0 if all([check(folder) for folder in folders]) else 1)
        case _:
            sys.exit(__doc__)
