#!/usr/bin/env python3
"""A second, naive implementation of the risk rules, to check the first one against.

Written from the facts about the instruments (SafeLives Dash, HARK) and from the policy files, not from the Rust code.
Everything is done the slow and obvious way: lists, loops and dates. Nothing but Python's own library (3.11) is needed.

    python3 tests/oracle/risk.py check tests/vectors/risk     every expectation in the vectors is recomputed
    python3 tests/oracle/risk.py compare < cases.ndjson       results of another implementation are recomputed
    python3 tests/oracle/risk.py self-test                    the figures that the literature prints
"""

import hashlib
import itertools
import json
import pathlib
import sys
from datetime import date

sys.dont_write_bytecode = True  # leave no __pycache__ in the tree

from risk_case import over_time
from risk_decision import evaluate, shipped_policies
from risk_facts import ANSWERS, Refused, months_away


# ---- HARK, HITS and study tables -------------------------------------------------------------------------------------

def hark(given, _policies):
    answers = given["answers"]
    if len(answers) != 4:
        raise Refused("wrong-count")
    yes = sum(answer == "yes" for answer in answers)
    no = sum(answer == "no" for answer in answers)
    if yes >= 1:
        outcome = "positive"
    elif no == 4:
        outcome = "nothing-disclosed"
    else:
        outcome = "indeterminate"
    return {"outcome": outcome, "range": [yes, 4 - no]}


def hark_table(given, _policies):
    """All sets of four answers, the first question changing slowest: outcomes by first letter, fewest and most yes."""
    rows = [hark({"answers": list(answers)}, None) for answers in itertools.product(given["responses"], repeat=4)]
    return {
        "outcomes": "".join(row["outcome"][0] for row in rows),
        "fewest": "".join(str(row["range"][0]) for row in rows),
        "most": "".join(str(row["range"][1]) for row in rows),
    }


def hits(given, _policies):
    """Four questions from 1 to 5; more than 10 is positive. Not shipped: here so that the figures are on record."""
    assert len(given["answers"]) == 4 and all(1 <= answer <= 5 for answer in given["answers"])
    total = sum(given["answers"])
    return {"total": total, "positive": total > 10}


def nearest(part, whole, scale=100):
    return (2 * scale * part + whole) // (2 * whole)


def study(given, _policies):
    tp, fn = given["truePositive"], given["falseNegative"]
    fp, tn = given["falsePositive"], given.get("trueNegative")
    found = {"sensitivity": nearest(tp, tp + fn), "positivePredictiveValue": nearest(tp, tp + fp)}
    if tn is not None:
        found["specificity"] = nearest(tn, tn + fp)
        found["negativePredictiveValue"] = nearest(tn, tn + fn)
        found["likelihoodRatioTenths"] = nearest(tp * (tn + fp), fp * (tp + fn), 10)
    return found


def replay(given, policies):
    """A kept record, decided again from what it holds. Its policy must be the one that the fingerprint was made of."""
    record = given["record"]
    kept = record["policy"]
    policy = kept["content"]
    text = json.dumps(policy, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert kept["fingerprint"] == "sha256:" + hashlib.sha256(text.encode()).hexdigest(), "another policy"
    assert (kept["id"], kept["edition"]) == (policy["id"], policy["edition"])
    facts = dict(record["facts"])
    if "judgement" in facts:
        assert facts["judgement"] == "high"  # its reason is not in a record
        facts["judgement"] = {"high": "stated"}
    found = evaluate({"policy": policy, "answers": record["answers"], "facts": facts, "date": record["date"],
                      "jurisdiction": record["jurisdiction"]}, policies)
    outcome = record["outcome"]
    assert outcome["level"] == found["level"] and outcome.get("couldBe") == found["couldBe"]
    assert outcome["routes"] == found["routes"]
    assert sorted(outcome["clauses"]) == sorted(reason["clause"] for reason in found["reasons"])
    assert sorted(outcome["prompts"]) == sorted(prompt["id"] for prompt in found["prompts"])
    assert sorted(outcome.get("open", [])) == sorted(ask.get("criterion", ask["about"]) for ask in found["open"])
    assert [sorted(outcome[key]) for key in ("dutiesDue", "dutiesToCheck")] == [
        found["duties"]["due"], found["duties"]["check"]]
    return found


CALLS = {"caseOverTime": over_time, "evaluate": evaluate, "hark": hark, "hark-table": hark_table, "hits": hits,
         "replay": replay, "study": study}


def answer(call, given, policies):
    try:
        return CALLS[call](given, policies)
    except Refused as refused:
        return {"error": str(refused)}


# ---- commands --------------------------------------------------------------------------------------------------------

def check(folders):
    policies = shipped_policies()
    total, wrong, seen = 0, 0, set()
    for path in sorted(path for folder in folders for path in pathlib.Path(folder).glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        for vector in file["vectors"]:
            total += 1
            if vector["id"] in seen:
                print(f"{path.name}: {vector['id']} stands twice")
                wrong += 1
            seen.add(vector["id"])
            found = answer(file["call"], vector["input"], policies)
            for key, expected in vector["expected"].items():
                if found.get(key) != expected:
                    print(f"{path.name}: {vector['id']}: {key}\n  expected {expected}\n  found    {found.get(key)}")
                    wrong += 1
    print(f"{total} vectors, {wrong} disagreements")
    return wrong == 0 and total > 0


def compare(lines):
    """Lines are either {"define": id, "policy": …} or {"case": input, "result": …}, of the call "evaluate" unless they
    name another. A case names a policy by "policyRef"."""
    policies, defined = shipped_policies(), {}
    total, wrong = 0, 0
    levels = {}
    for line in lines:
        row = json.loads(line)
        if "define" in row:
            defined = {row["define"]: row["policy"]}
            continue
        given = row["case"]
        if "policyRef" in given:
            given["policy"] = defined[given.pop("policyRef")]
        call = row.get("call", "evaluate")
        found = answer(call, given, policies)
        total += 1
        name = found.get("error") or LEVEL_OF[call](found)
        name += "" if found.get("couldBe") is None else " (indeterminate)"
        levels[name] = levels.get(name, 0) + 1
        if found != row["result"]:
            wrong += 1
            if wrong <= 5:
                print(f"DISAGREEMENT in case {total}\n  input {json.dumps(given)}")
                for key in sorted(set(found) | set(row["result"])):
                    if found.get(key) != row["result"].get(key):
                        print(f"  {key}\n    oracle {found.get(key)}\n    other  {row['result'].get(key)}")
    print(f"{total} cases, {wrong} disagreements")
    for name in sorted(levels):
        print(f"  {levels[name]:>8} {name}")
    return wrong == 0 and total > 0


PLAIN = ("no-indicators-recorded", "not-high-by-count", "high")
# What a result is counted under in the report.
LEVEL_OF = {
    "evaluate": lambda found: found["level"] if found["level"] in PLAIN else "band",
    "caseOverTime": lambda found: "again: " + ", ".join(sorted({p["repeat"]["anyAbuse"]["state"] for p in found["pairs"]})),
}


def self_test():
    """Figures that are printed in the literature, so that the oracle itself is held to something."""
    sohal = study({"truePositive": 43, "falseNegative": 10, "falsePositive": 9, "trueNegative": 170}, None)
    assert sohal == {"sensitivity": 81, "specificity": 95, "positivePredictiveValue": 83,
                     "negativePredictiveValue": 94, "likelihoodRatioTenths": 161}, sohal
    # Dorset 2009-15: 67 of 100 false negatives, 998 of 1,000 false discoveries.
    assert nearest(45, 67) == 67 and nearest(12279, 12301, 1000) == 998
    assert hits({"answers": [2, 4, 2, 4]}, None) == {"total": 12, "positive": True}
    assert hits({"answers": [2, 2, 3, 3]}, None)["positive"] is False
    assert months_away(date(2024, 2, 29), 12) == date(2025, 2, 28)
    assert months_away(date(2025, 2, 28), -12) == date(2024, 2, 28)
    assert months_away(date(2024, 3, 31), -1) == date(2024, 2, 29)
    for yes in range(25):
        given = {"area": "national", "date": "2026-11-21", "answers": ["yes"] * yes + ["no"] * (24 - yes)}
        assert (evaluate(given, shipped_policies())["level"] == "high") == (yes >= 14)
    print("the oracle agrees with the literature")
    return True


def main(arguments):
    if len(arguments) >= 2 and arguments[0] == "check":
        return self_test() and check(arguments[1:])
    if arguments == ["compare"]:
        return compare(sys.stdin)
    if arguments == ["self-test"]:
        return self_test()
    print(__doc__)
    return False


if __name__ == "__main__":
    sys.exit(0 if main(sys.argv[1:]) else 1)
