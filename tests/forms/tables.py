"""The CSVW metadata and the Data Packages by validators that others wrote: csvw and frictionless.

`tables.py FOLDER`: FOLDER is what `xtask-forms stage` wrote. Every description is checked with its example files, broken
files are refused, and thousands of single cells are compared with what our checker says of them and with what
coverage.md claims. One process for all: starting one for each would take longer than the checks.
"""

import json
import shutil
import sys
import tempfile
import warnings
from collections import defaultdict
from pathlib import Path

from csvw import TableGroup
from frictionless import Package, Schema

FAULTS = []


def fault(text):
    FAULTS.append(text)
    print(text)


class Beside:
    """The metadata of a service beside its example files, some of them changed, in a folder of their own."""

    def __init__(self, folder, changed=None):
        self.place = Path(tempfile.mkdtemp())
        for file in (folder / "examples").glob("*.csv"):
            text = file.read_text("utf-8")
            (self.place / file.name).write_text((changed or {}).get(file.stem, lambda same: same)(text), "utf-8")
        for name in ("csvw.json", "datapackage.json"):
            shutil.copy(folder / name, self.place / name)

    def __enter__(self):
        return self.place

    def __exit__(self, *_):
        shutil.rmtree(self.place)


def package(place):
    """What frictionless finds in a Data Package: the record and the kind of error."""
    report = Package(str(place / "datapackage.json")).validate()
    found = [("", error.type) for error in report.errors]
    return found + [(task.name, error.type) for task in report.tasks for error in task.errors]


def web(place):
    """What csvw finds in files with their metadata, and how many rows it read."""
    found, rows = [], 0
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        group = TableGroup.from_file(place / "csvw.json")
        whole = True
        for table in group.tables:
            name = Path(str(table.url)).stem
            try:
                rows += sum(1 for _ in table.iterdicts(strict=True))
                table.check_primary_key()
            except ValueError as error:
                whole = False
                found.append((name, str(error).split(" ", 1)[-1][:60]))
        try:
            if whole:
                group.check_referential_integrity()
        except ValueError:
            found.append(("", "foreign key"))
    return found + [("", str(warning.message)[:60]) for warning in told], rows


def examples(folders):
    rows = 0
    for folder in folders:
        with Beside(folder) as place:
            for error in package(place):
                fault(f"{folder.name} datapackage.json: {error}")
            found, read = web(place)
            rows += read
            for error in found:
                fault(f"{folder.name} csvw.json: {error}")
    return rows


def twice(text):
    """The second row once more."""
    lines = text.splitlines(keepends=True)
    return "".join(lines + lines[1:2])


def column(text):
    """A column that no record has."""
    first, *rest = text.splitlines()
    return "\n".join([first + ",postcode"] + [row + ",EC2P 2EJ" for row in rest]) + "\n"


BROKEN = {
    "any.key-twice": {"contact": twice},
    "any.reference-unknown": {"contact": lambda text: text.replace("EX-CASE-1", "EX-CASE-9")},
    "file.heading-unknown": {"contact": column},
    "file.heading-spelling": {"contact": lambda text: text.replace("contact_on", "Contact_On", 1)},
    "file.other-version": {"contact": lambda text: text.replace("1.0,", "0.9,")},
    "field.not-to-be-collected": {"person": lambda text: column(text).replace("postcode", "nationality_group")},
}


def broken(folder, reach):
    """Files that break a rule of whole tables are refused where coverage.md says that they are."""
    for rule, changed in BROKEN.items():
        with Beside(folder, changed) as place:
            for form, found in (("tableSchema", package(place)), ("csvw", web(place)[0])):
                if bool(found) != (reach[rule][form] != "no"):
                    fault(f"{rule}: coverage.md says {reach[rule][form]} of {form}, found {found}")


def cells(root, reach):
    """Single cells: what the forms refuse, against what the checker says."""
    fields = {}
    for path in root.glob("*/datapackage.json"):
        for resource in json.loads(path.read_text("utf-8"))["resources"]:
            for field in Schema.from_descriptor(resource["schema"]).fields:
                fields["tableSchema", path.parent.name, resource["name"], field.name] = field
    for path in root.glob("*/csvw.json"):
        for table in TableGroup.from_file(path).tables:
            for field in table.tableSchema.columns:
                fields["csvw", path.parent.name, Path(str(table.url)).stem, field.name] = field
    alone = defaultdict(lambda: [0, 0])
    looked, strict = 0, defaultdict(list)
    seen = set()
    for line in (root / "samples.ndjson").open(encoding="utf-8"):
        sample = json.loads(line)
        place = (sample["service"], sample["record"], sample["field"])
        here = [rule for rule in sample["here"] if rule != "field.empty-conditional"]
        if not sample["collected"] or (place, sample["cell"]) in seen:
            continue
        seen.add((place, sample["cell"]))
        for form in ("tableSchema", "csvw"):
            taken = takes(form, fields[(form, *place)], sample["cell"])
            looked += 1
            if not here and not taken:
                strict[form].append(f"{form} refuses what the checker takes: {place} {sample['cell']!r}")
            if len(here) == 1:
                alone[form, here[0]][0] += taken
                alone[form, here[0]][1] += 1
    for faults in strict.values():
        for text in faults[:20]:
            fault(text)
    for (form, rule), (taken, every) in sorted(alone.items()):
        seen_as = "yes" if taken == 0 else "no" if taken == every else "in part"
        if seen_as != reach[rule][form]:
            fault(f"{rule}: coverage.md says {reach[rule][form]} of {form}, seen {seen_as} ({taken} of {every} taken)")
    return looked


def takes(form, field, cell):
    if form == "tableSchema":
        return not field.read_cell(cell)[1]
    try:
        field.read(cell)
        return True
    except (ValueError, TypeError):
        return False


def main(root):
    folders = sorted(path.parent for path in root.glob("*/csvw.json"))
    if len(folders) < 20:
        fault(f"{len(folders)} services, and there should be more")
    reach = {row["rule"]: row for row in json.loads((root / "coverage.json").read_text("utf-8"))}
    rows = examples(folders)
    broken(root / "vva", reach)
    looked = cells(root, reach)
    print(
        f"forms: {len(folders)} Data Packages and CSVW descriptions with {rows} example rows, {len(BROKEN)} broken files each, "
        f"{looked} cells: {len(FAULTS)} faults"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
    sys.exit(1 if FAULTS else 0)
