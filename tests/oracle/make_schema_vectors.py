#!/usr/bin/env python3
"""Writes tests/vectors/schema/rules/*.json, one file for each area of the data standard's rules.

Whether a row breaks the rule that a vector is about was written here by hand, with what else it breaks; the oracle
(schema_rules.py) must agree or nothing is written. Every rule has a vector that breaks it and one that keeps it.

    python3 tests/oracle/make_schema_vectors.py          writes
    python3 tests/oracle/make_schema_vectors.py --check  fails when a file on disk is not what would be written
    python3 tests/oracle/make_schema_vectors.py --draw 20000 7 FOLDER  writes so many more, drawn from another seed
"""

import json
import pathlib
import sys

sys.dont_write_bytecode = True  # leave no __pycache__ in the tree

import schema_data as data
import schema_rules

OUT = pathlib.Path(__file__).resolve().parents[1] / "vectors/schema/rules"
TODAY = "2026-11-26"
# A service that hands in the record, with the standard's own code lists.
SERVICE = {
    "court-hearing": "court", "health-attendance": "acute-health", "housing-move": "housing", "marac-hearing": "marac",
    "police-record": "police", "sanctuary-request": "sanctuary", "social-care-episode": "mash",
    "strategy-action": "forum", "survivor-feedback": "forum", "training-session": "forum",
}
DONE = {}


def service(record):
    return SERVICE.get(record, "vva")


def add(rule, name, why, files, told, also=()):
    """A vector: files of (record, rows), the places (file, row, field) that break the rule, other rules that are broken."""
    vector_id = f"{rule}/{name}"
    given = {"today": TODAY, "files": [{"service": service(record), "record": record, "rows": rows}
                                       for record, rows in files]}
    found = schema_rules.judge(given)
    by_hand = sorted({"rule": rule, "file": file, "row": row, "field": field}.items() for file, row, field in told)
    by_oracle = sorted(one.items() for one in found if one["rule"] == rule)
    assert by_oracle == by_hand, (vector_id, "the oracle finds", found)
    others = sorted({one["rule"] for one in found if one["rule"] != rule})
    assert others == sorted(also), (vector_id, "also breaks", others)
    vectors = DONE.setdefault(rule.split(".")[0], {})
    assert vector_id not in vectors, vector_id
    vectors[vector_id] = {"id": vector_id, "why": why, "input": given, "expected": found,
                          "source": data.RULES[rule]["source"]}


def add_of_one_service(rule, name, why, files, told, also=()):
    """The same for rows that belong together: they name one service, unless they name another."""
    add(rule, name, why, of_one_service(files), told, also)


def of_one_service(files):
    return [(record, [{"service": "vva"} | row for row in rows]) for record, rows in files]


def row(rule, record, base, *cases, also=()):
    """One row each: a name, what is changed in the base, the field that is told or None, why, other rules broken."""
    for name, changes, field, why, *more in cases:
        cells = {key: value for key, value in (base | changes).items() if value is not None}
        add(rule, name, why, [(record, [cells])], [(0, 1, field)] if field else [], [*also, *more])


def drawn(number, files):
    """A vector whose expectation is the oracle's."""
    given = {"today": TODAY, "files": [{"service": service(record), "record": record, "rows": rows}
                                       for record, rows in of_one_service(files)]}
    DONE.setdefault("drawn", {})[number] = {
        "id": f"drawn/{number}", "why": "drawn from a seed", "input": given, "expected": schema_rules.judge(given),
        "source": "the rules' own sources, in crates/schema/data/rules.csv"}


def text(area, vectors):
    head = json.dumps({"topic": f"schema/rules/{area}", "call": "checkRows",
                       "about": "Rows that break the rules of the data standard, and rows that just keep them."})
    rows = ",\n".join(json.dumps(vector, ensure_ascii=False) for vector in vectors.values())
    return head[:-1] + ', "vectors": [\n' + rows + "\n]}\n"


def main():
    import schema_vectors_across
    import schema_vectors_drawn
    import schema_vectors_risk
    import schema_vectors_rows
    schema_rules.every_rule_is_here()
    if "--draw" in sys.argv:
        count, seed, folder = sys.argv[sys.argv.index("--draw") + 1:]
        schema_vectors_drawn.write(drawn, int(count), int(seed))
        pathlib.Path(folder, "drawn.json").write_text(text("drawn", DONE["drawn"]), encoding="utf-8")
        return 0
    for part in (schema_vectors_rows, schema_vectors_risk, schema_vectors_across):
        part.write(row, add_of_one_service)
    everything = [vector for vectors in DONE.values() for vector in vectors.values()]
    for id in schema_rules.ROW_RULES | schema_rules.ACROSS_RULES:
        own = [vector for vector in everything if vector["id"].startswith(id + "/")]
        broken = [any(one["rule"] == id for one in vector["expected"]) for vector in own]
        assert True in broken and False in broken, f"{id}: needs a vector that breaks it and one that keeps it"
    schema_vectors_drawn.write(drawn, 150, 2026)
    wrong = 0
    for area, vectors in sorted(DONE.items()):
        path = OUT / f"{area}.json"
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != text(area, vectors):
                print(f"{path.name} is not what make_schema_vectors.py writes")
                wrong += 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text(area, vectors), encoding="utf-8")
    print(f"{sum(map(len, DONE.values()))} vectors in {len(DONE)} files")
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
