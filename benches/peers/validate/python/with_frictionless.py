"""frictionless with a Table Schema: every error of every row."""

import json
import sys
from pathlib import Path

from frictionless import Checklist, Resource, Schema, system

data, findings, schema = sys.argv[1:4]
schema = json.loads(Path(schema).read_text())
with system.use_context(trusted=True):
    resource = Resource(path=data, schema=Schema.from_descriptor(schema))
    report = resource.validate(Checklist(), limit_errors=10**9)
with open(findings, "w") as out:
    for number, column in report.flatten(["rowNumber", "fieldName"]):
        # Rows are counted with the heading as the first.
        out.write(f"{(number or 1) - 1},{column or ''}\n")
