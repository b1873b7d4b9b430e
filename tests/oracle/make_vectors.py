#!/usr/bin/env python3
"""Writes tests/vectors/risk/*.json.

Two kinds of rows. Where a row has an expectation here, a person wrote it from the source that the row names, and the
oracle must agree or nothing is written. The sweeps around each edge have theirs from the oracle (risk.py), which
shares no code with the Rust.

    python3 tests/oracle/make_vectors.py          writes
    python3 tests/oracle/make_vectors.py --check  fails when a file on disk is not what would be written
"""

import copy
import json
import pathlib
import sys
from datetime import date, timedelta

sys.dont_write_bytecode = True  # leave no __pycache__ in the tree

import case_vectors
import risk

OUT = pathlib.Path(__file__).resolve().parents[1] / "vectors"
TODAY = "2026-11-21"
POLICIES = risk.shipped_policies()

SAFELIVES = "SafeLives recommended MARAC criteria"
OWN = "own rule: an unknown is never a no"
DONE = {}


def known(value):
    return {"state": "known", "value": value, "source": "observed"}


YES, NO = known(True), known(False)
DECLINED, NOT_ASKED, DOES_NOT_KNOW = {"state": "declined"}, {"state": "not-asked"}, {"state": "does-not-know"}


def filled(yes, dont_know=0, unanswered=0):
    """So many yes from item 1 on, then don't know, then unanswered, then no."""
    no = 24 - yes - dont_know - unanswered
    return ["yes"] * yes + ["dont-know"] * dont_know + ["unanswered"] * unanswered + ["no"] * no


def ticked(*numbers, rest="no", dont_know=()):
    answers = [rest] * 24
    for number in numbers:
        answers[number - 1] = "yes"
    for number in dont_know:
        answers[number - 1] = "dont-know"
    return answers


def case(area, answers, facts=None, day=TODAY, jurisdiction="england", policy=None):
    row = {"policy": policy} if policy else {"area": area}
    row |= {"date": day, "jurisdiction": jurisdiction, "answers": answers}
    if facts:
        row["facts"] = facts
    return row


class Topic:
    """One file."""

    def __init__(self, name, about, call="evaluate"):
        self.name, self.about, self.call, self.vectors = name, about, call, []
        DONE[name] = self

    def add(self, id, why, given, source, **expected):
        """A row whose expectation a person wrote. `level=…` and so on."""
        found = risk.answer(self.call, copy.deepcopy(given), POLICIES)
        for key, value in expected.items():
            if key == "clauses":
                assert sorted(value) == sorted(reason["clause"] for reason in found["reasons"]), (id, found)
            else:
                assert found.get(key) == value, (id, key, value, found)
        # The oracle adds what the person did not write down, so that nothing about a row is left open.
        id = f"{self.name.split('/')[1]}/{id}"
        self.vectors.append({"id": id, "why": why, "input": given, "expected": found, "source": source})

    def sweep(self, id, why, given, source):
        """A row around an edge: the oracle says what is expected."""
        found = risk.answer(self.call, copy.deepcopy(given), POLICIES)
        assert "error" not in found, (id, found)
        id = f"{self.name.split('/')[1]}/{id}"
        self.vectors.append({"id": id, "why": why, "input": given, "expected": found, "source": source})

    def text(self):
        head = {"topic": self.name, "call": self.call, "about": self.about}
        lines = [json.dumps(head, ensure_ascii=False)[:-1] + ', "vectors": [']
        rows = [json.dumps(vector, ensure_ascii=False, separators=(", ", ": ")) for vector in self.vectors]
        return lines[0] + "\n" + ",\n".join(rows) + "\n]}\n"


# ---- T1 to T16 -------------------------------------------------------------------------------------------------------

worked = Topic("risk/worked-cases", "The worked cases of the reference, by its own numbers (T12: see not-shipped).")

for yes in range(25):
    level = "high" if yes >= 14 else "not-high-by-count" if yes else "no-indicators-recorded"
    worked.add(f"t1-{yes}", "14 or more yes are high, nothing else is, and 0 is no level", case("national", filled(yes)),
               SAFELIVES, level=level, couldBe=None, range=[yes, yes])
for area in ("plymouth", "southampton"):
    for yes, level in ((0, "no-indicators-recorded"), (1, "standard"), (9, "standard"), (10, "medium"),
                       (13, "medium"), (14, "high")):
        worked.add(f"t2-{area}-{yes}", "local bands, and none for 0", case(area, filled(yes)),
                   "Plymouth SCB; Southampton City Council", level=level, couldBe=None)
JUDGED = {"judgement": {"high": "extreme fear"}}
worked.add("t3", "judgement alone suffices at 13", case("national", filled(13), JUDGED), SAFELIVES,
           level="high", couldBe=None, clauses=["professional-judgement", "not-high-by-count"])
worked.add("t4-lower", "a lowering judgement cannot be written",
           case("national", filled(14), {"judgement": {"standard": "she seems calm"}}),
           "Southampton: factors may raise, never lower", error="judgement-cannot-lower")
worked.add("t4-high", "14 is high with a judgement or without", case("national", filled(14)), SAFELIVES, level="high")
worked.add("t5", "a judgement without a reason is refused",
           case("national", filled(5), {"judgement": {"high": ""}}),
           "SafeLives: the professional must state why", error="judgement-without-reason")
worked.add("t6", "12 and 3 not known could be 15", case("national", filled(12, 3)), OWN,
           level="not-high-by-count", couldBe="high", range=[12, 15],
           open=[{"about": "items", "items": [13, 14, 15]}])
worked.add("t7", "high already; the one not known changes nothing",
           case("national", ticked(1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 18, 20, 21, 22, 24, dont_know=[23])),
           "synthetic case", level="high", couldBe=None, range=[15, 16])
worked.add("t8", "27 answers belong to another instrument and are not read",
           case("national", ["yes"] * 17 + ["no"] * 10), OWN, error="wrong-count")
for days, again in ((364, True), (365, True), (366, False)):
    since = date(2025, 3, 10)
    event = since + timedelta(days=days)
    for area, key, anchor in (("national", "referred", "last-referral"), ("kingston", "met", "last-meeting")):
        facts = {"history": {"events": [{"on": event.isoformat(), "crime": NO}],
                             "hearings": [{key: since.isoformat()}]}, "honourBasedAbuse": NO, "rising": NO}
        worked.add(f"t9-{anchor}-{days}", "twelve months, the anniversary included", case(area, filled(2), facts),
                   "SafeLives repeat definition; Kingston: last meeting",
                   level="high" if again else "not-high-by-count", couldBe=None)


def events(count, crimes=0, unknown=0, day="2026-10-01", pair=None):
    rows = []
    for index in range(count):
        crime = YES if index < crimes else DOES_NOT_KNOW if index < crimes + unknown else NO
        row = {"on": day, "crime": crime}
        rows.append(row | ({"pair": pair} if pair is not None else {}))
    return rows


for count, area, rising, level in ((2, "national", NO, "not-high-by-count"), (3, "national", NO, "high"),
                                   (4, "kingston", YES, "not-high-by-count"), (5, "kingston", YES, "high"),
                                   (5, "kingston", NO, "not-high-by-count")):
    facts = {"history": {"events": events(count)}, "rising": rising, "honourBasedAbuse": NO}
    worked.add(f"t10-{area}-{count}-rising-{'yes' if rising is YES else 'no'}",
               "events in twelve months by the area's number; Kingston also asks whether they rise",
               case(area, filled(2), facts), "SafeLives common practice; Kingston MARAC criteria",
               level=level, couldBe=None)
worked.add("t15", "three boxes ticked under item 21 are one yes", case("national", ticked(21)),
           "sub-fields never add", range=[1, 1], level="not-high-by-count")
for age, marac, child, duty in ((15, False, True, "child-victim-under-16"), (16, True, True, "young-person-16-17"),
                                (17, True, True, "young-person-16-17"), (18, True, False, None)):
    given = case("national", ticked(*range(10, 25)), {"age": known(age), "children": NO})
    steps = ["emergency"] + (["childrens-social-care"] if child else [])
    steps += (["marac", "idva"] if marac else []) + ["safety-plan", "review"]
    worked.add(f"t16-{age}", "MARAC from 16; children's social care below 18", given,
               "SafeLives young people's guidance; Bolton referral form", level="high", routes=steps)
    due = worked.vectors[-1]["expected"]["duties"]["due"]
    assert (duty in due) if duty else not {"child-victim-under-16", "young-person-16-17"} & set(due)

# ---- sweeps around every edge of every shipped policy ----------------------------------------------------------------

count = Topic("risk/count", "Every edge of every shipped policy: one below, on it, one above; and 0 and 24.")
unsettled = Topic("risk/indeterminate", "An unknown at every edge: just reaching it, just not, and both kinds.")
for area, policy in POLICIES.items():
    edges = {policy["visibleHighRisk"]["atLeast"]}
    for band in policy.get("bands", []):
        edges |= {band["from"], band["to"]}
    counts = {0, 24} | {edge + step for edge in edges for step in (-1, 0, 1)}
    # Everything else is known to be no, so that only the count speaks.
    quiet = {"rising": NO, "honourBasedAbuse": NO, "forcedMarriage": NO, "age": known(34)}
    for yes in sorted(counts):
        count.sweep(f"{area}-{yes}", "an edge of the count", case(area, filled(yes), quiet), policy["source"]["text"])
    for edge in sorted(edges):
        for below in (1, 2):
            for dont_know, unanswered in ((1, 0), (0, 1), (1, 1)):
                if edge - below < 0:
                    continue
                unsettled.sweep(f"{area}-{edge}-from-{edge - below}-dk{dont_know}-un{unanswered}",
                                "an unknown may or may not reach the edge",
                                case(area, filled(edge - below, dont_know, unanswered), quiet), OWN)
    unsettled.sweep(f"{area}-nothing-answered", "an empty form could be anything, and is never standard",
                    case(area, filled(0, 0, 24), quiet), OWN)
    unsettled.sweep(f"{area}-nothing-known", "as little as can be known", case(area, filled(0, 24)), OWN)

# ---- judgement -------------------------------------------------------------------------------------------------------

judged = Topic("risk/judgement", "Judgement raises from any count under every policy, with a reason, and never lowers.")
for area in POLICIES:
    for yes in (0, 1, 5, 9, 10, 13, 14, 24):
        judged.add(f"{area}-{yes}", "judgement with a reason is high, whatever the count",
                   case(area, filled(yes), JUDGED), SAFELIVES, level="high", couldBe=None)
for place, reason in enumerate((" ", "\n\t", "...", "—")):
    judged.add(f"reason-without-words-{place}", "a reason needs words",
               case("national", filled(5), {"judgement": {"high": reason}}),
               "SafeLives: the professional must state why", error="judgement-without-reason")
judged.add("reason-in-another-script", "words are words in any script",
           case("national", filled(5), {"judgement": {"high": "خوف"}}), OWN, level="high")
for level in ("medium", "not-high-by-count", "no-indicators-recorded"):
    judged.add(f"lower-to-{level}", "no lower judgement can be written",
               case("national", filled(20), {"judgement": {level: "a feeling"}}),
               "judgement never downgrades an actuarial result", error="judgement-cannot-lower")

# ---- repeat ----------------------------------------------------------------------------------------------------------

repeats = Topic("risk/repeat", "Both definitions, both anchors, every side of the anniversary, leap years.")


def with_repeat(definition, anchor, months=12):
    policy = copy.deepcopy(POLICIES["national"])
    policy |= {"id": f"test-{definition}-{anchor}-{months}", "reviewedOn": "2026-11-21"}
    del policy["escalation"]
    policy["repeat"] = {"definition": definition, "anchor": anchor, "months": months}
    return policy


def after(since, on, key, crime=NO):
    return {"history": {"events": [{"on": on, "crime": crime}], "hearings": [{key: since}]}}


# (from, last day that counts): the day is clamped to a shorter month's end, as the Date type documents.
ANNIVERSARIES = (("2023-03-15", "2024-03-15"), ("2024-03-15", "2025-03-15"), ("2024-02-29", "2025-02-28"),
                 ("2023-02-28", "2024-02-28"), ("2024-02-28", "2025-02-28"), ("2024-12-31", "2025-12-31"))
for anchor, key in (("last-referral", "referred"), ("last-meeting", "met")):
    for definition in ("any-abuse", "criminal"):
        policy = with_repeat(definition, anchor)
        for since, last in ANNIVERSARIES:
            for step in (-1, 0, 1):
                on = (date.fromisoformat(last) + timedelta(days=step)).isoformat()
                level = "high" if step <= 0 else "not-high-by-count"
                days = (date.fromisoformat(on) - date.fromisoformat(since)).days
                repeats.add(f"{definition}-{anchor}-{since}-{days}-days", "the anniversary is the last day",
                            case(None, filled(1), after(since, on, key, YES), policy=policy),
                            "SafeLives repeat definitions; inclusive by own choice, which errs to safety",
                            level=level, couldBe=None)
        for since in ("2023-03-01", "2024-02-29"):
            for days in (364, 365, 366, 367):
                on = (date.fromisoformat(since) + timedelta(days=days)).isoformat()
                repeats.sweep(f"{definition}-{anchor}-{since}-plus-{days}", "days across a leap day",
                              case(None, filled(1), after(since, on, key, YES), policy=policy), "reference T9")
        for name, crime in (("no", NO), ("does-not-know", DOES_NOT_KNOW), ("declined", DECLINED), ("yes", YES)):
            counts = definition == "any-abuse" or crime is YES
            asks = not counts and crime is not NO
            repeats.add(f"{definition}-{anchor}-crime-{name}", "only the older definition asks for a crime",
                        case(None, filled(1), after("2026-01-10", "2026-05-01", key, crime), policy=policy),
                        "SafeLives repeat definitions, current and older",
                        level="high" if counts else "not-high-by-count", couldBe="high" if asks else None)
        repeats.add(f"{definition}-{anchor}-same-day", "abuse on the day itself is what was referred",
                    case(None, filled(1), after("2026-01-10", "2026-01-10", key, YES), policy=policy), OWN,
                    level="not-high-by-count")
        other = after("2026-01-10", "2026-05-01", key, YES)
        other["history"]["events"][0]["pair"] = 7
        repeats.add(f"{definition}-{anchor}-other-people", "another alleged perpetrator is another case",
                    case(None, filled(1), other, policy=policy), SAFELIVES, level="not-high-by-count")
meeting, referral = with_repeat("any-abuse", "last-meeting"), with_repeat("any-abuse", "last-referral")
waiting = {"history": {"events": [{"on": "2026-05-20", "crime": NO}], "hearings": [
    {"referred": "2025-12-20", "met": "2026-01-10"}, {"referred": "2026-06-01", "met": "2026-12-10"}]}}
repeats.add("a-referral-that-waits-hides-nothing", "abuse after the last meeting is a repeat, though a referral followed",
            case(None, filled(1), waiting, policy=meeting), "Kingston: from the last meeting", level="high")
repeats.add("the-last-referral-counts", "the same history counted from the last referral is no repeat",
            case(None, filled(1), waiting, policy=referral), SAFELIVES, level="not-high-by-count")
repeats.add("a-planned-meeting-is-none-yet", "a meeting that lies ahead does not start the months",
            case(None, filled(1), after("2026-12-10", "2026-05-20", "met"), policy=meeting), OWN,
            level="not-high-by-count")
repeats.add("referral-stands-in", "where only the referral is known, it is counted from",
            case(None, filled(1), after("2026-01-10", "2026-05-20", "referred"), policy=meeting), OWN, level="high")
repeats.add("the-last-of-two-meetings", "counted from the last meeting, not the first",
            case(None, filled(1), {"history": {"events": [{"on": "2026-05-20", "crime": NO}], "hearings": [
                {"met": "2026-06-10"}, {"met": "2026-01-10"}]}}, policy=meeting), "Kingston",
            level="not-high-by-count")
for on, again in (("2025-02-27", True), ("2025-02-28", True), ("2025-03-01", False)):
    repeats.add(f"one-month-from-31-january-{on}", "a month from 31 January ends on 28 February",
                case(None, filled(1), after("2025-01-31", on, "referred"),
                     policy=with_repeat("any-abuse", "last-referral", 1)), "calendar months",
                level="high" if again else "not-high-by-count")

# ---- escalation ------------------------------------------------------------------------------------------------------

rises = Topic("risk/escalation", "Numbers, window, crimes and rising, each at its edges.")
for area, policy in POLICIES.items():
    clause = policy.get("escalation")
    if clause is None:
        rises.sweep(f"{area}-no-clause", "no number is set here, so none is made up",
                    case(area, filled(2), {"history": {"events": events(50, 50)}, "rising": YES,
                                           "honourBasedAbuse": NO}), policy["source"]["text"])
        continue
    for rising_name, rising in (("yes", YES), ("no", NO), ("not-asked", NOT_ASKED), ("declined", DECLINED)):
        for step in (-1, 0, 1):
            number = clause["events"] + step
            facts = {"history": {"events": events(number)}, "rising": rising, "honourBasedAbuse": NO}
            rises.sweep(f"{area}-{number}-events-rising-{rising_name}", "the number of events",
                        case(area, filled(2), facts), policy["source"]["text"])
        for step in (-1, 0, 1):
            if "crimes" not in clause:
                continue
            for unknown in (0, 1):
                crimes = clause["crimes"] + step
                facts = {"history": {"events": events(crimes + unknown, crimes, unknown)}, "rising": rising,
                         "honourBasedAbuse": NO}
                rises.sweep(f"{area}-{crimes}-crimes-{unknown}-unknown-rising-{rising_name}", "the number of crimes",
                            case(area, filled(2), facts), policy["source"]["text"])
    for day in (TODAY, "2028-02-29", "2025-02-28", "2026-03-31"):
        first = risk.months_away(date.fromisoformat(day), -clause["months"])
        for step in (-1, 0, 1):
            on = (first + timedelta(days=step)).isoformat()
            facts = {"history": {"events": events(clause["events"], day=on)}, "rising": YES, "honourBasedAbuse": NO}
            rises.add(f"{area}-window-of-{day}-from-{on}", "the window's first day counts",
                      case(area, filled(2), facts, day=day), "inclusive by own choice, which errs to safety",
                      level="high" if step >= 0 else "not-high-by-count")
    facts = {"history": {"events": events(clause["events"], pair=3)}, "rising": YES, "honourBasedAbuse": NO}
    rises.add(f"{area}-other-people", "events between other people do not count", case(area, filled(2), facts),
              "Kingston: same pair", level="not-high-by-count")
    facts = {"history": {"pair": 3, "events": events(clause["events"], pair=3)}, "rising": YES, "honourBasedAbuse": NO}
    rises.add(f"{area}-same-people", "the pair is the caller's number", case(area, filled(2), facts),
              "Kingston: same pair", level="high")
five = {"history": {"events": events(5)}, "honourBasedAbuse": NO}
for name, answers, rising, level, could_be in (
        ("ticked-10", ticked(10), NO, "high", None), ("ticked-11", ticked(11), NO, "high", None),
        ("unknown-10", ticked(1, dont_know=[10]), NO, "not-high-by-count", "high"),
        ("unknown-11", ticked(1, dont_know=[11]), NO, "not-high-by-count", "high"),
        ("all-no", ticked(1), NO, "not-high-by-count", None),
        ("not-applicable", ticked(1), {"state": "not-applicable"}, "not-high-by-count", None),
        ("not-recorded", ticked(1), {"state": "not-recorded"}, "not-high-by-count", "high")):
    rises.add(f"kingston-rising-{name}", "items 10 and 11 say that it rises; an unknown does not say that it does not",
              case("kingston", answers, five | {"rising": rising}), "Kingston: AND rising; " + OWN,
              level=level, couldBe=could_be)

# ---- automatic, clusters, ages, duties, errors -----------------------------------------------------------------------

facts_alone = Topic("risk/automatic", "One fact that suffices in an area; and where it does not.")
for name, said in (("yes", YES), ("no", NO), ("declined", DECLINED), ("not-asked", NOT_ASKED),
                   ("does-not-know", DOES_NOT_KNOW), ("not-applicable", {"state": "not-applicable"}),
                   ("not-recorded", {"state": "not-recorded"})):
    level = "high" if name == "yes" else "not-high-by-count"
    could_be = None if name in ("yes", "no", "not-applicable") else "high"
    facts_alone.add(f"kingston-{name}", "honour-based abuse is referred on its own",
                    case("kingston", filled(1), {"honourBasedAbuse": said}), "Kingston MARAC criteria",
                    level=level, couldBe=could_be)
    facts_alone.add(f"national-{name}", "nationally it is no criterion of its own",
                    case("national", filled(1), {"honourBasedAbuse": said}), SAFELIVES,
                    level="not-high-by-count", couldBe=None)
both = copy.deepcopy(POLICIES["kingston"]) | {"id": "test-both-automatic"}
both["automatic"] = [{"criterion": "honour-based-abuse"}, {"criterion": "forced-marriage"}]
for hba_name, hba in (("yes", YES), ("no", NO), ("declined", DECLINED)):
    for fm_name, fm in (("yes", YES), ("no", NO), ("declined", DECLINED)):
        facts_alone.sweep(f"both-{hba_name}-{fm_name}", "two criteria, apart",
                          case(None, filled(1), {"honourBasedAbuse": hba, "forcedMarriage": fm}, policy=both), OWN)

clusters = Topic("risk/clusters", "Plymouth's grounds for judgement prompt and never set a level.")
for name, items, expected in (
        ("separation-control-violence", (6, 12, 13), ["separation-control-violence"]),
        ("separation-and-control-only", (6, 12), []), ("any-violence-will-do", (6, 12, 16), ["separation-control-violence"]),
        ("strangulation", (15,), ["strangulation"]), ("stalking", (8,), ["stalking"]),
        ("threats", (14,), ["threats-to-kill"]), ("own-view", (3,), ["own-view"]), ("rising", (11,), ["getting-worse"]),
        ("honour", (17,), ["honour"]), ("none", (20,), []), ("nothing", (), [])):
    given = case("plymouth", ticked(*items))
    clusters.add(f"plymouth-{name}", "a cluster needs a yes in each of its groups", given, "Plymouth SCB",
                 level="standard" if items else "no-indicators-recorded")
    found = [row["cluster"] for row in clusters.vectors[-1]["expected"]["prompts"] if row["id"] == "consider-judgement"]
    assert found == expected, (name, found)
clusters.sweep("plymouth-high-already", "at high there is nothing left to prompt for",
               case("plymouth", ticked(*range(1, 15))), "Plymouth SCB")

ages = Topic("risk/ages", "Ages 15 to 18 at every level, and no age.")
for age in (0, 12, 13, 15, 16, 17, 18, 19, 120):
    for yes in (0, 5, 12, 14):
        ages.sweep(f"{age}-{yes}", "routes and duties by age", case("plymouth", filled(yes), {"age": known(age)}),
                   "SafeLives young people's guidance; Bolton referral form")
for name, said in (("declined", DECLINED), ("not-asked", NOT_ASKED), ("not-recorded", {"state": "not-recorded"})):
    ages.sweep(f"unknown-{name}", "an age that is not known is asked for", case("national", filled(14), {"age": said}), OWN)

duties = Topic("risk/duties", "Duties stand apart from the count and turn on facts, place and day.")
for place in ("england", "wales", "scotland", "northern-ireland"):
    for name, facts in (
            ("children", {"children": YES}), ("fgm-girl", {"age": known(17), "fgmKnown": YES}),
            ("fgm-woman", {"age": known(18), "fgmKnown": YES}), ("fgm-risk", {"age": known(9), "fgmRisk": YES}),
            ("fgm-age-unknown", {"fgmKnown": YES}), ("forced-marriage", {"forcedMarriage": YES}),
            ("adult-all-three", {"age": known(40), "careAndSupportNeeds": YES, "unableToProtect": YES}),
            ("adult-two", {"age": known(40), "careAndSupportNeeds": YES}),
            ("adult-not", {"age": known(40), "careAndSupportNeeds": YES, "unableToProtect": NO}),
            ("interpreter", {"interpreterNeeded": YES}), ("nothing-known", {}),
            ("declined", {key: DECLINED for key in ("children", "fgmRisk", "forcedMarriage", "strangulation",
                                                    "suicidal", "interpreterNeeded")})):
        duties.sweep(f"{place}-{name}", "a duty by its facts", case("national", filled(0), facts, jurisdiction=place),
                     "statutes named in the table of duties")
for item in (5, 7, 9, 15):
    for name, answers in (("yes", ticked(item)), ("no", ticked()), ("dont-know", ticked(dont_know=[item])),
                          ("unanswered", ["no" if n != item else "unanswered" for n in range(1, 25)])):
        duties.sweep(f"item-{item}-{name}", "the checklist itself says so", case("national", answers), "items 5, 7, 9, 15")
duties.sweep("checklist-yes-against-fact-no", "a yes stands against a no: it is looked at",
             case("national", ticked(15, 5), {"strangulation": NO, "suicidal": NO}), OWN)
for day in ("2015-10-30", "2015-10-31"):
    duties.sweep(f"fgm-report-on-{day}", "the duty to report is in force from 31 October 2015",
                 case("national", filled(0), {"age": known(15), "fgmKnown": YES}, day=day), "FGM Act 2003 s5B")

errors = Topic("risk/errors", "What is refused, by the name of the error.")
errors.add("unknown-area", "no silent fallback", case("atlantis", filled(3)), OWN, error="unknown-area")
errors.add("unknown-item", "an item that the form does not have", case("national", {"made-up": "yes"}), OWN,
           error="unknown-item")
errors.add("unknown-answer", "four answers exist", case("national", {"strangulation": "maybe"}), OWN,
           error="unknown-answer")
for number in (0, 23, 25, 27):
    errors.add(f"{number}-answers", "24 answers or none are read", case("national", ["yes"] * number), OWN,
               error="wrong-count")
errors.add("event-tomorrow", "nothing has happened tomorrow",
           case("national", filled(2), {"history": {"events": [{"on": "2026-11-22", "crime": YES}]}}), OWN,
           error="record-in-future")
errors.add("referral-tomorrow", "no referral was made tomorrow",
           case("national", filled(2), {"history": {"hearings": [{"referred": "2026-11-22"}]}}), OWN,
           error="record-in-future")
errors.add("event-today", "today is not the future",
           case("national", filled(2), {"history": {"events": [{"on": TODAY, "crime": YES}]}}), OWN,
           level="not-high-by-count")
limited = copy.deepcopy(POLICIES["national"]) | {"id": "test-limited", "effectiveFrom": "2026-01-01",
                                                 "effectiveTo": "2026-12-31"}
for day, held in (("2025-12-31", False), ("2026-01-01", True), ("2026-12-31", True), ("2027-01-01", False)):
    expected = {"level": "high"} if held else {"error": "policy-not-in-force"}
    errors.add(f"in-force-{day}", "a policy holds from its first to its last day",
               case(None, filled(14), day=day, policy=limited), OWN, **expected)
by_id = case("national", {"strangulation": "yes", "threat-to-kill": "dont-know", "worse": "no"})
errors.add("answers-by-id", "answers by item id are the same answers", by_id, "item ids", level="not-high-by-count",
           couldBe="high", range=[1, 23])

# ---- HARK, studies, HITS ---------------------------------------------------------------------------------------------

hark = Topic("risk/hark", "HARK: one yes is positive; a missing answer is never a no (T11).", call="hark")
for id, answers, outcome in (("t11-positive", "ynnn", "positive"), ("t11-positive-2", "nnyy", "positive"),
                             ("t11-negative", "nnnn", "nothing-disclosed"), ("one-missing", "nnnu", "indeterminate"),
                             ("one-unknown", "dnnn", "indeterminate"), ("yes-and-missing", "yuuu", "positive"),
                             ("empty", "uuuu", "indeterminate")):
    letters = {"y": "yes", "n": "no", "d": "dont-know", "u": "unanswered"}
    hark.add(id, "at least one yes", {"answers": [letters[letter] for letter in answers]},
             "Sohal, Eldridge and Feder 2007", outcome=outcome)
for number in (3, 5):
    hark.add(f"{number}-answers", "four questions", {"answers": ["no"] * number}, OWN, error="wrong-count")
table = Topic("risk/hark-all", "Every one of the 4^4 sets of answers, the first question changing slowest.",
              call="hark-table")
table.sweep("hark-all", "p = positive, i = indeterminate, n = nothing disclosed; then fewest and most yes",
            {"responses": list(risk.ANSWERS)}, "Sohal, Eldridge and Feder 2007")
study = Topic("risk/study-tables", "Published figures from integer tables (T13, T14).", call="study")
for id, table_of in (("t13", (43, 10, 9, 170)), ("t13-other", (44, 10, 9, 169))):
    keys = ("truePositive", "falseNegative", "falsePositive", "trueNegative")
    study.add(id, "the rounded figures of the paper", dict(zip(keys, table_of)), "Sohal, Eldridge and Feder 2007",
              sensitivity=81, specificity=95, positivePredictiveValue=83, negativePredictiveValue=94)
study.add("t14", "two in three missed, and nearly every alarm false: police form, police grades",
          {"truePositive": 22, "falseNegative": 45, "falsePositive": 12279}, "Chalkley and Strang 2017",
          sensitivity=33, positivePredictiveValue=0)
hits = Topic("not-shipped/hits", "HITS is not shipped: its cases are on record for whoever adds it (T12).", call="hits")
for id, answers, total, positive in (("t12-positive", [2, 4, 2, 4], 12, True), ("t12-negative", [1, 1, 1, 1], 4, False),
                                     ("t12-10", [2, 2, 3, 3], 10, False), ("t12-11", [2, 3, 3, 3], 11, True)):
    hits.add(id, "more than 10 is positive", {"answers": answers}, "Sherin 1998; boundary by own rule",
             total=total, positive=positive)

case_vectors.write(Topic, POLICIES)


def main():
    wrong = 0
    for name, topic in DONE.items():
        path = OUT / f"{name}.json"
        if "--check" in sys.argv:
            if not path.exists() or path.read_text(encoding="utf-8") != topic.text():
                print(f"{path.name} is not what make_vectors.py writes")
                wrong += 1
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(topic.text(), encoding="utf-8")
    print(f"{sum(len(topic.vectors) for topic in DONE.values())} vectors in {len(DONE)} files")
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
