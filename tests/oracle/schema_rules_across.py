"""The rules that look across rows and files, from the words of rules.csv. Every row is compared with every other: slow,
and nothing to get wrong.

Each takes all rows and gives rows, each with the field that holds the reference by which it was met.
"""

import schema_data as data
from schema_rules_risk import anniversary
from schema_rules_rows import born, oldest, youngest

ACROSS_RULES = {}

# The day that a row is about.
DAY = {
    "case": "opened_on", "contact": "contact_on", "court-hearing": "hearing_on", "health-attendance": "attended_on",
    "housing-move": "requested_on", "marac-hearing": "meeting_on", "party": "part_from",
    "police-record": "recorded_on", "referral-in": "received_on", "referral-out": "made_on",
    "risk-assessment": "assessed_on", "sanctuary-request": "requested_on", "social-care-episode": "started_on",
    "support-need": "identified_on",
}
VICTIMS, ABUSIVE = ("victim", "child-victim"), ("alleged-perpetrator", "perpetrator")


def rule(id):
    def keep(check):
        ACROSS_RULES[id] = check
        return check
    return keep


class Rows(list):
    """All rows of a check, and which files were handed in."""

    handed_in = ()

    def of(self, *records):
        return [row for row in self if row.record in records]


def day(row, field=None):
    cell = row[field or DAY[row.record]]
    return cell.value[0] if cell.known else None


def references(row, to):
    """The fields of a row that point to a record."""
    return [field["field"] for field in data.RECORDS[row.record][1]
            if field["kind"] == "ref" and field["list"] == "record:" + to and row[field["field"]].known]


def pointing(rows, to, key, *records):
    """Rows and fields that point to a row."""
    found = ((row, field) for row in rows if row.record in (records or data.RECORDS) for field in references(row, to))
    return [(row, field) for row, field in found if row[field].value == key]


def keys(rows, record):
    """The ids of a record, each with the rows that have it."""
    found = {}
    for row in rows.of(record):
        if row.key.known:
            found.setdefault(row.key.value, []).append(row)
    return found


def births(rows):
    """For each person the first and the last day of birth over all rows with that id."""
    for person, known in keys(rows, "person").items():
        spans = [span for span in map(born, known) if span]
        if spans:
            yield person, (min(first for first, _ in spans), max(last for _, last in spans))


def aged(rows, record, field, fits):
    """Rows about a person of known birth, on a known day, that fit."""
    for person, birth in births(rows):
        for row, at in pointing(rows, "person", person, record):
            if at == field and day(row) and fits(row, birth, day(row)):
                yield row, at


@rule("any.key-twice")
def _(rows):
    def two(row, earlier):
        quarters = row["reported_in"], earlier["reported_in"]
        apart = all(quarter.known for quarter in quarters) and quarters[0].value != quarters[1].value
        return row.record != "strategy-action" or not apart
    for record in data.RECORDS:
        for same in keys(rows, record).values():
            for place, row in enumerate(same):
                if any(two(row, earlier) for earlier in same[:place]):
                    yield row, data.RECORDS[record][0]["key"]


@rule("any.reference-unknown")
def _(rows):
    for record in data.RECORDS:
        known = keys(rows, record)
        for row in rows:
            for field in references(row, record):
                if record in rows.handed_in and row[field].value not in known:
                    yield row, field


def persons_who(rows, fits):
    return [key for key, known in keys(rows, "person").items() if all(map(fits, known))]


@rule("any.interpreter-not-used")
def _(rows):
    for person in persons_who(rows, lambda row: row["interpreter_needed"].has(True)):
        for row, field in pointing(rows, "person", person, "contact", "risk-assessment", "health-attendance"):
            if row["interpreter"].has("not-needed"):
                yield row, field


@rule("any.date-before-birth")
def _(rows):
    asked = data.RULES["any.date-before-birth"]["records"].split(";")
    for person, birth in births(rows):
        for row, field in pointing(rows, "person", person, *asked):
            if day(row) and day(row) < birth[0]:
                yield row, field


@rule("person.two-births")
def _(rows):
    people = [row for row in rows.of("person") if row["linkage_token"].known and born(row)]
    for row in people:
        for other in people:
            same = row["linkage_token"].value == other["linkage_token"].value
            apart = born(row)[0] > born(other)[1] or born(row)[1] < born(other)[0]
            if same and apart:
                yield row, "linkage_token"
                break


@rule("referral-in.received-before-birth")
def _(rows):
    yield from aged(rows, "referral-in", "person_id", lambda row, birth, on: on < birth[0])


@rule("referral-in.non-resident-not-signposted")
def _(rows):
    for person in persons_who(rows, lambda row: row["residence_group"].other("in-area")):
        for row, field in pointing(rows, "person", person, "referral-in"):
            if row["outcome"].has("not-eligible", "no-capacity"):
                yield row, field


def before_the_referral(rows, record):
    for referral, known in keys(rows, "referral-in").items():
        received = [day(row) for row in known if day(row)]
        for row, field in pointing(rows, "referral-in", referral, record):
            if received and day(row) and day(row) < min(received):
                yield row, field


@rule("referral-out.made-before-received")
def _(rows):
    yield from before_the_referral(rows, "referral-out")


@rule("case.opened-before-referral")
def _(rows):
    yield from before_the_referral(rows, "case")


@rule("case.two-open")
def _(rows):
    seen = set()
    for row in rows.of("case"):
        role = "abusive" if row["person_role"].has(*ABUSIVE) else row["person_role"].value
        if row["state"].has("open") and row["person_id"].known and row["person_role"].has(*VICTIMS, *ABUSIVE):
            if (row["person_id"].value, role) in seen:
                yield row, "person_id"
            seen.add((row["person_id"].value, role))


def work(rows, case):
    return pointing(rows, "case", case, "contact", "support-need", "referral-out")


@rule("case.work-before-opening")
def _(rows):
    for case, known in keys(rows, "case").items():
        opened = [day(row) for row in known if day(row)]
        for row, field in work(rows, case):
            if opened and day(row) and day(row) < min(opened):
                yield row, field


@rule("case.work-after-closing")
def _(rows):
    for case, known in keys(rows, "case").items():
        closed = [day(row, "closed_on") for row in known]
        for row, field in work(rows, case):
            days = [day(row)] + ([day(row, "outcome_on")] if row.record == "support-need" else [])
            if None not in closed and any(on and on > max(closed) for on in days):
                yield row, field


def parts(rows):
    cases = {}
    for row in rows.of("party"):
        if row["case_id"].known:
            cases.setdefault(row["case_id"].value, []).append(row)
    return cases.values()


def two_main(rows, roles):
    for case in parts(rows):
        main = [row for row in case if row["primary"].has(True) and row["role"].has(*roles)]
        yield from ((row, "case_id") for row in main[1:])


@rule("party.two-primary-victims")
def _(rows):
    yield from two_main(rows, VICTIMS)


@rule("party.two-primary-alleged-perpetrators")
def _(rows):
    yield from two_main(rows, ABUSIVE)


@rule("party.nobody-alleged")
def _(rows):
    for case in parts(rows):
        if all(row["role"].has(*VICTIMS) for row in case):
            yield case[0], "case_id"


@rule("party.victim-and-alleged-perpetrator")
def _(rows):
    for case in parts(rows):
        for row in case:
            own = [part for part in case if row["person_id"].known and part["person_id"].known
                   and part["person_id"].value == row["person_id"].value]
            if any(part["role"].has(*VICTIMS) for part in own) and any(part["role"].has(*ABUSIVE) for part in own):
                yield row, "case_id"


@rule("party.child-victim-is-adult")
def _(rows):
    yield from aged(rows, "party", "person_id",
                    lambda row, birth, on: row["role"].has("child-victim") and youngest(birth, on) >= 18)


@rule("party.victim-is-under-16")
def _(rows):
    yield from aged(rows, "party", "person_id",
                    lambda row, birth, on: row["role"].has("victim") and oldest(birth, on) < 16)


@rule("risk-assessment.hark-under-18")
def _(rows):
    yield from aged(rows, "risk-assessment", "person_id",
                    lambda row, birth, on: row["instrument"].has("hark") and oldest(birth, on) < 18)
    yield from aged(rows, "health-attendance", "person_id",
                    lambda row, birth, on: row["hark_yes"].known and oldest(birth, on) < 18)


@rule("marac-hearing.under-16")
def _(rows):
    yield from aged(rows, "marac-hearing", "person_id", lambda row, birth, on: oldest(birth, on) < 16)


@rule("marac-hearing.young-without-childrens-social-care")
def _(rows):
    known = {row["person_id"].value for row in rows.of("social-care-episode") if row["branch"].has("childrens")}
    known |= {row["person_id"].value for row in rows.of("referral-out")
              if row["receiving_service"].has("childrens-social-care", "mash")}
    if {"social-care-episode", "referral-out"} & rows.handed_in:
        yield from aged(rows, "marac-hearing", "person_id",
                        lambda row, birth, on: row["person_id"].value not in known
                        and youngest(birth, on) >= 16 and oldest(birth, on) < 18)


@rule("marac-hearing.repeat-without-earlier-hearing")
def _(rows):
    for row in rows.of("marac-hearing"):
        own = [other for other in rows.of("marac-hearing")
               if row["person_id"].known and other["person_id"].value == row["person_id"].value]
        if row["repeat"].has(True) and own and all(map(day, own)):
            if not any(day(other) < day(row) for other in own):
                yield row, "person_id"


@rule("marac-hearing.repeat-not-marked")
def _(rows):
    hearings = [row for row in rows.of("marac-hearing") if day(row, "referred_on") and row["person_id"].known]
    for row in hearings:
        for other in hearings:
            alleged, others = row["alleged_perpetrator_id"], other["alleged_perpetrator_id"]
            same_pair = alleged.known and others.known and alleged.value == others.value
            same = row["person_id"].value == other["person_id"].value and (same_pair or alleged.unsaid)
            before, on = day(other, "referred_on"), day(row, "referred_on")
            if same and row["repeat"].has(False) and before < on <= anniversary(before):
                yield row, "person_id"
                break


@rule("marac-hearing.no-referral")
def _(rows):
    referred = {row["person_id"].value for row in rows.of("referral-in")}
    for row in rows.of("marac-hearing"):
        if "referral-in" in rows.handed_in and row["person_id"].known and row["person_id"].value not in referred:
            yield row, "person_id"


@rule("social-care-episode.age-and-branch-differ")
def _(rows):
    yield from aged(rows, "social-care-episode", "person_id",
                    lambda row, birth, on: row["branch"].has("childrens") and youngest(birth, on) >= 18
                    or row["branch"].has("adults") and oldest(birth, on) < 18)


@rule("social-care-episode.enquiry-without-needs")
def _(rows):
    for person in persons_who(rows, lambda row: row["care_and_support_needs"].has(False)):
        for row, field in pointing(rows, "person", person, "social-care-episode"):
            if row["stage"].has("section-42-enquiry"):
                yield row, field


@rule("health-attendance.fgm-not-reported")
def _(rows):
    def unreported(row, birth, on):
        done = row["forms"].has("fgm") and row["recency"].other("at-risk")
        silent = row["fgm_reported"].unsaid or row["fgm_reported"].has(False)
        return done and silent and oldest(birth, on) < 18
    yield from aged(rows, "health-attendance", "person_id", unreported)


@rule("support-need.behaviour-change-for-a-victim")
def _(rows):
    for row in rows.of("support-need"):
        if row["need"].has("behaviour-change") and row["case_id"].known and row["person_id"].known:
            roles = [part["role"] for part in rows.of("party")
                     if all(part[field].known and part[field].value == row[field].value
                            for field in ("case_id", "person_id"))]
            if roles and all(role.has(*VICTIMS) for role in roles):
                yield row, "case_id"


@rule("survivor-feedback.id-of-a-person")
def _(rows):
    for record in ("person", "case"):
        known = keys(rows, record)
        yield from ((row, "feedback_id") for row in rows.of("survivor-feedback") if row.key.known and row.key.value in known)
