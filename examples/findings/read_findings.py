"""Reads what `fingerpost check --format json` answers, and says for each file what to mend first.

    fingerpost check --profile vva returns/ --format json > findings.json
    python3 read_findings.py findings.json

Nothing but the standard library. The form: docs/findings-format.md.
"""

import json
import sys
from collections import Counter

SEVERITIES = ["error", "query", "note"]


def read(path):
    with open(path, encoding="utf-8") as file:
        answer = json.load(file)
    if answer.get("format") != "fingerpost-findings-1":
        sys.exit("another form of findings than this program reads")
    return answer


def place(finding):
    where = f"line {finding['line']}" if finding["line"] else "the file"
    return where + (f", column {finding['column']}" if "column" in finding else "")


def main(path):
    answer = read(path)
    rules = {rule["rule"]: rule for rule in answer["rules"]}
    # A file that is read for several records stands in the answer once for each.
    for name in dict.fromkeys(file["file"] for file in answer["files"]):
        findings = [one for one in answer["findings"] if one["file"] == name]
        counts = Counter(one["severity"] for one in findings)
        print(f"{name}: " + ", ".join(f"{counts[severity]} {severity}" for severity in SEVERITIES))
        if findings:
            worst = min(findings, key=lambda one: (SEVERITIES.index(one["severity"]), one["line"]))
            print(f"  first: {place(worst)}: {rules[worst['rule']]['fix']}")
    # A list may be cut; a count never is.
    if answer["findingsListed"] < answer["findingsTotal"]:
        print(f"{answer['findingsListed']} of {answer['findingsTotal']} findings are listed")


if __name__ == "__main__":
    main(sys.argv[1])
