"""What every peer is given: the rules of person.csv that a schema language can say, from the published JSON Schema.

The published schema says why and by whom each field is asked, and tells codes by `oneOf`. A validator in a hurry wants
neither, so each peer gets the same rules in the form that is fastest for it. Nothing here is hand-written per field.
"""

import json
import keyword
import re

MISSING = ["declined", "does-not-know", "not-asked", "not-recorded", "not-applicable"]


def resolve(schema, node):
    """The constraints of a property as one flat dictionary."""
    if node is True:
        return {}
    node = dict(node)
    if "$ref" in node:
        target = schema["$defs"][node.pop("$ref").removeprefix("#/$defs/")]
        return {**resolve(schema, target), **resolve(schema, node)}
    if "anyOf" in node:
        parts = [resolve(schema, part) for part in node.pop("anyOf")]
        merged = {}
        for part in parts:
            for key, value in part.items():
                merged.setdefault(key, [])
                merged[key].extend(value if key == "enum" else [value])
        return {**node, **{key: value for key, value in merged.items() if key in ("enum", "pattern", "format")}}
    if "oneOf" in node:
        node["enum"] = [part["const"] for part in node.pop("oneOf") if "const" in part]
    return node


def flatten(value):
    if isinstance(value, list):
        for part in value:
            yield from flatten(part)
    else:
        yield value


def fields(schema, record):
    """Name, kind and rules of each field."""
    properties = schema["$defs"][record]["properties"]
    required = set(schema["$defs"][record]["required"])
    found = []
    for name, node in properties.items():
        if node is False:
            found.append({"name": name, "required": False, "kind": "empty", "enum": None, "patterns": [], "not": None})
            continue
        flat = resolve(schema, node)
        patterns = flat.get("pattern", [])
        patterns = list(flatten(patterns))
        field = {"name": name, "required": name in required, "kind": "text", "enum": None, "patterns": patterns, "not": flat.get("not")}
        if flat.get("type") == "integer":
            field.update(kind="integer", least=flat["minimum"], most=flat["maximum"])
        elif name.endswith("_on"):
            field["kind"] = "day"
        elif patterns and "enum" in flat:
            # One or several codes: the pattern has them, and the words for a missing answer stand beside it.
            field.update(kind="either", enum=flat["enum"])
        elif "enum" in flat:
            field.update(kind="code", enum=flat["enum"])
        found.append(field)
    return found


def conditions(schema, record):
    """Fields that must be filled when another holds one of some codes."""
    found = []
    for part in schema["$defs"][record].get("allOf", []):
        (name, test), = part["if"]["properties"].items()
        codes = [test["const"]] if "const" in test else test["enum"]
        found.append({"when": name, "is": codes, "then": part["then"]["required"][0]})
    return found


def subset(path, record="person"):
    schema = json.loads(path.read_text())
    return {"record": record, "fields": fields(schema, record), "conditions": conditions(schema, record)}


def json_schema(rules):
    """JSON Schema 2020-12, codes by `enum`."""
    properties = {}
    for field in rules["fields"]:
        if field["kind"] == "empty":
            node = False
        elif field["kind"] == "integer":
            node = {"type": "integer", "minimum": field["least"], "maximum": field["most"]}
        elif field["kind"] == "code":
            node = {"enum": field["enum"]}
        elif field["kind"] == "either":
            node = {"anyOf": [{"enum": field["enum"]}, *({"type": "string", "pattern": p} for p in field["patterns"])]}
        else:
            node = {"type": "string", "allOf": [{"pattern": p} for p in field["patterns"]]}
            if field["not"]:
                node["not"] = field["not"]
            if field["kind"] == "day":
                # 30 February is a day to the pattern of four, two and two digits, and none to `date`.
                node["format"] = "date"
        properties[field["name"]] = node
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "properties": properties,
        "required": [field["name"] for field in rules["fields"] if field["required"]],
        "additionalProperties": False,
        "allOf": [
            {"if": {"required": [c["when"]], "properties": {c["when"]: {"enum": c["is"]}}}, "then": {"required": [c["then"]]}}
            for c in rules["conditions"]
        ],
    }


def table_schema(rules):
    """Frictionless Table Schema, codes by `enum`. It has no conditions."""
    described = []
    for field in rules["fields"]:
        limits = {"required": True} if field["required"] else {}
        kind = "string"
        if field["kind"] == "empty":
            limits["maxLength"] = 0
        elif field["kind"] == "integer":
            kind = "integer"
            limits.update(minimum=field["least"], maximum=field["most"])
        elif field["kind"] == "day":
            kind = "date"
            limits["minimum"] = "1990-01-01"
        elif field["kind"] == "code":
            limits["enum"] = field["enum"]
        elif field["kind"] == "either":
            limits["pattern"] = "(" + "|".join(field["enum"] + [p.strip("^$") for p in field["patterns"]]) + ")"
        elif field["patterns"]:
            limits["pattern"] = field["patterns"][0].strip("^$")
        described.append({"name": field["name"], "type": kind, "constraints": limits})
    return {"fields": described, "primaryKey": ["person_id"]}


def rust(rules):
    """A struct whose fields have an enum for each list, for serde and garde."""
    out = ["// Written by subset.py from the published JSON Schema of the profile. Do not edit.", ""]
    out += ["use chrono::NaiveDate;", "use garde::Validate;", "use serde::Deserialize;", ""]
    enums, structure = {}, []
    for field in rules["fields"]:
        name, kind = field["name"], field["kind"]
        if kind == "empty":
            continue
        if kind == "integer":
            kind_of, rule = "u32", f"range(min = {field['least']}, max = {field['most']})"
        elif kind == "day":
            kind_of, rule = "NaiveDate", "skip"
        elif kind == "code":
            kind_of, rule = enums.setdefault(tuple(field["enum"]), f"Code{len(enums)}"), "skip"
        elif kind == "either":
            kind_of = "String"
            either = "|".join([*(re.escape(code).replace("\\-", "-") for code in field["enum"]), *(p.strip("^$") for p in field["patterns"])])
            rule = f'pattern(r"^({either})$")'
        else:
            kind_of, rule = "String", f'pattern(r"{field["patterns"][0]}")' if field["patterns"] else "skip"
        if not field["required"]:
            kind_of = f"Option<{kind_of}>"
        ident = f"r#{name}" if keyword.iskeyword(name) else name
        structure += [f"    #[garde({rule})]", f"    pub {ident}: {kind_of},"]
    for codes, name in enums.items():
        out += ["#[derive(Debug, Deserialize)]", f"pub enum {name} {{"]
        out += [line for n, code in enumerate(codes) for line in (f'    #[serde(rename = "{code}")]', f"    C{n},")]
        out += ["}", ""]
    out += ["#[derive(Debug, Deserialize, Validate)]", "pub struct Person {", *structure, "}", ""]
    return "\n".join(out)


if __name__ == "__main__":
    import pathlib

    here = pathlib.Path(__file__).parent
    rules = subset(here / "../../../docs/standard/1.0/vva/records.schema.json")
    (here / "rust/src/generated/person.rs").write_text(rust(rules))
