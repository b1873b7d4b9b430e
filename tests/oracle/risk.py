#!/usr/bin/env python3
"""A second, naive implementation of the risk rules, to check the first one against.

Written from the facts about the instruments (SafeLives Dash, HARK) and from the policy files, not from the Rust code.
Everything is done the slow and obvious way: lists, loops and dates. Nothing but Python's own library (3.11) is needed.

    python3 tests/oracle/risk.py check tests/vectors/risk     every expectation in the vectors is recomputed
    python3 tests/oracle/risk.py compare < cases.ndjson       results of another implementation are recomputed
    python3 tests/oracle/risk.py self-test                    the figures that the literature prints
"""

import csv
import itertools
import json
import pathlib
import sys
import tomllib
from datetime import date

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "crates"

ITEMS = [
    "physical-injury", "very-afraid", "feared-harm", "isolated", "low-mood-suicidal", "separation", "child-contact",
    "stalking-harassment", "pregnancy-or-baby", "more-often", "worse", "control-jealousy", "weapon",
    "threat-to-kill", "strangulation", "sexual-harm", "others-threaten", "hurt-others", "hurt-animal", "money",
    "substances-mental-health", "suicide-alleged-perpetrator", "broken-order", "police-record",
]
ANSWERS = ("yes", "no", "dont-know", "unanswered")
NOT_KNOWN = ("declined", "does-not-know", "not-asked", "not-recorded")


class Refused(Exception):
    """The input cannot be used. The text is the error's name in the vectors."""


# ---- dates ---------------------------------------------------------------------------------------------------------

def days_in_month(year, month):
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def months_away(day, months):
    """The same day of the month, so many months later (or earlier), or that month's last day. None off the calendar."""
    count = day.year * 12 + (day.month - 1) + months
    year, month = count // 12, count % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, days_in_month(year, month)))


# ---- answers about facts: a missing answer is never a no -------------------------------------------------------------

def state(answer):
    """yes, no or open, for a question about a fact. A fact that is not mentioned has not been asked about."""
    if answer is None:
        return "open"
    kind = answer["state"]
    if kind == "known":
        return "yes" if answer["value"] else "no"
    if kind == "not-applicable":
        return "no"
    assert kind in NOT_KNOWN, kind
    return "open"


def was_raised(answer):
    """Whether somebody put the question at all."""
    return answer is not None and answer["state"] not in ("not-asked", "not-recorded")


def age_of(facts):
    answer = facts.get("age")
    return answer["value"] if answer is not None and answer["state"] == "known" else None


# ---- the checklist ---------------------------------------------------------------------------------------------------

def read_answers(given):
    """The 24 answers in the form's order, from a list in that order or from an object by item id."""
    if isinstance(given, list):
        if len(given) != 24:
            raise Refused("wrong-count")
        answers = list(given)
    else:
        answers = ["unanswered"] * 24
        for item, answer in given.items():
            if item not in ITEMS:
                raise Refused("unknown-item")
            answers[ITEMS.index(item)] = answer
    for answer in answers:
        if answer not in ANSWERS:
            raise Refused("unknown-answer")
    return answers


def numbers(answers, wanted):
    return [number for number, answer in enumerate(answers, 1) if answer == wanted]


# ---- policies --------------------------------------------------------------------------------------------------------

def shipped_policies():
    found = {}
    for path in sorted((DATA / "thresholds" / "data" / "policies").glob("*.toml")):
        with open(path, "rb") as file:
            policy = tomllib.load(file)
        found[policy["id"]] = policy
    return found


def day_of(value):
    return value if isinstance(value, date) else date.fromisoformat(value)


def level_of_count(yes, policy):
    """(rank, id, route) of a count alone."""
    if yes >= policy["visibleHighRisk"]["atLeast"]:
        return HIGH
    if yes == 0:
        return NOTHING
    for place, band in enumerate(policy.get("bands", [])):
        if band["from"] <= yes <= band["to"]:
            return (2 + place, band["id"], band["route"])
    return NOT_HIGH


NOTHING = (0, "no-indicators-recorded", "not-established")
NOT_HIGH = (1, "not-high-by-count", "not-established")
HIGH = (1000, "high", "high")


# ---- the decision ----------------------------------------------------------------------------------------------------

def evaluate(given, policies):
    """The decision for one input, as the vectors write it."""
    if "policy" in given:
        policy = given["policy"]
    else:
        if given["area"] not in policies:
            raise Refused("unknown-area")
        policy = policies[given["area"]]
    facts = given.get("facts", {})
    history = facts.get("history", {})
    answers = read_answers(given["answers"])
    today = date.fromisoformat(given["date"])
    judged = judgement(facts)
    refuse(policy, history, today)

    yes, no = numbers(answers, "yes"), numbers(answers, "no")
    dont_know, unanswered = numbers(answers, "dont-know"), numbers(answers, "unanswered")
    open_items = sorted(dont_know + unanswered)

    reasons, questions, prompts = [], [], []
    lowest = level_of_count(len(yes), policy)
    highest_count = level_of_count(len(yes) + len(open_items), policy)
    level = lowest
    if lowest == HIGH:
        reasons.append({"clause": "visible-high-risk", "items": yes})
    elif lowest == NOTHING:
        reasons.append({"clause": "no-indicators-recorded"})
    elif lowest == NOT_HIGH:
        reasons.append({"clause": "not-high-by-count", "items": yes})
    else:
        reasons.append({"clause": "band", "band": lowest[1], "items": yes})
    if judged:
        reasons.append({"clause": "professional-judgement"})

    for clause in (escalation, repeat, automatic):
        applies, asks = clause(policy, facts, history, answers, today)
        reasons += applies
        for ask in asks:
            if ask not in questions:
                questions.append(ask)
    if judged or any(reason["clause"] in ("potential-escalation", "repeat", "automatic") for reason in reasons):
        level = HIGH

    could_be, open_ = level, []
    if highest_count > level:
        could_be = highest_count
        open_.append({"about": "items", "items": open_items})
    if level != HIGH and questions:
        could_be = HIGH
        open_ += questions
    indeterminate = could_be > level

    for ask in questions:
        name = "ask-" + ask["about"]
        prompts.append({"id": name, "criterion": ask["criterion"]} if "criterion" in ask else {"id": name})
    if level != HIGH:
        for cluster in policy.get("clusters", []):
            ticked = [[item for item in group if item in yes] for group in cluster["allOf"]]
            if all(ticked):
                items = sorted(set(item for group in ticked for item in group))
                prompts.append({"id": "consider-judgement", "cluster": cluster["id"], "items": items})
        prompts.append({"id": "check-judgement"})
    if indeterminate and open_items:
        prompts.append({"id": "find-out", "items": open_items})
    if age_of(facts) is None:
        prompts.append({"id": "ask-age"})
    if 8 in yes:
        prompts.append({"id": "stalking-screen"})
    if any(item in yes for item in (4, 12, 17)):
        prompts.append({"id": "honour-screen"})

    shown = duty_facts(facts, answers)
    return {
        "level": level[1],
        "couldBe": could_be[1] if indeterminate else None,
        "tally": {"yes": len(yes), "no": len(no), "dontKnow": len(dont_know), "unanswered": len(unanswered)},
        "range": [len(yes), len(yes) + len(open_items)],
        "reasons": in_order(reasons),
        "open": in_order(open_),
        "prompts": in_order(prompts),
        "routes": routes(level, indeterminate, shown),
        "duties": duties(shown, given.get("jurisdiction", "england"), today),
    }


def in_order(rows):
    """Reasons, questions and prompts are sets: written in one order so that they can be compared."""
    return sorted(rows, key=lambda row: json.dumps(row, sort_keys=True))


def judgement(facts):
    """Whether the professional judges the risk to be high. There is no way to write a lower one."""
    given = facts.get("judgement")
    if given is None:
        return False
    if set(given) != {"high"}:
        raise Refused("judgement-cannot-lower")
    if not any(character.isalnum() for character in given["high"]):
        raise Refused("judgement-without-reason")
    return True


def refuse(policy, history, today):
    if policy["instrument"] != {"id": "safelives-dash-24", "version": "2009"}:
        raise Refused("other-instrument")
    if "effectiveFrom" in policy and today < day_of(policy["effectiveFrom"]):
        raise Refused("policy-not-in-force")
    if "effectiveTo" in policy and today > day_of(policy["effectiveTo"]):
        raise Refused("policy-not-in-force")
    for event in history.get("events", []):
        if date.fromisoformat(event["on"]) > today:
            raise Refused("record-in-future")
    for hearing in history.get("hearings", []):
        # A meeting may be planned; a referral that was made cannot lie ahead.
        if hearing.get("referred") and date.fromisoformat(hearing["referred"]) > today:
            raise Refused("record-in-future")


def same_people(records, history):
    pair = history.get("pair", 0)
    return [record for record in records if record.get("pair", 0) == pair]


# ---- clauses: each gives the reasons that apply for certain, and what is not known and might make it apply -----------

def escalation(policy, facts, history, answers, today):
    clause = policy.get("escalation")
    if clause is None:
        return [], []
    first_day = months_away(today, -clause["months"]) or date.min
    counted = [event for event in same_people(history.get("events", []), history)
               if first_day <= date.fromisoformat(event["on"]) <= today]
    crimes = [event for event in counted if state(event["crime"]) == "yes"]
    maybe_crimes = [event for event in counted if state(event["crime"]) != "no"]

    def enough(events, crimes):
        return ("events" in clause and len(events) >= clause["events"]) or (
            "crimes" in clause and len(crimes) >= clause["crimes"])

    rising, may_rise = True, True
    if clause["rising"]:
        said = [state(facts.get("rising"))]
        for number in (10, 11):
            said.append({"yes": "yes", "no": "no"}.get(answers[number - 1], "open"))
        rising = "yes" in said
        may_rise = rising or "open" in said

    if enough(counted, crimes) and rising:
        return [{
            "clause": "potential-escalation", "events": len(counted), "crimes": len(crimes),
        }], []
    if enough(counted, maybe_crimes) and may_rise:
        asks = []
        if not enough(counted, crimes):
            asks.append({"about": "crimes"})
        if not rising:
            asks.append({"about": "rising"})
        return [], asks
    return [], []


def repeat(policy, facts, history, answers, today):
    """Abuse again, after the last referral (or meeting) and within so many months of it, the anniversary included.

    Where a record of MARAC lacks the day that the area counts from, its other day may stand in, and only ever adds.
    """
    clause = policy.get("repeat")
    if clause is None:
        return [], []
    kinds = ["referred", "met"] if clause["anchor"] == "last-referral" else ["met", "referred"]
    names = {"referred": "last-referral", "met": "last-meeting"}
    own, stand_in = [], []
    for hearing in same_people(history.get("hearings", []), history):
        known = {}
        for kind in ("referred", "met"):
            if hearing.get(kind) and date.fromisoformat(hearing[kind]) <= today:
                known[kind] = date.fromisoformat(hearing[kind])
        if kinds[0] in known:
            own.append(known[kinds[0]])
        elif kinds[1] in known:
            stand_in.append(known[kinds[1]])
    starts = []
    if own:
        starts.append((max(own), names[kinds[0]]))
    if stand_in:
        starts.append((max(stand_in), names[kinds[1]]))

    asks = []
    for since, anchor in starts:
        until = months_away(since, clause["months"]) or date.max
        again, perhaps = [], []
        for event in same_people(history.get("events", []), history):
            on = date.fromisoformat(event["on"])
            if not since < on <= until:
                continue
            if clause["definition"] == "any-abuse" or state(event["crime"]) == "yes":
                again.append(on)
            elif state(event["crime"]) == "open":
                perhaps.append(on)
        if again:
            return [{"clause": "repeat", "since": since.isoformat(), "anchor": anchor,
                     "event": min(again).isoformat()}], []
        if perhaps:
            asks = [{"about": "crimes"}]
    return [], asks


def automatic(policy, facts, history, answers, today):
    reasons, asks = [], []
    for clause in policy.get("automatic", []):
        criterion = clause["criterion"]
        key = {"honour-based-abuse": "honourBasedAbuse", "forced-marriage": "forcedMarriage"}[criterion]
        said = state(facts.get(key))
        if said == "yes":
            reasons.append({"clause": "automatic", "criterion": criterion})
        elif said == "open":
            asks.append({"about": "criterion", "criterion": criterion})
    return reasons, asks


# ---- what a level leads to -------------------------------------------------------------------------------------------

def routes(level, indeterminate, facts):
    age = age_of(facts)
    steps = ["emergency"]
    if indeterminate:
        steps.append("find-out")
    if state(facts.get("children")) == "yes" or (age is not None and age < 18):
        steps.append("childrens-social-care")
    route = level[2]
    if route == "high":
        # MARAC takes people of 16 and over; below that the route is child protection.
        if age is None or age >= 16:
            steps += ["marac", "idva"]
        steps += ["safety-plan", "review"]
    elif route == "medium":
        steps += ["domestic-abuse-service", "safety-plan", "review"]
    else:
        steps += ["information", "domestic-abuse-service", "review"]
    return steps


# ---- duties: they stand apart from the count -------------------------------------------------------------------------

def duty_facts(facts, answers):
    """The facts, with what the checklist says about them. A yes on the checklist stands; a no fills a gap only where
    the item asks exactly what the duty turns on."""
    shown = dict(facts)
    yes = {"state": "known", "value": True}
    for key, number in (("suicidal", 5), ("strangulation", 15)):
        answer = answers[number - 1]
        if answer == "yes":
            shown[key] = yes
        elif not was_raised(facts.get(key)):
            if answer == "no":
                shown[key] = {"state": "known", "value": False}
            elif answer == "dont-know":
                shown[key] = {"state": "does-not-know"}
    if answers[6] == "yes" or answers[8] == "yes":
        shown["children"] = yes
    return shown


def shipped_duties():
    with open(DATA / "taxonomy" / "data" / "duties.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


DUTIES = shipped_duties()


def duties(facts, jurisdiction, today):
    found = {"due": [], "check": []}
    for row in DUTIES:
        if jurisdiction not in row["jurisdictions"].split(";"):
            continue
        if row["from"] and today < date.fromisoformat(row["from"]):
            continue
        if row["to"] and today > date.fromisoformat(row["to"]):
            continue
        standing = duty_standing(row["rule"], facts)
        if standing:
            found[standing].append(row["id"])
    return {standing: sorted(ids) for standing, ids in found.items()}


def duty_standing(rule, facts):
    age = age_of(facts)

    def plain(key):
        return {"yes": "due", "open": "check", "no": None}[state(facts.get(key))]

    def only_if_raised(key):
        return plain(key) if was_raised(facts.get(key)) else None

    if rule == "child-safeguarding":
        return plain("children")
    if rule == "child-victim":
        return "check" if age is None else "due" if age < 16 else None
    if rule == "young-person":
        return "check" if age is None else "due" if 16 <= age <= 17 else None
    if rule == "fgm-report":
        if age is not None and age >= 18:
            return None
        known = state(facts.get("fgmKnown"))
        if known == "yes":
            return "check" if age is None else "due"
        asked = facts.get("fgmKnown") is not None and facts["fgmKnown"]["state"] in ("declined", "does-not-know")
        if known == "open" and (asked or state(facts.get("fgmRisk")) == "yes"):
            return "check"
        return None
    if rule == "fgm-safeguarding":
        # A risk is a referral, and so is FGM known in a girl. Known in a woman it is a reason to ask about girls.
        if state(facts.get("fgmRisk")) == "yes":
            return "due"
        if state(facts.get("fgmKnown")) == "yes":
            if age is not None and age < 18:
                return "due"
            return None if age is not None and state(facts.get("fgmRisk")) == "no" else "check"
        if state(facts.get("fgmKnown")) == "open" and was_raised(facts.get("fgmKnown")) and (age is None or age < 18):
            return "check"
        return only_if_raised("fgmRisk")
    if rule == "forced-marriage":
        return only_if_raised("forcedMarriage")
    if rule in ("adult-at-risk", "adult-at-risk-scotland"):
        needs, unable = state(facts.get("careAndSupportNeeds")), state(facts.get("unableToProtect"))
        if rule == "adult-at-risk-scotland":
            if (age is not None and age < 16) or "yes" not in (needs, unable):
                return None
            return "check"
        if (age is not None and age < 18) or "no" in (needs, unable) or "yes" not in (needs, unable):
            return None
        return "due" if needs == unable == "yes" and age is not None else "check"
    if rule == "strangulation":
        return plain("strangulation")
    if rule == "suicide":
        return plain("suicidal")
    if rule == "interpreter":
        return only_if_raised("interpreterNeeded")
    raise AssertionError(f"a duty rule that the oracle does not know: {rule}")


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


CALLS = {"evaluate": evaluate, "hark": hark, "hark-table": hark_table, "hits": hits, "study": study}


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
    """Lines are either {"define": id, "policy": …} or {"case": input, "result": …}. A case names a policy by
    "policyRef"."""
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
        found = answer("evaluate", given, policies)
        total += 1
        name = found.get("error") or ("band" if found["level"] not in PLAIN else found["level"])
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
