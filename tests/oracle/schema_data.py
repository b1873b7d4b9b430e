"""Reads the data files of the standard, and cells as they say. No third-party module, and nothing from the Rust."""

import csv
import functools
import pathlib
import re
from datetime import date, timedelta

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "crates/schema/data"
CHARACTERISTICS = ROOT / "crates/characteristics/data"
TAXONOMY = ROOT / "crates/taxonomy/data"
FORMS_OF_TEXT = {"ref": r"[A-Za-z0-9_-]{1,40}", "area": r"[EWSNK]\d{8}"}
MISSING = {"declined", "does-not-know", "not-asked", "not-recorded", "not-applicable"}


def table(path):
    """The facts at the head of a file, and its rows."""
    head, lines = {}, []
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith("#") and not lines:
            key, _, value = line[1:].partition(":")
            head[key.strip()] = value.strip()
        else:
            lines.append(line)
    return head, list(csv.DictReader(lines))


RECORDS = {path.stem: table(path) for path in sorted((SCHEMA / "records").glob("*.csv"))}
RULES = {row["rule"]: row for row in table(SCHEMA / "rules.csv")[1]}
LISTS = {path.stem: table(path)[1] for path in sorted((SCHEMA / "lists").glob("*.csv"))}
FORMS = {row["id"]: row for row in table(TAXONOMY / "forms.csv")[1]}
FACETS = table(TAXONOMY / "facets.csv")[1]
SYSTEMS = {}
for path in sorted(CHARACTERISTICS.glob("*/systems/*.csv")):
    facts, rows = table(path)
    cells = {row["cell"]: row for row in table(path.parents[1] / "cells.csv")[1]}
    missing = {code: row["kind"] for row in cells.values() if row["kind"] in MISSING
               for code in (row.get(path.stem) or "").split(";") if code}
    SYSTEMS[facts["system"] + "@" + facts["version"]] = {row["code"]: missing.get(row["code"], "") for row in rows}


@functools.cache
def containers(form):
    """Every form that a form is a kind of."""
    found = set()
    waiting = [form]
    while waiting:
        for parent in filter(None, FORMS[waiting.pop()]["parents"].split(";")):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return found


@functools.cache
def codes_of(name):
    """The codes of a list, each with why it is no answer or an empty text; None for languages, which are open."""
    kind, _, rest = name.partition(":")
    if kind == "lists":
        return {row["code"]: row["missing"] for row in LISTS[rest]}
    if rest.startswith("languages"):
        return None
    if kind == "characteristics":
        return SYSTEMS[rest]
    if rest == "forms":
        return dict.fromkeys(FORMS, "")
    return {row["id"]: "" for row in FACETS if row["facet"] == rest}


class Cell:
    """What a cell holds: a state, and for `known` a value. A day is a pair of the first and the last day."""

    def __init__(self, state, value=None):
        self.state, self.value = state, value

    known = property(lambda self: self.state == "known")
    # Not said: no column, nothing in the cell, or a reason for there being no answer. What cannot be read is none of it.
    unsaid = property(lambda self: self.state in {"absent", "empty", "missing"})

    def has(self, *codes):
        """One of these is in the cell."""
        if not self.known:
            return False
        return bool(self.value & set(codes)) if isinstance(self.value, set) else self.value in codes

    def other(self, *codes):
        """Something is in the cell, and none of these."""
        return self.known and not self.has(*codes)


WRONG, EMPTY, ABSENT = Cell("wrong"), Cell("empty"), Cell("absent")


def day_of(text):
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def month_of(text):
    first = day_of(text + "-01") if re.fullmatch(r"\d{4}-\d\d", text) else None
    return first and (first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def read(field, text, today):
    """Reads a cell by the row of the data file that describes its field."""
    kind, text = field["kind"], text.strip()
    if text == "":
        return EMPTY
    if text in MISSING:
        return Cell("missing", text) if field["missing"] == "yes" else WRONG
    if kind == "date":
        day = day_of(text)
        last = today if field["max"] in ("", "today") else day_of(field["max"])
        fits = day and day_of(field["min"] or "1900-01-01") <= day <= last
        return Cell("known", (day, day)) if fits else WRONG
    if kind == "month":
        month = month_of(text)
        return Cell("known", month) if month and month[0] <= today else WRONG
    if kind == "quarter":
        return Cell("known", text) if re.fullmatch(r"\d{4}-Q[1-4]", text) else WRONG
    if kind == "count":
        fits = re.fullmatch(r"0|[1-9]\d{0,8}", text) and int(field["min"]) <= int(text) <= int(field["max"])
        return Cell("known", int(text)) if fits else WRONG
    if kind == "flag":
        return Cell("known", text == "yes") if text in ("yes", "no") else WRONG
    if kind in ("code", "codes"):
        codes = codes_of(field["list"])
        if codes is None:
            return Cell("known", text) if re.fullmatch("[a-z]{3}", text) else WRONG
        parts = text.split(";") if kind == "codes" else [text]
        if any(part not in codes for part in parts):
            return WRONG
        answers = {part for part in parts if not codes[part]}
        if not answers:
            return Cell("missing", codes[parts[0]])
        return Cell("known", answers if kind == "codes" else text)
    if kind in FORMS_OF_TEXT and not re.fullmatch(FORMS_OF_TEXT[kind], text):
        return WRONG
    return Cell("known", text)


class Row:
    """A row of a record: `row["field"]` is a cell, whatever the file has."""

    def __init__(self, record, file, number, cells):
        self.record, self.file, self.number, self.cells = record, file, number, cells

    def __getitem__(self, name):
        return self.cells.get(name, ABSENT)

    @property
    def key(self):
        return self[RECORDS[self.record][0]["key"]]


def rows_of(files, today):
    """Every row of the files. A heading that some row of a file has is a column of every row.

    An id is one within its service, which the row names or else the file; a token is one for the whole partnership.
    """
    rows = []
    for number, file in enumerate(files):
        fields = {field["field"]: field for field in RECORDS[file["record"]][1]}
        headings = sorted({name for row in file["rows"] for name in row})
        for place, row in enumerate(file["rows"], 1):
            cells = {name: read(fields[name], row.get(name, ""), today) for name in headings}
            named = cells.get("service", EMPTY)
            service = named.value if named.known else file["service"]
            for name, cell in cells.items():
                if cell.known and fields[name]["kind"] == "ref" and name != "linkage_token":
                    cells[name] = Cell("known", (service, cell.value))
            rows.append(Row(file["record"], number, place, cells))
    return rows
