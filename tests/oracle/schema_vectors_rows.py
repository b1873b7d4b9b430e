"""Vectors of the rules about one row. `make_schema_vectors.py` writes them."""

# The two fields of each rule about the order of days.
ORDERS = (
    ("referral-in.decided-before-received", "referral-in", "received_on", "outcome_on"),
    ("referral-out.result-before-made", "referral-out", "made_on", "result_on"),
    ("case.closed-before-opened", "case", "opened_on", "closed_on"),
    ("marac-hearing.meeting-before-referral", "marac-hearing", "referred_on", "meeting_on"),
    ("sanctuary-request.decided-before-requested", "sanctuary-request", "requested_on", "decision_on"),
    ("sanctuary-request.completed-before-decided", "sanctuary-request", "decision_on", "completed_on"),
    ("housing-move.moved-before-requested", "housing-move", "requested_on", "moved_on"),
    ("police-record.ended-before-it-began", "police-record", "committed_from", "committed_to"),
    ("police-record.recorded-before-it-began", "police-record", "committed_from", "recorded_on"),
    ("police-record.outcome-before-record", "police-record", "recorded_on", "outcome_on"),
    ("social-care-episode.ended-before-it-started", "social-care-episode", "started_on", "ended_on"),
    ("support-need.reviewed-before-identified", "support-need", "identified_on", "outcome_on"),
    ("strategy-action.completed-before-started", "strategy-action", "started_on", "completed_on"),
)


def orders(row):
    for rule, record, first, second in ORDERS:
        row(rule, record, {first: "2024-02-29", second: "2024-02-29"},
            ("the-day-before", {second: "2024-02-28"}, second, "one day too early"),
            ("over-the-leap-day", {first: "2024-03-01"}, second, "29 February comes before 1 March"),
            ("the-year-before", {second: "2023-12-31"}, second, "the slip that January brings"),
            ("the-same-day", {}, None, "one day may hold both"),
            ("the-day-after", {second: "2024-03-01"}, None, "in order"),
            ("second-empty", {second: ""}, None, "an unknown breaks nothing"),
            ("first-empty", {first: ""}, None, "an unknown breaks nothing"),
            ("second-unreadable", {second: "28/02/2024"}, None, "told already, by the cell"),
            ("no-column", {second: None}, None, "a file without the field is not asked"))
    row("case.abuse-ended-before-it-began", "case", {"abuse_from": "2024-02", "abuse_to": "2024-02"},
        ("the-month-before", {"abuse_to": "2024-01"}, "abuse_to", "no day of one is after a day of the other"),
        ("the-same-month", {}, None, "it may have ended later in the month"),
        ("the-month-after", {"abuse_to": "2024-03"}, None, "in order"),
        ("unknown", {"abuse_to": "does-not-know"}, None, "an unknown breaks nothing"),
        ("empty", {"abuse_from": ""}, None, "an unknown breaks nothing"))


def everywhere(row):
    for record in ("referral-in", "referral-out", "case", "marac-hearing", "court-hearing", "sanctuary-request",
                   "housing-move", "police-record", "social-care-episode", "health-attendance"):
        row("any.vawg-and-forms-disagree", record, {"vawg": "no", "forms": "rape"},
            (f"{record}-always", {}, "vawg", "rape always is"),
            (f"{record}-among-others", {"forms": "fraud-or-financial-crime;stalking"}, "vawg", "stalking always is"),
            (f"{record}-depends", {"forms": "physical-abuse;hate-crime"}, None, "it depends on who did it and why"),
            (f"{record}-never", {"forms": "other-not-vawg"}, None, "this one never is"),
            (f"{record}-yes", {"vawg": "yes"}, None, "they agree"),
            (f"{record}-not-recorded", {"vawg": "not-recorded"}, None, "an unknown is not a no"),
            (f"{record}-no-form", {"forms": ""}, None, "an unknown breaks nothing"))
    for record, level in (("referral-in", "risk_level"), ("referral-out", "risk_level"), ("case", "risk_level_opened"),
                          ("case", "risk_level_closed"), ("risk-assessment", "risk_level"),
                          ("police-record", "risk_level")):
        name = f"{record}-{level.replace('_', '-')}"
        row("any.level-without-a-policy", record, {level: "medium", "risk_policy": "national"},
            (f"{name}-national", {}, level, "the national policy has no level below high"),
            (f"{name}-standard", {level: "standard", "risk_policy": "slough"}, level, "nor has Slough's as it stands"),
            (f"{name}-empty", {"risk_policy": ""}, level, "no policy is named"),
            (f"{name}-not-recorded", {"risk_policy": "not-recorded"}, level, "no policy is named"),
            (f"{name}-no-column", {"risk_policy": None}, level, "no policy can be named"),
            (f"{name}-unreadable", {"risk_policy": "London"}, None, "told already, by the cell"),
            (f"{name}-plymouth", {"risk_policy": "plymouth"}, None, "that policy has bands"),
            (f"{name}-police", {"risk_policy": "police-graded"}, None, "police grade three levels"),
            (f"{name}-high", {level: "high"}, None, "high is national"),
            (f"{name}-not-high", {level: "not-high-by-count", "risk_policy": ""}, None, "says no more than the count"),
            (f"{name}-unknown", {level: "not-asked"}, None, "an unknown breaks nothing"))
    for record, victim, other in (("marac-hearing", "person_id", "alleged_perpetrator_id"),
                                  ("court-hearing", "person_id", "defendant_id"),
                                  ("police-record", "victim_id", "alleged_perpetrator_id")):
        row("any.same-person-on-both-sides", record, {victim: "P-1", other: "P-1"},
            (f"{record}-same", {}, other, "one id"),
            (f"{record}-spaces", {other: " P-1 "}, other, "spaces around an id are no part of it"),
            (f"{record}-another", {other: "P-10"}, None, "two ids"),
            (f"{record}-other-letters", {other: "p-1"}, None, "ids are compared letter by letter"),
            (f"{record}-both-empty", {victim: "", other: ""}, None, "two unknowns are not the same person"),
            (f"{record}-not-recorded", {other: "not-recorded"}, None, "an unknown breaks nothing"),
            (f"{record}-both-not-recorded", {victim: "not-recorded", other: "not-recorded"}, None,
             "the word for an unknown is nobody's id"))
    for record in ("referral-in", "referral-out", "case", "social-care-episode", "health-attendance"):
        row("any.perpetrator-without-basis", record, {"person_role": "perpetrator"},
            (f"{record}-perpetrator", {}, "person_role", "established nowhere in this row"),
            (f"{record}-alleged", {"person_role": "alleged-perpetrator"}, None, "alleged"),
            (f"{record}-empty", {"person_role": ""}, None, "an unknown breaks nothing"))
        row("party.child-as-witness", record, {"person_role": "witness"},
            (f"{record}-witness", {}, "person_role", "a victim in law"),
            (f"{record}-child-victim", {"person_role": "child-victim"}, None, "the right role"))
    row("party.child-as-witness", "party", {"role": "witness", "relationship": "relative"},
        ("party-witness", {}, "role", "a victim in law"),
        ("party-alleged", {"role": "alleged-perpetrator"}, None, "another role"))
    for record, field, none, other in (
            ("person", "communication_needs", "none", "braille"), ("court-hearing", "orders", "none", "restraining"),
            ("court-hearing", "special_measures", "none-asked", "screens"),
            ("court-hearing", "special_measures", "none-granted", "video-link"),
            ("sanctuary-request", "measures", "none", "locks"), ("police-record", "actions", "none", "arrest"),
            ("social-care-episode", "factors", "21", "16A"), ("survivor-feedback", "barriers", "none", "language"),
            ("survivor-feedback", "changes_wanted", "nothing", "quicker")):
        name = f"{record}-{field.replace('_', '-')}-{none}"
        row("any.none-with-others", record, {field: f"{none};{other}"},
            (f"{name}-first", {}, field, "none and another"),
            (f"{name}-last", {field: f"{other};{none}"}, field, "the order is nothing"),
            (f"{name}-alone", {field: none}, None, "none stands alone"),
            (f"{name}-other", {field: other}, None, "no none"),
            (f"{name}-declined", {field: "declined"}, None, "an unknown is not none"))
    for record in ("contact", "risk-assessment", "health-attendance"):
        row("any.family-interpreted", record, {"interpreter": "family-or-friend"},
            (f"{record}-family", {}, "interpreter", "never family"),
            (f"{record}-child", {"interpreter": "child"}, "interpreter", "never a child"),
            (f"{record}-professional", {"interpreter": "professional"}, None, "as it should be"),
            (f"{record}-not-there", {"interpreter": "needed-not-available"}, None, "a gap, told elsewhere"),
            (f"{record}-not-asked", {"interpreter": "not-asked"}, None, "an unknown breaks nothing"))


def person(row):
    def of(rule, base, *cases):
        row("person." + rule, "person", base, *cases)

    of("born-in-the-future", {"recorded_on": "2026-03-31", "birth_month": "2026-04"},
       ("month-after", {}, "birth_month", "the next month"),
       ("same-month", {"birth_month": "2026-03"}, None, "born in the month, perhaps on the day"),
       ("year-after", {"birth_month": "", "birth_year": "2027"}, "birth_year", "the next year"),
       ("same-year", {"birth_month": "", "birth_year": "2026"}, None, "born in the year"),
       ("empty", {"birth_month": ""}, None, "an unknown breaks nothing"),
       ("not-confirmed", {"recorded_on": ""}, None, "an unknown breaks nothing"))
    of("token-without-permission", {"linkage_token": "0a1b2c", "linkage_permission": "objected"},
       ("objected", {}, "linkage_token", "never matched"),
       ("not-yet-asked", {"linkage_permission": "not-yet-asked"}, "linkage_token", "not matched"),
       ("not-safe", {"linkage_permission": "not-safe-to-ask"}, "linkage_token", "not matched"),
       ("agreed", {"linkage_permission": "agreed"}, None, "told and agreed"),
       ("told", {"linkage_permission": "told-no-objection"}, None, "told and did not object"),
       ("no-token", {"linkage_token": ""}, None, "nothing to take out"),
       ("empty", {"linkage_permission": ""}, None, "told already, by the cell"))
    for field, value in (("sexual_orientation", "1"), ("gender_identity", "3"), ("gender_reassignment", "no")):
        name = field.replace("_", "-")
        of("asked-too-young", {field: value, "recorded_on": "2026-05-01", "birth_month": "2010-05"},
           (f"{name}-15-for-certain", {"recorded_on": "2026-04-30"}, field, "15 even if born on the 1st"),
           (f"{name}-perhaps-16", {}, None, "16 if born on the 1st"),
           (f"{name}-16-for-certain", {"recorded_on": "2026-05-31"}, None, "16 even if born on the 31st"),
           (f"{name}-not-applicable", {field: "not-applicable", "recorded_on": "2026-04-30"}, None, "as it should be"),
           (f"{name}-no-birth", {"birth_month": ""}, None, "an unknown breaks nothing"))
        year = {"birth_month": None, "birth_year": "2011", "birth_precision": "year"}
        of("asked-too-young", {field: value, "recorded_on": "2026-12-31"} | year,
           (f"{name}-by-year", {"recorded_on": "2026-11-26"}, field, "15 even if born on 1 January"),
           (f"{name}-by-estimate", {"recorded_on": "2026-11-26", "birth_precision": "year-estimated"}, None,
            "16 if the estimate is a year out"),
           (f"{name}-by-sure-estimate", {"recorded_on": "2026-11-26", "birth_precision": "year-estimated",
                                         "birth_year": "2012"}, field, "15 at most, even a year out"),
           (f"{name}-precision-unknown", {"recorded_on": "2026-11-26", "birth_precision": ""}, None,
            "nobody says that the year is exact"))
    of("sex-used-for-gender", {"sex": "indeterminate", "gender_identity": "3"},
       ("both", {}, "sex", "two questions in one"),
       ("female", {"sex": "female"}, None, "both were asked"),
       ("other-identity", {"gender_identity": "4"}, None, "not said to be non-binary"),
       ("declined", {"gender_identity": "Z"}, None, "an unknown breaks nothing"))
    of("prostitution-under-18", {"involved_in_prostitution": "yes", "recorded_on": "2026-04-30",
                                 "birth_month": "2008-05"},
       ("17-for-certain", {}, "involved_in_prostitution", "17 even if born on the 1st"),
       ("perhaps-18", {"recorded_on": "2026-05-01"}, None, "18 if born on the 1st"),
       ("no", {"involved_in_prostitution": "no"}, None, "nothing to take out"),
       ("born-on-a-leap-day", {"birth_month": "2008-02", "recorded_on": "2026-01-31"}, "involved_in_prostitution",
        "17 in January"))
    of("disability-none-with-others", {"disability": "NN;09"},
       ("both", {}, "disability", "none and sight"),
       ("none", {"disability": "NN"}, None, "none stands alone"),
       ("several", {"disability": "01;09"}, None, "all that apply"),
       ("declined", {"disability": "declined"}, None, "an unknown is not none"))
    of("nationality-without-ethnicity", {"nationality_group": "british", "ethnicity": "not-asked"},
       ("not-asked", {}, "ethnicity", "one does not stand for the other"),
       ("not-recorded", {"ethnicity": "not-recorded"}, "ethnicity", "one does not stand for the other"),
       ("declined", {"ethnicity": "declined"}, None, "asked"),
       ("empty", {"ethnicity": ""}, None, "told already, by the cell"),
       ("no-nationality", {"nationality_group": ""}, None, "nothing stands in its place"))
    for group in ("outside-area", "outside-region", "outside-uk"):
        of("resident-outside-the-area", {"connection": "resident", "residence_group": group},
           (group, {}, "residence_group", "a resident lives in the area"))
        of("area-named-outside", {"area": "E09000001", "residence_group": group},
           (group, {}, "area", "counted as a group"))
    of("resident-outside-the-area", {"connection": "resident", "residence_group": "in-area"},
       ("in-area", {}, None, "as it should be"),
       ("worker", {"connection": "worker", "residence_group": "outside-area"}, None, "works here, lives elsewhere"),
       ("declined", {"residence_group": "declined"}, None, "an unknown breaks nothing"))
    of("area-named-outside", {"area": "E09000001", "residence_group": "in-area"},
       ("in-area", {}, None, "where it belongs"),
       ("no-area", {"area": "", "residence_group": "outside-uk"}, None, "as it should be"),
       ("not-recorded", {"residence_group": "not-recorded"}, None, "an unknown breaks nothing"))
    for connection in ("worker", "student", "visitor"):
        of("visitor-inside-the-area", {"connection": connection, "residence_group": "in-area"},
           (connection, {}, "connection", "whoever lives here is a resident"))
    of("visitor-inside-the-area", {"connection": "resident", "residence_group": "in-area"},
       ("resident", {}, None, "as it should be"),
       ("no-connection", {"connection": "no-connection"}, None, "not one of the three"),
       ("visitor-outside", {"connection": "visitor", "residence_group": "outside-uk"}, None, "as it should be"))
    of("rough-sleeping-not-homeless", {"rough_sleeping": "yes", "homelessness": "no"},
       ("no", {}, "homelessness", "nobody is more homeless"),
       ("yes", {"homelessness": "yes"}, None, "as it should be"),
       ("unknown", {"homelessness": "not-asked"}, None, "an unknown is not a no"),
       ("not-rough", {"rough_sleeping": "no"}, None, "two noes"))


def referral_and_case(row):
    row("referral-out.no-receiving-service", "referral-out", {"result": "pending", "receiving_service": "refuge"},
        ("to-nobody", {"receiving_service": ""}, "receiving_service", "no service and no word of a gap"),
        ("to-nobody-result-unknown", {"receiving_service": "", "result": "not-recorded"}, "receiving_service",
         "nothing says that there is none"),
        ("no-column", {"receiving_service": None}, "receiving_service", "no service can be named"),
        ("named-and-none", {"result": "no-service-exists"}, "receiving_service", "both cannot be"),
        ("named", {}, None, "as it should be"),
        ("gap", {"result": "no-service-exists", "receiving_service": ""}, None, "a gap that is counted"),
        ("unreadable", {"receiving_service": "the usual one"}, None, "told already, by the cell"))
    for role in ("victim", "child-victim"):
        row("referral-out.victim-to-perpetrator-programme", "referral-out",
            {"person_role": role, "receiving_service": "perpetrator-programme", "result": "pending"},
            (role, {}, "person_role", "never one route"),
            (f"{role}-to-outreach", {"receiving_service": "outreach"}, None, "as it should be"))
    row("referral-out.victim-to-perpetrator-programme", "referral-out",
        {"person_role": "alleged-perpetrator", "receiving_service": "perpetrator-programme", "result": "pending"},
        ("alleged", {}, None, "as it should be"))
    for service in ("idva", "refuge", "vva", "ascent-counselling", "sanctuary"):
        row("referral-out.alleged-perpetrator-to-victim-service", "referral-out",
            {"person_role": "alleged-perpetrator", "receiving_service": service, "result": "pending"},
            (service, {}, "person_role", "a service for victims only"))
    row("referral-out.alleged-perpetrator-to-victim-service", "referral-out",
        {"person_role": "alleged-perpetrator", "receiving_service": "housing", "result": "pending"},
        ("housing", {}, None, "a service for anybody"),
        ("perpetrator-programme", {"receiving_service": "perpetrator-programme"}, None, "the right route"),
        ("victim", {"person_role": "victim", "receiving_service": "refuge"}, None, "the right route"))
    for level in ("no-indicators-recorded", "not-high-by-count"):
        row("referral-out.idva-below-high", "referral-out",
            {"receiving_service": "idva", "risk_level": level, "result": "pending"},
            (level, {}, "risk_level", "below high"))
    row("referral-out.idva-below-high", "referral-out",
        {"receiving_service": "hospital-idva", "risk_level": "high", "result": "pending"},
        ("high", {}, None, "what an IDVA is for"),
        ("medium", {"risk_level": "medium", "risk_policy": "plymouth"}, "risk_level", "below high"),
        ("unknown", {"risk_level": "not-recorded"}, None, "an unknown is not below"),
        ("outreach", {"receiving_service": "outreach", "risk_level": "not-high-by-count"}, None, "another service"))
    row("case.open-with-closing-date", "case", {"state": "open", "closed_on": "2026-03-01"},
        ("both", {}, "closed_on", "open or closed"),
        ("closed", {"state": "closed"}, None, "as it should be"),
        ("open", {"closed_on": ""}, None, "as it should be"))
    row("case.abuse-ongoing-and-ended", "case", {"abuse_ongoing": "yes", "abuse_to": "2026-03"},
        ("both", {}, "abuse_to", "one or the other"),
        ("ended", {"abuse_ongoing": "no"}, None, "as it should be"),
        ("ongoing", {"abuse_to": "not-applicable"}, None, "as it should be"),
        ("unknown", {"abuse_ongoing": "not-recorded"}, None, "an unknown breaks nothing"))
    row("case.couple-not-both-in-service", "case", {"couple_remaining_together": "yes", "both_parties_in_service": ""},
        ("empty", {}, "couple_remaining_together", "not answered"),
        ("not-recorded", {"both_parties_in_service": "not-recorded"}, "couple_remaining_together", "not answered"),
        ("no-column", {"both_parties_in_service": None}, "couple_remaining_together", "cannot be answered"),
        ("yes", {"both_parties_in_service": "yes"}, None, "answered"),
        ("no", {"both_parties_in_service": "no"}, None, "answered"),
        ("not-together", {"couple_remaining_together": "no"}, None, "not asked"),
        ("unreadable", {"both_parties_in_service": "perhaps"}, None, "told already, by the cell"))
    row("party.relationship-not-recorded", "party", {"role": "alleged-perpetrator", "relationship": "not-recorded"},
        ("not-recorded", {}, "relationship", "not recorded"),
        ("not-asked", {"relationship": "not-asked"}, "relationship", "not asked"),
        ("empty", {"relationship": ""}, "relationship", "nothing at all"),
        ("no-column", {"relationship": None}, "relationship", "cannot be recorded"),
        ("perpetrator", {"role": "perpetrator"}, "relationship", "the same where it was established"),
        ("declined", {"relationship": "declined"}, None, "asked and declined"),
        ("does-not-know", {"relationship": "does-not-know"}, None, "asked and not known"),
        ("stranger", {"relationship": "stranger"}, None, "recorded"),
        ("victim", {"role": "victim"}, None, "of a victim it is not asked"))


def write(row, _add):
    orders(row)
    everywhere(row)
    person(row)
    referral_and_case(row)
