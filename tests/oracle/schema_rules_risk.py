"""The rules about a risk assessment and about a MARAC hearing by itself, from the words of rules.csv."""

import schema_data as data
from schema_rules_rows import rule

CHECKLIST = "safelives-dash-24"
AT_LEAST = 14
OF = 24


def questions():
    """How many questions each instrument has, from its own file."""
    folder = data.ROOT / "crates/dash/data"
    found = {}
    for path in sorted(folder.glob("*.csv")):
        head, rows = data.table(path)
        if "number" in rows[0]:
            found[head["instrument"]] = len({row["number"] for row in rows})
    return found


QUESTIONS = questions()


def number(row, field):
    return row[field].value if row[field].known else None


def no_ground(row):
    """No judgement raised the level, and no ground is named."""
    raised = row["raised_by_judgement"]
    return (raised.unsaid or raised.has(False)) and row["judgement_grounds"].unsaid


@rule("risk-assessment.counts-do-not-make-24")
def _(row, _):
    counts = [number(row, field) for field in ("yes", "no", "dont_know", "unanswered")]
    if row["instrument"].has(CHECKLIST) and None not in counts and sum(counts) != OF:
        yield "yes"


@rule("risk-assessment.more-answers-than-questions")
def _(row, _):
    instrument = number(row, "instrument")
    if instrument in QUESTIONS and row["yes"].state != "absent":
        if sum(number(row, field) or 0 for field in ("yes", "no", "dont_know")) > QUESTIONS[instrument]:
            yield "yes"


@rule("risk-assessment.high-count-not-high")
def _(row, _):
    yes = number(row, "yes")
    level = row["risk_level"]
    if row["instrument"].has(CHECKLIST) and yes is not None and yes >= AT_LEAST:
        if level.other("high") or level.state == "missing":
            yield "risk_level"


@rule("risk-assessment.could-be-high")
def _(row, _):
    yes = number(row, "yes")
    if yes is None:
        # Nobody counted the yes, or nobody wrote it down: whatever was not answered no may be one.
        could = OF - (number(row, "no") or 0)
        counted = row["instrument"].has(CHECKLIST) and row["yes"].unsaid
        if counted and could >= AT_LEAST and row["risk_level"].other("high"):
            yield "yes"
    elif row["instrument"].has(CHECKLIST) and yes < AT_LEAST:
        opened = [number(row, "dont_know"), number(row, "unanswered")]
        could = OF - (number(row, "no") or 0) if None in opened else yes + sum(opened)
        if could >= AT_LEAST and row["risk_level"].other("high"):
            yield "risk_level"


@rule("risk-assessment.high-without-ground")
def _(row, _):
    yes = number(row, "yes")
    if row["instrument"].has(CHECKLIST) and yes is not None and yes < AT_LEAST:
        if row["risk_level"].has("high") and no_ground(row):
            yield "risk_level"


@rule("risk-assessment.no-indicators-called-standard")
def _(row, _):
    by_count = no_ground(row) and not row["risk_policy"].has("police-graded")
    if number(row, "yes") == 0 and row["risk_level"].has("standard") and by_count:
        yield "risk_level"


@rule("risk-assessment.threshold-of-another-instrument")
def _(row, _):
    counted = [entry["code"] for entry in data.LISTS["risk-policies"]
               if entry["code"] not in ("police-graded", "other-local")]
    other = row["instrument"].other(CHECKLIST, CHECKLIST + "-scotland", "none")
    if other and row["risk_policy"].has(*counted) and row["risk_level"].known and no_ground(row):
        yield "risk_policy"


@rule("risk-assessment.screen-given-a-level")
def _(row, _):
    if row["instrument"].has("hark", "s-dash", "h-dash") and no_ground(row):
        if row["risk_level"].other("no-indicators-recorded"):
            yield "risk_level"


@rule("risk-assessment.high-not-referred")
def _(row, _):
    if row["risk_level"].has("high") and row["referred_to_marac"].has(False):
        yield "referred_to_marac"


def anniversary(day):
    """The same day of the next year; 28 February for 29 February, which leaves the same days within."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=day.year + 1, day=28)


@rule("marac-hearing.repeat-beyond-12-months")
def _(row, _):
    before, own = row["previous_referred_on"], row["referred_on"]
    twelve_months = row["repeat_definition"].has("any-abuse", "criminal-abuse")
    if row["repeat"].has(True) and before.known and own.known and twelve_months:
        if row["repeat_anchor"].has("last-referral") and own.value[0] > anniversary(before.value[0]):
            yield "previous_referred_on"


@rule("marac-hearing.repeat-of-a-later-referral")
def _(row, _):
    before, own = row["previous_referred_on"], row["referred_on"]
    if row["repeat"].has(True) and before.known and own.known and before.value[0] > own.value[0]:
        yield "previous_referred_on"


@rule("marac-hearing.repeat-and-reasons-differ")
def _(row, _):
    if row["repeat"].known and row["criteria"].known and row["repeat"].value != row["criteria"].has("repeat"):
        yield "repeat"


@rule("marac-hearing.visible-high-below-14")
def _(row, _):
    yes = number(row, "yes")
    if row["instrument"].has(CHECKLIST) and yes is not None and yes < AT_LEAST:
        if row["criteria"].has("visible-high-risk"):
            yield "yes"
