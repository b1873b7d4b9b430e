"""Vectors drawn from a seed: rows in which few people, cases and days meet often. What they break is what the oracle says.
`make_schema_vectors.py` writes them."""

import random

import schema_data as data

# Days around 16 and 18 of who was born in May 2008, and around twelve months.
DAYS = ("2008-04-30", "2024-02-29", "2024-04-30", "2024-05-01", "2025-02-28", "2025-03-01", "2025-05-01", "2026-04-30",
        "2026-05-01", "2026-05-31")
# Codes that some rule looks for, drawn as often as all others of their list.
SOUGHT = {
    "rape", "stalking", "fgm", "coercive-control", "medium", "standard", "high", "national", "plymouth", "perpetrator",
    "alleged-perpetrator", "victim", "child-victim", "witness", "none", "not-needed", "family-or-friend", "in-area",
    "outside-area", "resident", "visitor", "not-eligible", "no-service-exists", "perpetrator-programme", "refuge", "idva",
    "open", "closed", "safelives-dash-24", "hark", "last-referral", "any-abuse", "repeat", "visible-high-risk", "stranger",
    "non-crime-incident", "adults", "childrens", "section-42-enquiry", "behaviour-change", "not-disclosed", "disclosed",
    "historic", "under-16", "in-progress", "year", "year-estimated", "3A", "22A", "21", "NN", "3", "indeterminate",
}


def cell(draw, field):
    kind = field["kind"]
    if draw.random() < 0.08:
        return draw.choice(("", "not-recorded", "declined", "!x!"))
    if kind == "ref":
        return draw.choice(("X-1", "X-2", "X-3"))
    if kind in ("date", "month", "quarter", "text", "area", "flag"):
        day = draw.choice(DAYS)
        return {"date": day, "month": day[:7], "quarter": f"{day[:4]}-Q1", "text": "Audit of case files",
                "area": "E09000001", "flag": draw.choice(("yes", "no"))}[kind]
    if kind == "count":
        return draw.choice(("0", "1", "4", "10", "13", "14", "24", "2008"))
    codes = data.codes_of(field["list"])
    if codes is None:
        return "pol"
    sought = [code for code in codes if code in SOUGHT]
    one = lambda: draw.choice(sought if sought and draw.random() < 0.5 else list(codes))
    return one() if kind == "code" or draw.random() < 0.6 else ";".join(dict.fromkeys((one(), one())))


def submission(draw, most):
    """Files of a few records, each with a few rows and some of the fields. The key of a row is mostly its own."""
    files = []
    for record in draw.sample(sorted(data.RECORDS), draw.randint(1, 4)):
        head, fields = data.RECORDS[record]
        rows = []
        for number in range(draw.randint(1, most)):
            row = {field["field"]: cell(draw, field) for field in fields[3:] if draw.random() < 0.8}
            if draw.random() < 0.7:
                row[head["key"]] = f"X-{number + 1}"
            if draw.random() < 0.1:
                row["service"] = draw.choice(("idva", "", "!x!"))
            rows.append(row)
        files.append((record, rows))
    return files


def write(drawn, count, seed):
    draw = random.Random(seed)
    for number in range(1, count + 1):
        drawn(number, submission(draw, 3))
