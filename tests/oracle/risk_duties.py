"""Duties stand apart from the count: statute, facts, place and day."""

import csv
import pathlib
from datetime import date

from risk_facts import age_of, state, was_raised

DATA = pathlib.Path(__file__).resolve().parents[2] / "crates"


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
