"""The decision: count, judgement, escalation, repeat, automatic criteria, and where each level leads."""

import json
import pathlib
import tomllib
from datetime import date

from risk_duties import duties, duty_facts
from risk_facts import Refused, age_of, months_away, numbers, read_answers, state

DATA = pathlib.Path(__file__).resolve().parents[2] / "crates"


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
    if level != HIGH:
        about_them = list(same_people(history.get("events", []), history))
        heard = list(same_people(history.get("hearings", []), history))
        if (("escalation" in policy or "repeat" in policy) and not about_them) or ("repeat" in policy and not heard):
            prompts.append({"id": "ask-history"})
        elif (about_them and "escalation" not in policy) or (heard and "repeat" not in policy):
            prompts.append({"id": "history-not-counted"})
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
