"""pandera on polars: whole columns at a time, all failures of all checks."""

import json
import sys

import pandera.polars as pa
import polars as pl

data, findings, rules = sys.argv[1:4]
rules = json.load(open(rules))


def checks(field):
    name = field["name"]
    if field["kind"] == "integer":
        return [pa.Check.in_range(field["least"], field["most"])]
    if field["kind"] == "empty":
        return [pa.Check.str_length(0, 0)]
    if field["kind"] == "day":
        return [
            pa.Check(lambda d: d.lazyframe.select(pl.col(d.key).str.to_date("%Y-%m-%d", strict=False).is_not_null())),
            *(pa.Check.str_matches(pattern) for pattern in field["patterns"]),
        ]
    if field["kind"] == "either":
        return [pa.Check.str_matches("^(" + "|".join(field["enum"] + [p.strip("^$") for p in field["patterns"]]) + ")$")]
    if field["enum"]:
        return [pa.Check.isin(field["enum"])]
    return [pa.Check.str_matches(pattern) for pattern in field["patterns"]]


def asked(condition):
    return pa.Check(
        lambda d: d.lazyframe.select(
            ~(pl.col(condition["when"]).is_in(condition["is"]).fill_null(False) & pl.col(condition["then"]).is_null())
        ),
        name=condition["then"],
    )


frame = pl.read_csv(data, infer_schema=False, truncate_ragged_lines=True)
# A number that is none is a failure of its own: the cast would make it a null.
integers = [field["name"] for field in rules["fields"] if field["kind"] == "integer"]
broken = {name: frame.select(pl.col(name).is_not_null() & pl.col(name).cast(pl.Int64, strict=False).is_null()) for name in integers}
frame = frame.with_columns(pl.col(name).cast(pl.Int64, strict=False) for name in integers)
schema = pa.DataFrameSchema(
    {
        field["name"]: pa.Column(
            pl.Int64 if field["kind"] == "integer" else pl.String,
            checks(field),
            nullable=not field["required"],
            unique=field["name"] == "person_id",
        )
        for field in rules["fields"]
    },
    checks=[asked(condition) for condition in rules["conditions"]],
)
with open(findings, "w") as out:
    for name, wrong in broken.items():
        for (record,) in wrong.with_row_index("row").filter(pl.col(name)).select("row").iter_rows():
            out.write(f"{record + 1},{name}\n")
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        cases = error.failure_cases
        for column, check, index in cases.select("column", "check", "index").iter_rows():
            told = check if column not in frame.columns else column
            out.write(f"{index + 1},{told}\n" if index is not None else f"0,{told}\n")
