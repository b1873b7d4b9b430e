#!/usr/bin/env python3
"""A second opinion on the definitions and duties, which shares nothing with the Rust code.

It is written from the statutes as the reference notes give them, reads no file of crates/taxonomy, and decides in
another way: it tries every answer that an unknown could turn out to have. A verdict is "met" when all ways lead
there, "not-met" when none does, and "undetermined" when they part.

    taxonomy.py check             compares the cases written by hand, and the drawn ones, with this oracle
    taxonomy.py draw [n] [seed]   draws cases and writes them with this oracle's verdicts (definitions-drawn.json)
"""

import itertools
import json
import random
import sys
from datetime import date
from pathlib import Path

VECTORS = Path(__file__).resolve().parents[1] / "vectors" / "taxonomy"

ACT, POLICY, CHILD = "domestic-abuse-act-2021", "government-2013", "domestic-abuse-act-2021-child"

LIMBS = [
    "married",
    "civil-partners",
    "agreed-to-marry",
    "civil-partnership-agreement",
    "intimate-relationship",
    "parental-relationship",
    "relatives",
]
BEHAVIOURS = [
    "physical-or-sexual",
    "violent-or-threatening",
    "controlling-or-coercive",
    "economic",
    "psychological-emotional-or-other",
]
TIES = ["intimate-partners", "family-members"]
KINDS_2013 = [
    "controlling",
    "coercive",
    "threatening",
    "violence",
    "psychological",
    "physical",
    "sexual",
    "financial",
    "emotional",
    "other-abuse",
]
FACTS = ["sees-or-hears", "experiences-effects", "related-to-victim", "related-to-other"]
UNKNOWN = ["declined", "does-not-know", "not-asked", "not-recorded"]


def day(text):
    return date.fromisoformat(text)


def age_on(born, on):
    """Whole years; a child of 29 February is a year older on 1 March of a common year."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def age_of(person, on):
    if "born" in person:
        return age_on(day(person["born"]), on)
    return person.get("age")


def ways(answer):
    """What an answer could turn out to be."""
    if answer == "yes":
        return [True]
    if answer in ("no", "not-applicable"):
        return [False]
    assert answer in UNKNOWN, answer
    return [False, True]


def any_of(answers):
    """The set of outcomes of "at least one of these holds"."""
    return {any(combination) for combination in itertools.product(*(ways(a) for a in answers))}


def at_least_16(age):
    return {True, False} if age is None else {age >= 16}


def in_force(definition, on):
    """Outcomes of "the definition held on the day". In force for some purposes only parts the ways."""
    if definition == POLICY:
        return {date(2013, 3, 31) <= on <= date(2021, 9, 30)}
    partly, wholly = {
        ACT: (date(2021, 7, 5), date(2021, 10, 1)),
        CHILD: (date(2021, 10, 1), date(2022, 1, 31)),
    }[definition]
    if on >= wholly:
        return {True}
    return {True, False} if on >= partly else {False}


def tests_of(case):
    """Each test of the definition with its outcomes."""
    on = day(case["on"])
    named = case["definition"]

    def ask(field, ids):
        return [case[field].get(one, case[field + "Else"]) for one in ids]

    if named == CHILD:
        age = age_of(case["child"], on)
        return {
            "in-force": in_force(CHILD, on),
            "domestic-abuse": {"met": {True}, "not-met": {False}, "undetermined": {True, False}}[case["abuse"]],
            "child": {True, False} if age is None else {age < 18},
            "experience": any_of(ask("facts", FACTS[:2])),
            "related": any_of(ask("facts", FACTS[2:])),
        }
    limbs, behaviours = (LIMBS, BEHAVIOURS) if named == ACT else (TIES, KINDS_2013)
    both = itertools.product(
        at_least_16(age_of(case["victim"], on)),
        at_least_16(age_of(case["other"], on)),
    )
    return {
        "in-force": in_force(named, on),
        "ages": {a and b for a, b in both},
        "connection": any_of(ask("limbs", limbs)),
        "behaviour": any_of(ask("behaviours", behaviours)),
    }


def decide(case):
    tests = tests_of(case)
    outcomes = {all(combination) for combination in itertools.product(*tests.values())}
    verdict = {(True,): "met", (False,): "not-met"}.get(tuple(outcomes), "undetermined")
    failed = [name for name, outcome in tests.items() if outcome == {False}]
    passed = [name for name, outcome in tests.items() if outcome == {True}]
    open_tests = [] if failed else [name for name, outcome in tests.items() if len(outcome) == 2]
    return {"verdict": verdict, "met": passed, "failed": failed, "unknown": open_tests}


def check(path):
    """Compares verdicts, and the tests (not their parts) that are met, failed and unknown."""
    wrong = 0
    cases = json.loads(path.read_text())["cases"]
    for case in cases:
        tests = set(tests_of(case))
        mine, theirs = decide(case), dict(case["expect"])
        for field in ("met", "failed", "unknown"):
            theirs[field] = [one for one in theirs[field] if one in tests]
        if mine != theirs:
            wrong += 1
            print(f"{path.name}: {case['id']}: oracle {mine}, file {theirs}")
    print(f"{path.name}: {len(cases)} cases, {wrong} differ")
    return wrong


def duties(case):
    """The duties of a case, with their standing, from the statutes and the guidance alone."""
    facts, place, on = case["facts"], case["jurisdiction"], day(case["on"])
    age = facts.get("age")
    due = []

    def fact(name):
        return facts.get(name, "not-asked")

    def maybe(name):
        return fact(name) in UNKNOWN

    def raised(name):
        """Put to the patient, without a yes or a no."""
        return fact(name) in ("declined", "does-not-know")

    def add(name, established, open_question):
        if established:
            due.append([name, "due"])
        elif open_question:
            due.append([name, "check"])

    add("child-safeguarding", fact("children") == "yes", maybe("children"))
    add("strangulation-urgent", fact("strangulation") == "yes", maybe("strangulation"))
    add("suicide-urgent", fact("suicidal") == "yes", maybe("suicidal"))
    add("professional-interpreter", fact("interpreterNeeded") == "yes", raised("interpreterNeeded"))
    add("forced-marriage-one-chance", fact("forcedMarriage") == "yes", raised("forcedMarriage"))
    add("child-victim-under-16", age is not None and age < 16, age is None)
    add("young-person-16-17", age in (16, 17), age is None)
    girl = fact("fgmKnown") == "yes" and age is not None and age < 18
    woman = fact("fgmKnown") == "yes" and (maybe("fgmRisk") or age is None)
    add("fgm-safeguarding", girl or fact("fgmRisk") == "yes", woman or raised("fgmRisk"))
    if place in ("england", "wales") and on >= date(2015, 10, 31) and (age is None or age < 18):
        known = fact("fgmKnown") == "yes"
        worth_asking = raised("fgmKnown") or (maybe("fgmKnown") and fact("fgmRisk") == "yes")
        add("fgm-mandatory-report", known and age is not None, known or worth_asking)
    limbs = [fact("careAndSupportNeeds"), fact("unableToProtect")]
    names = {
        "england": ("adult-safeguarding-s42", date(2015, 4, 1)),
        "wales": ("adult-safeguarding-wales", date(2016, 4, 6)),
        "northern-ireland": ("adult-safeguarding-northern-ireland", date.min),
        "scotland": ("adult-safeguarding-scotland", date(2008, 10, 29)),
    }
    name, first = names[place]
    if on >= first and "yes" in limbs:
        if place == "scotland":
            add(name, False, age is None or age >= 16)
        elif "no" not in limbs and "not-applicable" not in limbs:
            add(name, limbs == ["yes", "yes"] and age is not None and age >= 18, age is None or age >= 18)
    return sorted(due)


def check_duties(path):
    wrong = 0
    cases = json.loads(path.read_text())["cases"]
    for case in cases:
        mine = duties(case)
        if mine != case["due"]:
            wrong += 1
            print(f"{path.name}: {case['id']}: oracle {mine}, file {case['due']}")
    print(f"{path.name}: {len(cases)} cases, {wrong} differ")
    return wrong


def draw(number, seed):
    """Draws cases near the edges: ages around 16 and 18, days around each commencement."""
    chance = random.Random(seed)
    days = ["2013-03-30", "2013-03-31", "2016-08-01", "2021-07-04", "2021-07-05", "2021-09-30", "2021-10-01"]
    days += ["2022-01-30", "2022-01-31", "2024-02-29", "2026-06-01"]

    def person():
        return chance.choice([{}, {"age": 15}, {"age": 16}, {"age": 17}, {"age": 18}, {"age": 40}, {"born": "2000-02-29"}])

    def some(ids):
        picked = chance.sample(ids, chance.choice([0, 0, 1, 2]))
        return {one: chance.choice(["yes", "yes", "no"] + UNKNOWN + ["not-applicable"]) for one in picked}

    def rest():
        return chance.choice(["no", "no", "no", "not-asked", "declined"])

    cases = []
    for at in range(number):
        named = chance.choice([ACT, ACT, POLICY, CHILD])
        case = {"id": f"drawn-{at}", "definition": named, "on": chance.choice(days)}
        if named == CHILD:
            case |= {"child": person(), "abuse": chance.choice(["met", "met", "not-met", "undetermined"])}
            case |= {"facts": some(FACTS), "factsElse": rest()}
        else:
            limbs, kinds = (LIMBS, BEHAVIOURS) if named == ACT else (TIES, KINDS_2013)
            case |= {"victim": person(), "other": person(), "limbs": some(limbs), "limbsElse": rest()}
            case |= {"behaviours": some(kinds), "behavioursElse": rest()}
        case["expect"] = decide(case)
        cases.append(case)
    lines = ",\n".join("  " + json.dumps(case) for case in cases)
    title = "Definitions of domestic abuse: cases drawn by tests/oracle/taxonomy.py with its own verdicts"
    about = "met, failed and unknown hold tests only, without the limbs and behaviours under them."
    why = "facts that nobody thought of, judged twice by programs that share nothing"
    (VECTORS / "definitions-drawn.json").write_text(
        f'{{\n "title": {json.dumps(title)},\n "about": {json.dumps(about)},\n "why": {json.dumps(why)},\n "cases": [\n{lines}\n ]\n}}\n'
    )
    print(f"drew {number} cases")


def main(arguments):
    if arguments[:1] == ["draw"]:
        number = int(arguments[1]) if len(arguments) > 1 else 300
        draw(number, int(arguments[2]) if len(arguments) > 2 else 2021)
        return 0
    wrong = sum(check(VECTORS / name) for name in ("definitions.json", "definitions-drawn.json"))
    wrong += check_duties(VECTORS / "duties.json")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
