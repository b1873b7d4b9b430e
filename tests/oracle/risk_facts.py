"""Days, answers and the form: what everything else in the oracle is built from."""

from datetime import date

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
