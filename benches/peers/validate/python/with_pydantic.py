"""pydantic over the rows of csv.DictReader: every error of every row."""

import csv
import json
import sys
from datetime import date
from typing import Annotated, Literal, Optional

from pydantic import Field, StringConstraints, ValidationError, create_model

data, findings, rules = sys.argv[1:4]
rules = json.load(open(rules))


def kind(field):
    if field["kind"] == "empty":
        return None
    if field["kind"] == "integer":
        return Annotated[int, Field(ge=field["least"], le=field["most"])]
    if field["kind"] == "day":
        return Annotated[date, Field(ge=date(1990, 1, 1))]
    texts = [Annotated[str, StringConstraints(pattern=pattern)] for pattern in field["patterns"]]
    kinds = ([Literal[tuple(field["enum"])]] if field["enum"] else []) + texts
    whole = kinds[0]
    for other in kinds[1:]:
        whole = whole | other
    return whole


columns = {f["name"]: (kind(f), ...) if f["required"] else (Optional[kind(f)], None) for f in rules["fields"]}
Person = create_model("Person", **columns)
validate = Person.__pydantic_validator__.validate_python
conditions = [(c["when"], set(c["is"]), c["then"]) for c in rules["conditions"]]

with open(data, newline="") as rows, open(findings, "w") as out:
    for record, row in enumerate(csv.DictReader(rows), 1):
        row = {name: cell for name, cell in row.items() if cell}
        try:
            validate(row)
        except ValidationError as error:
            for told in {str(fault["loc"][0]) for fault in error.errors(include_url=False, include_context=False)}:
                out.write(f"{record},{told}\n")
        for when, codes, then in conditions:
            if row.get(when) in codes and then not in row:
                out.write(f"{record},{then}\n")
