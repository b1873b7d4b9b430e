"""The vectors of a case over time: every edge that the published definitions have. `make_vectors.py` writes them."""

from datetime import date, timedelta

SAFELIVES = "SafeLives: any abuse between the same victim and perpetrator(s) within 12 months of the last referral"
OLDER = "SafeLives, older: only what would be a crime"
OWN = "own rule, which errs to safety"
KINGSTON = "Kingston: from the last meeting"
PRACTICE = "SafeLives practice guidance: after anything new, and every six to eight weeks"


def known(value):
    return {"state": "known", "value": value, "source": "observed"}


YES, NO = known(True), known(False)


def case(area, on, events=(), hearings=(), assessments=(), policy=None):
    row = {"policy": policy} if policy else {"area": area}
    return row | {"date": on, "case": {"assessments": list(assessments), "events": list(events),
                                       "hearings": list(hearings)}}


def happened(on, crime=None, **more):
    return {"on": on} | ({"crime": crime} if crime else {}) | more


def add(topic, id, why, given, source, pair=0, **expected):
    """A row by hand: what is expected of one pair, by dotted names."""
    topic.add(id, why, given, source)
    found = next(row for row in topic.vectors[-1]["expected"]["pairs"] if row["pair"] == pair)
    for name, value in expected.items():
        part = found
        for step in name.split("_"):
            part = part[step]
        assert part == value, (id, name, value, part)


def write(topic_of, policies):
    again = topic_of("risk/case-repeat", "Abuse again after MARAC, under both published definitions.", "caseOverTime")
    for since in ("2023-03-10", "2024-02-29", "2023-02-28", "2024-08-31", "2023-12-31"):
        start = date.fromisoformat(since)
        for days in (0, 1, 364, 365, 366, 367):
            event = (start + timedelta(days=days)).isoformat()
            for area, key in (("national", "referred"), ("kingston", "met")):
                topic_row = case(area, "2026-11-21", [happened(event, YES)], [{key: since}])
                again.add(f"{area}-{since}-{days}", "twelve months, the anniversary included", topic_row,
                          SAFELIVES if area == "national" else KINGSTON)
    for days, yes in ((364, "yes"), (365, "yes"), (366, "no")):
        event = (date(2025, 3, 10) + timedelta(days=days)).isoformat()
        add(again, f"common-year-{days}", "a common year has 365 days",
            case("national", "2026-11-21", [happened(event, YES)], [{"referred": "2025-03-10"}]), SAFELIVES,
            repeat_anyAbuse_state=yes, repeat_criminal_state=yes)
    for days, yes in ((365, "yes"), (366, "yes"), (367, "no")):
        event = (date(2023, 3, 10) + timedelta(days=days)).isoformat()
        add(again, f"leap-year-{days}", "a year with 29 February has 366 days",
            case("national", "2026-11-21", [happened(event, YES)], [{"referred": "2023-03-10"}]), SAFELIVES,
            repeat_anyAbuse_state=yes)
    add(again, "same-day", "what led to the referral is not abuse again",
        case("national", "2026-11-21", [happened("2026-03-10", YES)], [{"referred": "2026-03-10"}]), OWN,
        repeat_anyAbuse_state="no")
    for name, crime, old in (("crime", YES, "yes"), ("no-crime", NO, "no"), ("unknown", {"state": "does-not-know"}, "if-crime"),
                             ("not-asked", None, "if-crime"), ("declined", {"state": "declined"}, "if-crime")):
        add(again, f"definitions-{name}", "the current definition needs no crime, the older one does",
            case("national", "2026-11-21", [happened("2026-05-01", crime)], [{"referred": "2026-03-10"}]), OLDER,
            repeat_anyAbuse_state="yes", repeat_criminal_state=old, repeat_applies="any-abuse")
    add(again, "never-referred", "without MARAC there is no repeat, and that is not a no",
        case("national", "2026-11-21", [happened("2026-05-01", YES)]), SAFELIVES,
        repeat_anyAbuse_state="not-referred", repeat_criminal_state="not-referred")
    add(again, "planned-meeting", "a meeting to come is none yet",
        case("kingston", "2026-11-21", [happened("2026-11-01", YES)], [{"met": "2026-12-01"}]), KINGSTON,
        repeat_anyAbuse_state="not-referred")
    add(again, "later-referral", "the last referral counts, and what lies before it does not",
        case("national", "2026-11-21", [happened("2026-05-01", YES)],
             [{"referred": "2026-03-10"}, {"referred": "2026-06-01"}]), SAFELIVES, repeat_anyAbuse_state="no")
    add(again, "stand-in", "a record without the area's own day stands in with its other day",
        case("kingston", "2026-11-21", [happened("2026-05-01", YES)], [{"referred": "2026-03-10"}]), OWN,
        repeat_anyAbuse_anchor="last-referral")
    add(again, "no-clause", "an area without a clause is shown SafeLives' own",
        case(None, "2026-11-21", [happened("2026-05-01", YES)], [{"referred": "2026-03-10"}],
             policy={key: value for key, value in policies["national"].items() if key != "repeat"}), SAFELIVES,
        repeat_anyAbuse_state="yes", repeat_applies=None)

    who = topic_of("risk/case-people", "The same people: one victim and one alleged perpetrator are a pair.", "caseOverTime")
    one, two = {"pairs": [1]}, {"pairs": [2]}
    add(who, "another-perpetrator", "another alleged perpetrator is another case",
        case("national", "2026-11-21", [happened("2026-05-01", YES, **two)], [{"referred": "2026-03-10"} | one]),
        SAFELIVES, pair=2, repeat_anyAbuse_state="not-referred")
    both = case("national", "2026-11-21", [happened("2026-05-01", YES, pairs=[1, 2])], [{"referred": "2026-03-10"} | one])
    add(who, "second-added-old", "a second alleged perpetrator is added: the old pair still matches", both, SAFELIVES,
        pair=1, repeat_anyAbuse_state="yes")
    add(who, "second-added-new", "and the new pair has not been to MARAC", both, SAFELIVES, pair=2,
        repeat_anyAbuse_state="not-referred")
    add(who, "both-at-marac", "both were at MARAC: what one of them does is a repeat for that one",
        case("national", "2026-11-21", [happened("2026-05-01", YES, **two)], [{"referred": "2026-03-10", "pairs": [1, 2]}]),
        SAFELIVES, pair=2, repeat_anyAbuse_state="yes")
    spread = [happened(f"2026-0{month}-01", YES, pairs=[month % 2]) for month in range(1, 7)]
    for pair in (0, 1):
        add(who, f"events-apart-{pair}", "events count for their own pair", case("kingston", "2026-07-01", spread),
            "Kingston: same pair", pair=pair, escalation_events=3)
    add(who, "nobody", "a pair is on record before anything counts for it",
        case("national", "2026-01-01", [happened("2026-05-01", YES)]), OWN, escalation_events=0)

    late = topic_of("risk/case-late", "Events count by their own day, from the day on which they were reported.",
                    "caseOverTime")
    hearing = [{"referred": "2025-03-10"}]
    for reported, on, state in (("2026-09-01", "2026-08-31", "no"), ("2026-09-01", "2026-09-01", "yes"),
                                ("2026-09-01", "2027-09-01", "yes")):
        add(late, f"reported-{reported}-seen-{on}", "an event that is reported late counts by its own day",
            case("national", on, [happened("2026-03-10", YES, reportedOn=reported)], hearing), SAFELIVES,
            repeat_anyAbuse_state=state)
    add(late, "happened-too-late", "reported within twelve months of nothing that matters: its own day is too late",
        case("national", "2026-09-01", [happened("2026-03-11", YES, reportedOn="2026-09-01")], hearing), SAFELIVES,
        repeat_anyAbuse_state="no")
    add(late, "old-event-in-window", "an event before the referral is not abuse again, however late it was reported",
        case("national", "2026-09-01", [happened("2025-03-09", YES, reportedOn="2025-12-01")], hearing), SAFELIVES,
        repeat_anyAbuse_state="no")
    assessed = [{"on": "2026-05-01", "rising": NO}]
    for name, on, event, reported, state in (
            ("learned-later", "2026-05-20", "2026-04-01", "2026-05-20", "something-new"),
            ("not-learned-yet", "2026-05-19", "2026-04-01", "2026-05-20", "not-yet"),
            ("on-the-day", "2026-05-02", "2026-05-01", None, "not-yet"),
            ("the-day-after", "2026-05-02", "2026-05-02", None, "something-new"),
            ("reported-on-the-day", "2026-05-02", "2026-04-01", "2026-05-01", "not-yet")):
        more = {"reportedOn": reported} if reported else {}
        add(late, f"review-{name}", "what the last assessment did not know of asks for a new one",
            case("national", on, [happened(event, YES, **more)], (), assessed), PRACTICE, review_state=state)
    late.add("before-it-happened", "nothing is reported before it happens",
             case("national", "2026-09-01", [happened("2026-03-10", YES, reportedOn="2026-03-09")]), OWN,
             error="end-before-start")
    late.add("about-nobody", "a record is about somebody",
             case("national", "2026-09-01", [happened("2026-03-10", YES, pairs=[])]), OWN, error="wrong-count")

    rising = topic_of("risk/case-escalation", "The number of events in the window, crimes, and rising.", "caseOverTime")
    for area, policy in policies.items():
        clause = policy.get("escalation")
        if clause is None:
            add(rising, f"{area}-no-clause", "no number is set here, so none is made up",
                case(area, "2026-11-21", [happened("2026-10-01", YES)] * 50), policy["source"]["text"], escalation=None)
            continue
        for step in (-1, 0):
            for said_name, said in (("yes", YES), ("no", NO), ("not-said", None)):
                made = [{"on": "2026-11-20"} | ({"rising": said} if said else {})]
                for first in ("2025-11-20", "2025-11-21"):
                    rows = [happened(first, NO)] * (clause["events"] + step)
                    rising.add(f"{area}-{clause['events'] + step}-from-{first}-rising-{said_name}",
                               "the area's number, its window and whether it must rise",
                               case(area, "2026-11-21", rows, (), made), policy["source"]["text"])
    add(rising, "kingston-last-said", "the last assessment is the one that is asked",
        case("kingston", "2026-11-21", [happened("2026-10-01", YES)] * 5, (),
             [{"on": "2026-10-10", "rising": YES}, {"on": "2026-11-10", "rising": NO}]), "Kingston: AND rising",
        escalation_state="no", rising_said="no")
    add(rising, "kingston-same-day", "of two on one day a yes counts before a no",
        case("kingston", "2026-11-21", [happened("2026-10-01", YES)] * 5, (),
             [{"on": "2026-11-10", "rising": YES}, {"on": "2026-11-10", "rising": NO}]), OWN, escalation_state="yes")
    for name, event, earlier, later in (("year-out", "2025-11-20", 0, 0), ("year-in", "2025-11-21", 1, 0),
                                        ("half-out", "2026-05-20", 1, 0), ("half-in", "2026-05-21", 0, 1)):
        add(rising, f"halves-{name}", "the last six months against the six before; the first day of each is in it",
            case("national", "2026-11-21", [happened(event, YES)]), "no source defines rising: counts only",
            rising_earlier=earlier, rising_later=later)

    weeks = topic_of("risk/case-review", "When to look again.", "caseOverTime")
    for days, state in ((0, "not-yet"), (41, "not-yet"), (42, "due"), (56, "due"), (57, "overdue"), (400, "overdue")):
        for made in ("2024-01-20", "2025-12-20"):
            on = (date.fromisoformat(made) + timedelta(days=days)).isoformat()
            add(weeks, f"{made}-{days}", "six to eight weeks after the last, over the end of a year and of February",
                case("national", on, (), (), [{"on": made}, {"on": "2023-01-01"}]), PRACTICE, review_state=state)
    add(weeks, "never", "nobody has assessed these people",
        case("national", "2026-11-21", [happened("2026-10-01", YES)]), PRACTICE, review_state="never-assessed")
    add(weeks, "to-come", "an assessment to come is none yet",
        case("national", "2026-11-21", (), (), [{"on": "2026-11-22"}]), PRACTICE, review_state="never-assessed")
    add(weeks, "other-people", "an assessment of others is none of these",
        case("national", "2026-11-21", [happened("2026-10-01", YES, pairs=[1])], (), [{"on": "2026-11-20", "pairs": [2]}]),
        PRACTICE, pair=1, review_state="never-assessed")
