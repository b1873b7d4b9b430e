"""The rules about one row, written from the words of crates/schema/data/rules.csv.

Each takes a row and the day of the check, and gives the fields in which the fault shows. An unknown breaks none of them
unless the rule is about what was not said.
"""

import schema_data as data

ROW_RULES = {}


def rule(id):
    def keep(check):
        ROW_RULES[id] = check
        return check
    return keep


def order(id, first, second):
    """The second day is before the first, whichever days two months mean."""
    def check(row, _):
        a, b = row[first], row[second]
        if a.known and b.known and a.value[0] > b.value[1]:
            yield second
    ROW_RULES[id] = check


order("referral-in.decided-before-received", "received_on", "outcome_on")
order("referral-out.result-before-made", "made_on", "result_on")
order("case.closed-before-opened", "opened_on", "closed_on")
order("case.abuse-ended-before-it-began", "abuse_from", "abuse_to")
order("marac-hearing.meeting-before-referral", "referred_on", "meeting_on")
order("sanctuary-request.decided-before-requested", "requested_on", "decision_on")
order("sanctuary-request.completed-before-decided", "decision_on", "completed_on")
order("housing-move.moved-before-requested", "requested_on", "moved_on")
order("police-record.ended-before-it-began", "committed_from", "committed_to")
order("police-record.recorded-before-it-began", "committed_from", "recorded_on")
order("police-record.outcome-before-record", "recorded_on", "outcome_on")
order("social-care-episode.ended-before-it-started", "started_on", "ended_on")
order("support-need.reviewed-before-identified", "identified_on", "outcome_on")
order("strategy-action.completed-before-started", "started_on", "completed_on")


def born(row):
    """The first and the last day on which a person can have been born."""
    if row["birth_month"].known:
        return row["birth_month"].value
    if not row["birth_year"].known:
        return None
    year, out = row["birth_year"].value, 0 if row["birth_precision"].has("year") else 1
    return data.date(year - out, 1, 1), data.date(year + out, 12, 31)


def age(birth, on):
    """Whole years, with 29 February counted as 1 March in a year that has none."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def oldest(birth, on):
    return age(birth[0], on)


def youngest(birth, on):
    return age(birth[1], on)


@rule("any.vawg-and-forms-disagree")
def _(row, _):
    if row["vawg"].has(False) and row["forms"].known:
        if any(data.FORMS[form]["scope"] == "vawg" for form in row["forms"].value):
            yield "vawg"


@rule("any.level-without-a-policy")
def _(row, _):
    notes = {entry["code"]: entry["note"] for entry in data.LISTS["risk-policies"]}
    policy = row["risk_policy"]
    none = policy.unsaid or policy.known and not notes[policy.value].startswith("Has levels below high")
    levels = ("risk_level_opened", "risk_level_closed") if row.record == "case" else ("risk_level",)
    yield from (level for level in levels if none and row[level].has("standard", "medium"))


@rule("any.same-person-on-both-sides")
def _(row, _):
    victim = "victim_id" if row.record == "police-record" else "person_id"
    other = "defendant_id" if row.record == "court-hearing" else "alleged_perpetrator_id"
    if row[victim].known and row[other].known and row[victim].value == row[other].value:
        yield other


@rule("any.perpetrator-without-basis")
def _(row, _):
    if row["person_role"].has("perpetrator"):
        yield "person_role"


@rule("any.none-with-others")
def _(row, _):
    for field in data.RECORDS[row.record][1]:
        if field["kind"] == "codes" and field["list"].startswith("lists:"):
            labels = {entry["code"]: entry["label"] for entry in data.LISTS[field["list"][6:]]}
            says_none = {code for code, label in labels.items()
                         if label in ("None", "Nothing", "No action", "No particular need", "None fitted",
                                      "None asked for", "Asked for and not granted")}
            cell = row[field["field"]]
            if cell.known and len(cell.value) > 1 and cell.value & says_none:
                yield field["field"]


@rule("any.family-interpreted")
def _(row, _):
    if row["interpreter"].has("family-or-friend", "child"):
        yield "interpreter"


@rule("person.born-in-the-future")
def _(row, _):
    recorded = row["recorded_on"]
    if recorded.known:
        on = recorded.value[0]
        if row["birth_month"].known and row["birth_month"].value[0] > on:
            yield "birth_month"
        if row["birth_year"].known and row["birth_year"].value > on.year:
            yield "birth_year"


@rule("person.token-without-permission")
def _(row, _):
    if row["linkage_token"].known and row["linkage_permission"].other("agreed", "told-no-objection"):
        yield "linkage_token"


def under(row, years):
    birth, recorded = born(row), row["recorded_on"]
    return bool(birth and recorded.known and oldest(birth, recorded.value[0]) < years)


@rule("person.asked-too-young")
def _(row, _):
    asked = ("sexual_orientation", "gender_identity", "gender_reassignment")
    yield from (field for field in asked if row[field].known and under(row, 16))


@rule("person.sex-used-for-gender")
def _(row, _):
    if row["sex"].has("indeterminate") and row["gender_identity"].has("3"):
        yield "sex"


@rule("person.prostitution-under-18")
def _(row, _):
    if row["involved_in_prostitution"].has(True) and under(row, 18):
        yield "involved_in_prostitution"


@rule("person.disability-none-with-others")
def _(row, _):
    if row["disability"].has("NN") and len(row["disability"].value) > 1:
        yield "disability"


@rule("person.nationality-without-ethnicity")
def _(row, _):
    ethnicity = row["ethnicity"]
    not_asked = ethnicity.state == "missing" and ethnicity.value in ("not-asked", "not-recorded")
    if not_asked and row["nationality_group"].known:
        yield "ethnicity"


@rule("person.resident-outside-the-area")
def _(row, _):
    if row["connection"].has("resident") and row["residence_group"].other("in-area"):
        yield "residence_group"


@rule("person.visitor-inside-the-area")
def _(row, _):
    if row["connection"].has("worker", "student", "visitor") and row["residence_group"].has("in-area"):
        yield "connection"


@rule("person.area-named-outside")
def _(row, _):
    if row["area"].known and row["residence_group"].other("in-area"):
        yield "area"


@rule("person.rough-sleeping-not-homeless")
def _(row, _):
    if row["rough_sleeping"].has(True) and row["homelessness"].has(False):
        yield "homelessness"


@rule("referral-out.no-receiving-service")
def _(row, _):
    service, result = row["receiving_service"], row["result"]
    gap = result.has("no-service-exists")
    if result.state in ("wrong", "absent"):
        return
    if service.unsaid and not gap or service.known and gap:
        yield "receiving_service"


@rule("referral-out.victim-to-perpetrator-programme")
def _(row, _):
    if row["person_role"].has("victim", "child-victim") and row["receiving_service"].has("perpetrator-programme"):
        yield "person_role"


@rule("referral-out.alleged-perpetrator-to-victim-service")
def _(row, _):
    victims = {entry["code"] for entry in data.LISTS["services"] if entry["note"].startswith("For victims only")}
    if row["person_role"].has("alleged-perpetrator", "perpetrator") and row["receiving_service"].has(*victims):
        yield "person_role"


@rule("referral-out.idva-below-high")
def _(row, _):
    if row["receiving_service"].has("idva", "hospital-idva") and row["risk_level"].other("high"):
        yield "risk_level"


@rule("case.open-with-closing-date")
def _(row, _):
    if row["state"].has("open") and row["closed_on"].known:
        yield "closed_on"


@rule("case.abuse-ongoing-and-ended")
def _(row, _):
    if row["abuse_ongoing"].has(True) and row["abuse_to"].known:
        yield "abuse_to"


@rule("case.couple-not-both-in-service")
def _(row, _):
    if row["couple_remaining_together"].has(True) and row["both_parties_in_service"].unsaid:
        yield "couple_remaining_together"


@rule("party.child-as-witness")
def _(row, _):
    role = "role" if row.record == "party" else "person_role"
    if row[role].has("witness"):
        yield role


@rule("party.relationship-not-recorded")
def _(row, _):
    cell = row["relationship"]
    silent = cell.state in ("absent", "empty") or cell.state == "missing" and cell.value in ("not-asked", "not-recorded")
    if silent and row["role"].has("alleged-perpetrator", "perpetrator"):
        yield "relationship"


@rule("court-hearing.outcome-of-a-future-hearing")
def _(row, today):
    ahead = row["hearing_on"].known and row["hearing_on"].value[0] > today
    if ahead and row["outcome"].other("listed", "adjourned", "discontinued", "withdrawn"):
        yield "outcome"


@rule("police-record.non-crime-with-crime-outcome")
def _(row, _):
    if row["record_kind"].has("non-crime-incident") and row["outcome"].other("cancelled"):
        yield "outcome"


@rule("police-record.pattern-on-one-day")
def _(row, _):
    first, last, forms = row["committed_from"], row["committed_to"], row["forms"]
    if first.known and last.known and forms.known and first.value == last.value:
        if any(data.FORMS[form]["nature"] == "course" for form in forms.value):
            yield "committed_to"


@rule("police-record.domestic-abuse-by-a-stranger")
def _(row, _):
    connected = {facet["id"] for facet in data.FACETS if facet["facet"] == "relationship" and facet["limb"]}
    if row["domestic_abuse_flag"].has(True) and row["relationship"].other(*connected):
        yield "domestic_abuse_flag"


@rule("social-care-episode.of-the-other-branch")
def _(row, _):
    of_adults = ("safeguarding-concern", "section-42-enquiry", "care-act-assessment")
    of_children = ("early-help", "child-in-need", "strategy-discussion", "child-protection-plan", "looked-after")
    if row["branch"].has("childrens"):
        if row["stage"].has(*of_adults):
            yield "stage"
        yield from (field for field in ("risk_types", "wishes_met") if row[field].known)
    if row["branch"].has("adults"):
        if row["stage"].has(*of_children):
            yield "stage"
        if row["factors"].known:
            yield "factors"


@rule("social-care-episode.factor-without-form")
def _(row, _):
    factors, forms = row["factors"], row["forms"]
    if forms.state == "wrong":
        return
    said = set() if forms.unsaid else forms.value.union(*(data.containers(form) for form in forms.value))
    named = ((("3A", "3B", "3C"), "domestic-abuse"), (("11A",), "sexual-exploitation"), (("22A",), "fgm"))
    if any(factors.has(*codes) and form not in said for codes, form in named):
        yield "factors"


@rule("health-attendance.positive-and-not-disclosed")
def _(row, _):
    if row["hark_yes"].known and row["hark_yes"].value >= 1 and row["enquiry"].has("not-disclosed"):
        yield "enquiry"


@rule("health-attendance.visible-online")
def _(row, _):
    known_of = row["enquiry"].has("disclosed", "told-unasked", "known-from-others")
    if known_of and row["hidden_from_online_access"].has(False):
        yield "hidden_from_online_access"


@rule("training-session.figures-do-not-add-up")
def _(row, _):
    groups = [field["field"] for field in data.RECORDS[row.record][1] if field["field"].startswith("attended_")]
    if row["attended"].known:
        known = [row[group].value for group in groups if row[group].known]
        least, whole = sum(known), len(known) == len(groups)
        if least > row["attended"].value or whole and least < row["attended"].value:
            yield "attended"


@rule("survivor-feedback.orientation-under-16")
def _(row, _):
    if row["lgbt"].known and row["age_band"].has("under-16"):
        yield "lgbt"


@rule("strategy-action.not-measurable")
def _(row, _):
    nothing = row["measure"].unsaid or row["measure"].has("none")
    if nothing and row["status"].has("in-progress", "completed"):
        yield "measure"
