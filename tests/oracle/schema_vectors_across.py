"""Vectors of the rules that look across rows and files. `make_schema_vectors.py` writes them."""

BORN = {"month": {"birth_month": "2010-05"}, "year": {"birth_precision": "year", "birth_year": "2010"},
        "estimate": {"birth_precision": "year-estimated", "birth_year": "2010"}}


def people(*rows):
    return ("person", [{"person_id": f"P-{number}"} | row for number, row in enumerate(rows, 1)])


def keys(add):
    for record, key in (("person", "person_id"), ("case", "case_id"), ("training-session", "session_id")):
        add("any.key-twice", f"{record}-three", "the first stands", [(record, [{key: "X-1"}, {key: "X-2"}, {key: "X-1"},
                                                                              {key: "X-1"}])],
            [(0, 3, key), (0, 4, key)])
    add("any.key-twice", "of-two-records", "an id means nothing to another record",
        [("person", [{"person_id": "X-1"}]), ("case", [{"case_id": "X-1"}])], [])
    add("any.key-twice", "two-files", "two files of one record are one list",
        [("person", [{"person_id": "X-1"}]), ("person", [{"person_id": "X-1"}])], [(1, 1, "person_id")])
    def action(*quarters):
        return [("strategy-action", [{"action_id": "A-1", "reported_in": quarter} for quarter in quarters])]
    add("any.key-twice", "action-of-two-quarters", "an action has a row for each quarter", action("2026-Q1", "2026-Q2"), [])
    add("any.key-twice", "action-twice-in-a-quarter", "and no more than one", action("2026-Q1", "2026-Q2", "2026-Q1"),
        [(0, 3, "action_id")])
    add("any.key-twice", "action-of-no-quarter", "nothing says that it is another one", action("2026-Q1", "", "2025-Q4"),
        [(0, 2, "action_id"), (0, 3, "action_id")])
    add("any.key-twice", "two-services", "two services may make up one id",
        [("person", [{"person_id": "X-1"}, {"person_id": "X-1", "service": "idva"}])], [])
    add("any.key-twice", "empty", "two empty ids are not one", [("person", [{"person_id": ""}, {"person_id": ""}])], [])
    case = ("case", [{"case_id": "C-1", "person_id": "P-1"}, {"case_id": "C-2", "person_id": "P-9"}])
    add("any.reference-unknown", "no-such-person", "a person of whom there is no row", [people({}), case],
        [(1, 2, "person_id")])
    hearing = ("marac-hearing", [{"hearing_id": "M-1", "person_id": "P-1", "alleged_perpetrator_id": "not-recorded"}])
    add("any.reference-unknown", "not-recorded", "the word for an unknown points to nobody", [people({}), hearing], [])
    add("any.reference-unknown", "of-another-service", "a person of another service is another person",
        [("person", [{"person_id": "P-1", "service": "idva"}]), ("case", [{"case_id": "C-1", "person_id": "P-1"}])],
        [(1, 1, "person_id")])
    add("any.reference-unknown", "no-file", "no file of persons was handed in", [case], [])
    add("any.reference-unknown", "own-record", "an earlier case that is in no file",
        [("case", [{"case_id": "C-2", "previous_case_id": "C-1"}])], [(0, 1, "previous_case_id")])
    add("any.reference-unknown", "feedback", "a response points to nobody",
        [people({}), ("survivor-feedback", [{"feedback_id": "F-1"}])], [])
    for record, key in (("person", "person_id"), ("case", "case_id")):
        add("survivor-feedback.id-of-a-person", record, "it could be traced",
            [("survivor-feedback", [{"feedback_id": "X-1"}, {"feedback_id": "X-2"}]), (record, [{key: "X-1"}])],
            [(0, 1, "feedback_id")])
    add("survivor-feedback.id-of-a-person", "own", "an id of its own",
        [("survivor-feedback", [{"feedback_id": "X-1"}]), ("contact", [{"contact_id": "X-1"}])], [])


def persons(add):
    for record, key in (("contact", "contact_id"), ("risk-assessment", "assessment_id"),
                        ("health-attendance", "attendance_id")):
        rows = [{key: "R-1", "person_id": "P-1", "interpreter": "not-needed"},
                {key: "R-2", "person_id": "P-2", "interpreter": "not-needed"},
                {key: "R-3", "person_id": "P-1", "interpreter": "professional"},
                {key: "R-4", "person_id": "P-3", "interpreter": "not-needed"}]
        add("any.interpreter-not-used", record, "one who needs one, one who does not, one of whom it is not known",
            [people({"interpreter_needed": "yes"}, {"interpreter_needed": "no"}, {"interpreter_needed": "not-asked"}),
             (record, rows)], [(1, 1, "person_id")])
    add("any.interpreter-not-used", "nobody-needs", "as it should be",
        [people({"interpreter_needed": "no"}), ("contact", [{"person_id": "P-1", "interpreter": "not-needed"}])], [])
    add("any.interpreter-not-used", "two-rows-of-a-person", "where two rows contradict nobody knows",
        [("person", [{"person_id": "P-1", "interpreter_needed": "yes"}, {"person_id": "P-1", "interpreter_needed": "no"}]),
         ("contact", [{"person_id": "P-1", "interpreter": "not-needed"}])], [], ["any.key-twice"])
    days = {"referral-out": "made_on", "case": "opened_on", "contact": "contact_on", "risk-assessment": "assessed_on",
            "marac-hearing": "meeting_on", "court-hearing": "hearing_on", "sanctuary-request": "requested_on",
            "housing-move": "requested_on", "health-attendance": "attended_on", "support-need": "identified_on"}
    for record, field in days.items():
        rows = [{"person_id": "P-1", field: day} for day in ("2010-04-30", "2010-05-01", "")]
        also = ["marac-hearing.under-16"] if record == "marac-hearing" else []
        add("any.date-before-birth", record, "before the first day of the month", [people(BORN["month"]), (record, rows)],
            [(1, 1, "person_id")], also)
    for field in ("victim_id", "alleged_perpetrator_id"):
        rows = [{field: "P-1", "recorded_on": day} for day in ("2010-04-30", "2010-05-01")]
        add("any.date-before-birth", f"police-record-{field.replace('_', '-')}", "whoever of the two it is",
            [people(BORN["month"]), ("police-record", rows)], [(1, 1, field)])
    add("any.date-before-birth", "unborn", "children's social care may begin before a birth",
        [people(BORN["month"]), ("social-care-episode", [{"person_id": "P-1", "branch": "childrens",
                                                          "started_on": "2010-02-01"}])], [])
    add("any.date-before-birth", "birth-unknown", "an unknown breaks nothing",
        [people({}), ("case", [{"person_id": "P-1", "opened_on": "1990-01-01"}])], [])
    for name, birth, day, told in (("month", BORN["month"], "2010-04-30", True), ("on-the-1st", BORN["month"], "2010-05-01", False),
                                   ("year", BORN["year"], "2009-12-31", True), ("in-the-year", BORN["year"], "2010-01-01", False),
                                   ("estimate", BORN["estimate"], "2008-12-31", True),
                                   ("estimate-a-year-out", BORN["estimate"], "2009-01-01", False)):
        add("referral-in.received-before-birth", name, "whichever day of birth is right",
            [people(birth), ("referral-in", [{"person_id": "P-1", "received_on": day}])],
            [(1, 1, "person_id")] if told else [])
    token = {"linkage_token": "ab12"}
    for name, births, told in (
            ("two-months", (BORN["month"], {"birth_month": "2010-06"}), (1, 2)),
            ("same-month", (BORN["month"], BORN["month"]), ()),
            ("month-in-the-year", (BORN["month"], BORN["year"]), ()),
            ("month-outside-the-year", ({"birth_month": "2011-01"}, BORN["year"]), (1, 2)),
            ("month-within-the-estimate", ({"birth_month": "2011-12"}, BORN["estimate"]), ()),
            ("month-beyond-the-estimate", ({"birth_month": "2012-01"}, BORN["estimate"]), (1, 2)),
            ("three", (BORN["month"], BORN["month"], {"birth_month": "1990-01"}, {}), (1, 2, 3))):
        add("person.two-births", name, "births of rows with one token", [people(*(token | birth for birth in births))],
            [(0, number, "linkage_token") for number in told])
    add("person.two-births", "two-services", "a token is one for the whole partnership",
        [people(token | BORN["month"], token | {"birth_month": "1990-01", "service": "idva"})],
        [(0, 1, "linkage_token"), (0, 2, "linkage_token")])
    add("person.two-births", "two-tokens", "two people", [people(token | BORN["month"], {"linkage_token": "cd34", "birth_month":
                                                                                     "1990-01"})], [])
    outcomes = ("not-eligible", "no-capacity", "signposted-home-area", "declined-by-person", "accepted", "not-recorded")
    rows = [{"person_id": "P-1", "outcome": outcome} for outcome in outcomes]
    for group, told in (("outside-area", True), ("outside-uk", True), ("in-area", False), ("declined", False)):
        add("referral-in.non-resident-not-signposted", group, "turned away, and where to",
            [people({"residence_group": group}), ("referral-in", rows)],
            [(1, 1, "person_id"), (1, 2, "person_id")] if told else [])


def cases(add):
    referral = ("referral-in", [{"referral_id": "R-1", "received_on": "2026-03-02"}])
    for rule, record, field in (("referral-out.made-before-received", "referral-out", "made_on"),
                                ("case.opened-before-referral", "case", "opened_on")):
        rows = [{"referral_id": "R-1", field: day} for day in ("2026-03-01", "2026-03-02", "2026-03-03", "")]
        add(rule, "days", "the day before, the day itself, the day after, no day", [(record, rows), referral],
            [(0, 1, "referral_id")])
        add(rule, "received-unknown", "an unknown breaks nothing",
            [(record, rows), ("referral-in", [{"referral_id": "R-1", "received_on": ""}])], [])
    def spell(number, role, state):
        return {"case_id": f"C-{number}", "person_id": "P-1", "person_role": role, "state": state}
    add("case.two-open", "two", "the later row is told",
        [("case", [spell(1, "victim", "open"), spell(2, "victim", "closed"), spell(3, "victim", "open")])],
        [(0, 3, "person_id")])
    add("case.two-open", "alleged-and-found", "alleged and established are one role",
        [("case", [spell(1, "alleged-perpetrator", "open"), spell(2, "perpetrator", "open")])],
        [(0, 2, "person_id")], ["any.perpetrator-without-basis"])
    add("case.two-open", "two-roles", "a victim's case and an alleged perpetrator's are two",
        [("case", [spell(1, "victim", "open"), spell(2, "alleged-perpetrator", "open"), spell(3, "child-victim", "open")])], [])
    add("case.two-open", "role-unknown", "an unknown breaks nothing",
        [("case", [spell(1, "", "open"), spell(2, "", "open")])], [])
    case = ("case", [{"case_id": "C-1", "opened_on": "2026-03-02", "closed_on": "2026-06-30"}])
    for record, field in (("contact", "contact_on"), ("support-need", "identified_on"), ("referral-out", "made_on")):
        rows = [{"case_id": "C-1", field: day} for day in ("2026-03-01", "2026-03-02", "2026-06-30", "2026-07-01", "")]
        also = {"before": "case.work-after-closing", "after": "case.work-before-opening"}
        add("case.work-before-opening", record, "the day before and the first day", [case, (record, rows)],
            [(1, 1, "case_id")], [also["before"]])
        add("case.work-after-closing", record, "the last day and the day after", [case, (record, rows)],
            [(1, 4, "case_id")], [also["after"]])
        add("case.work-after-closing", f"{record}-open", "a case that is open",
            [("case", [{"case_id": "C-1", "opened_on": "2026-03-02", "closed_on": ""}]), (record, rows[1:])], [])
        add("case.work-before-opening", f"{record}-opening-unknown", "an unknown breaks nothing",
            [("case", [{"case_id": "C-1", "opened_on": ""}]), (record, rows)], [])
    add("case.work-after-closing", "review", "found before and reviewed after, found and reviewed after: told once each",
        [case, ("support-need", [{"case_id": "C-1", "identified_on": "2026-06-30", "outcome_on": "2026-07-01"},
                                 {"case_id": "C-1", "identified_on": "2026-07-01", "outcome_on": "2026-07-02"},
                                 {"case_id": "C-1", "identified_on": "2026-06-01", "outcome_on": "2026-06-30"}])],
        [(1, 1, "case_id"), (1, 2, "case_id")])
    add("case.work-after-closing", "case-twice", "one of two rows with the id says that it is open",
        [("case", [{"case_id": "C-1", "closed_on": "2026-06-30"}, {"case_id": "C-1", "closed_on": ""}]),
         ("contact", [{"case_id": "C-1", "contact_on": "2026-07-01"}])], [], ["any.key-twice"])


def parties(add):
    def part(role, primary="no", case="C-1", **more):
        return {"case_id": case, "role": role, "primary": primary, "relationship": "spouse"} | more
    for rule, one, other, nobody in (
            ("party.two-primary-victims", "victim", "child-victim", "alleged-perpetrator"),
            ("party.two-primary-alleged-perpetrators", "alleged-perpetrator", "perpetrator", "victim")):
        also = ["party.nobody-alleged"] if one == "victim" else []
        add(rule, "two", "the later row is told", [("party", [part(one, "yes"), part(one), part(one, "yes")])],
            [(0, 3, "case_id")], also)
        add(rule, "two-kinds", "both are of one side", [("party", [part(one, "yes"), part(other, "yes")])],
            [(0, 2, "case_id")], also)
        add(rule, "one-each", "one of each side", [("party", [part(one, "yes"), part(nobody, "yes"), part(other)])], [])
        add(rule, "two-cases", "one in each case", [("party", [part(one, "yes"), part(one, "yes", "C-2")])], [], also)
        add(rule, "unknown", "an unknown breaks nothing", [("party", [part(one, "yes"), part(one, "")])], [], also)
    add("party.nobody-alleged", "nobody", "a household does not abuse", [("party", [part("victim"), part("child-victim")])],
        [(0, 1, "case_id")])
    add("party.nobody-alleged", "somebody", "by role, though nothing else is known",
        [("party", [part("victim"), part("alleged-perpetrator", person_id="")])], [])
    add("party.nobody-alleged", "role-unknown", "an unknown role may be that one", [("party", [part("victim"), part("")])], [])
    add("party.nobody-alleged", "other-case", "somebody in another case",
        [("party", [part("victim"), part("alleged-perpetrator", case="C-2")])], [(0, 1, "case_id")])
    both = "party.victim-and-alleged-perpetrator"
    add(both, "one-case", "each row of the person in the case",
        [("party", [part("victim", person_id="P-1"), part("alleged-perpetrator", person_id="P-1"),
                    part("child-victim", person_id="P-2")])], [(0, 1, "case_id"), (0, 2, "case_id")])
    add(both, "two-cases", "in another case it is another matter",
        [("party", [part("victim", person_id="P-1"), part("alleged-perpetrator", person_id="P-2"),
                    part("alleged-perpetrator", case="C-2", person_id="P-1")])], [])
    add(both, "nobody-named", "two unknown people are not one",
        [("party", [part("victim", person_id=""), part("alleged-perpetrator", person_id="")])], [])
    add(both, "parts-of-ids", "C-1 and 1P-1 is not C-11 and P-1",
        [("party", [part("victim", case="C-1", person_id="1P-1"), part("alleged-perpetrator", case="C-11", person_id="P-1")])],
        [], ["party.nobody-alleged"])
    need = {"need_id": "N-1", "case_id": "C-1", "person_id": "P-1", "need": "behaviour-change"}
    for name, roles, told in (("victim", ("victim",), True), ("child", ("child-victim",), True),
                              ("alleged", ("alleged-perpetrator",), False), ("no-part", (), False),
                              ("unknown", ("victim", ""), False), ("both", ("victim", "alleged-perpetrator"), False)):
        files = [("support-need", [need, need | {"need_id": "N-2", "need": "counselling"}]),
                 ("party", [part(role, person_id="P-1") for role in roles] + [part("alleged-perpetrator", person_id="P-2")])]
        add("support-need.behaviour-change-for-a-victim", name, "whose need it is", files,
            [(0, 1, "case_id")] if told else [], ["party.victim-and-alleged-perpetrator"] if name == "both" else [])
    add("support-need.behaviour-change-for-a-victim", "other-case", "a victim in another case",
        [("support-need", [need]), ("party", [part("victim", case="C-2", person_id="P-1"),
                                              part("alleged-perpetrator", case="C-2", person_id="P-2")])], [])


# Under an age for certain on the last day, perhaps on the next, at it for certain on the third.
def edges(years):
    return {"month": (f"{2010 + years}-04-30", f"{2010 + years}-05-01", f"{2010 + years}-05-31"),
            "year": (f"{2009 + years}-12-31", f"{2010 + years}-01-01", f"{2010 + years}-12-31"),
            "estimate": (f"{2008 + years}-12-31", f"{2009 + years}-01-01", f"{2011 + years}-12-31")}


def ages(add):
    rule_of_marac = "marac-hearing.under-16"
    party = {"case_id": "C-1", "relationship": "relative"}
    named = {"case_id": "C-1", "role": "alleged-perpetrator", "relationship": "relative"}
    for name, birth in {"month": {"birth_month": "2000-05"}, "year": {"birth_precision": "year", "birth_year": "2000"},
                        "estimate": {"birth_precision": "year-estimated", "birth_year": "2000"}}.items():
        for rule, role, years, at in (("party.child-victim-is-adult", "child-victim", 18, 3),
                                      ("party.victim-is-under-16", "victim", 16, 1)):
            days = [day.replace(day[:4], str(int(day[:4]) - 10)) for day in edges(years)[name]]
            rows = [party | {"person_id": "P-1", "role": role, "part_from": day} for day in days + [""]]
            add(rule, name, "whichever day of birth is right", [people(birth), ("party", rows + [named])],
                [(1, at, "person_id")])
        add(rule_of_marac, name, "whichever day of birth is right", [people(BORN[name]), ("marac-hearing", [
            {"person_id": "P-1", "meeting_on": day} for day in (*edges(16)[name], "")])], [(1, 1, "person_id")])
    add(rule_of_marac, "birth-unknown", "an unknown breaks nothing",
        [people({}), ("marac-hearing", [{"person_id": "P-1", "meeting_on": "2020-01-01"}])], [])
    add("party.victim-is-under-16", "child-victim", "the role for it", [people(BORN["month"]), ("party", [
        party | {"person_id": "P-1", "role": "child-victim", "part_from": "2026-01-01"}, named])], [])
    add("party.child-victim-is-adult", "victim", "the role for it", [people({"birth_month": "2000-05"}), ("party", [
        party | {"person_id": "P-1", "role": "victim", "part_from": "2026-01-01"}, named])], [])
    hark = {"instrument": "hark", "risk_level": "not-applicable"}
    young = {"birth_month": "2008-05"}
    for record, field, own in (("risk-assessment", "assessed_on", hark), ("health-attendance", "attended_on", {"hark_yes": "0"})):
        rows = [own | {"person_id": "P-1", field: day} for day in ("2026-04-30", "2026-05-01", "2026-05-31")]
        rows.append({"person_id": "P-1", field: "2026-04-30", "risk_level": "high"} if record == "risk-assessment"
                    else {"person_id": "P-1", field: "2026-04-30"})
        add("risk-assessment.hark-under-18", record, "17 even if born on the 1st; no HARK in the last row",
            [people(young), (record, rows)], [(1, 1, "person_id")])
    add("risk-assessment.hark-under-18", "18", "18 even if born on the 31st",
        [people(young), ("risk-assessment", [hark | {"person_id": "P-1", "assessed_on": "2026-05-31"}])], [])
    add("social-care-episode.age-and-branch-differ", "birth-unknown", "an unknown breaks nothing",
        [people({}), ("social-care-episode", [{"person_id": "P-1", "branch": "adults", "started_on": "2026-05-31"}])], [])
    care = [{"person_id": "P-1", "branch": branch, "started_on": day} for branch in ("childrens", "adults")
            for day in ("2026-04-30", "2026-05-01", "2026-05-31", "")]
    add("social-care-episode.age-and-branch-differ", "days", "an adult in children's, a child in adults'",
        [people(young), ("social-care-episode", care)], [(1, 3, "person_id"), (1, 5, "person_id")])
    for needs, told in (("no", True), ("yes", False), ("not-recorded", False)):
        rows = [{"person_id": "P-1", "branch": "adults", "stage": stage} for stage in ("section-42-enquiry", "contact")]
        add("social-care-episode.enquiry-without-needs", needs, "the duty rests on needs for care and support",
            [people({"care_and_support_needs": needs}), ("social-care-episode", rows)], [(1, 1, "person_id")] if told else [])
    done = {"person_id": "P-1", "forms": "fgm", "recency": "historic", "fgm_reported": "no", "attended_on": "2026-04-30"}
    for name, changes, told in (("no", {}, True), ("empty", {"fgm_reported": ""}, True),
                                ("not-recorded", {"fgm_reported": "not-recorded"}, True),
                                ("reported", {"fgm_reported": "yes"}, False), ("at-risk", {"recency": "at-risk"}, False),
                                ("recency-unknown", {"recency": ""}, False), ("another-form", {"forms": "rape"}, False),
                                ("perhaps-18", {"attended_on": "2026-05-01"}, False),
                                ("unreadable", {"fgm_reported": "maybe"}, False)):
        add("health-attendance.fgm-not-reported", name, "a known case of a girl under 18",
            [people(young), ("health-attendance", [done | changes])], [(1, 1, "person_id")] if told else [])


def marac(add):
    young = {"birth_month": "2009-05"}
    meeting = ("marac-hearing", [{"hearing_id": f"M-{day}", "person_id": "P-1", "meeting_on": day} for day in
                                 ("2025-05-30", "2025-05-31", "2026-11-25")])
    rule = "marac-hearing.young-without-childrens-social-care"
    add(rule, "none", "16 or 17 for certain from the second on", [people(young), meeting, ("social-care-episode", [
        {"person_id": "P-2", "branch": "childrens"}])], [(1, 2, "person_id"), (1, 3, "person_id")],
        ["any.reference-unknown"])
    add(rule, "adults", "adults' social care is not it", [people(young), meeting, ("social-care-episode", [
        {"person_id": "P-1", "branch": "adults"}])], [(1, 2, "person_id"), (1, 3, "person_id")])
    add(rule, "childrens", "as it should be", [people(young), meeting, ("social-care-episode", [
        {"person_id": "P-1", "branch": "childrens"}])], [])
    for service, told in (("childrens-social-care", False), ("mash", False), ("adult-social-care", True)):
        add(rule, f"referred-to-{service}", "a referral shows it too", [people(young), meeting, ("referral-out", [
            {"person_id": "P-1", "receiving_service": service}])], [(1, 2, "person_id"), (1, 3, "person_id")] if told else [])
    add(rule, "no-file", "no file of social care or of referrals out was handed in", [people(young), meeting], [])
    add(rule, "18", "18 for certain", [people({"birth_month": "2007-05"}), meeting, ("social-care-episode", [
        {"episode_id": "E-1"}])], [])

    def heard(number, referred, meeting, repeat, other="A-1", victim="P-1"):
        return {"hearing_id": f"M-{number}", "person_id": victim, "alleged_perpetrator_id": other,
                "referred_on": referred, "meeting_on": meeting, "repeat": repeat}
    first = heard(1, "2024-02-29", "2024-03-20", "no")
    rule = "marac-hearing.repeat-without-earlier-hearing"
    for name, rows, told in (
            ("alone", [heard(1, "2025-01-01", "2025-01-20", "yes")], (1,)),
            ("after-another", [first, heard(2, "2025-01-01", "2025-01-20", "yes")], ()),
            ("before-another", [heard(2, "2023-01-01", "2023-01-20", "yes"), first], (1,)),
            ("same-meeting", [heard(1, "2025-01-01", "2025-01-20", "yes"), heard(2, "2025-01-02", "2025-01-20", "yes")], (1, 2)),
            ("other-victim", [first, heard(2, "2025-01-01", "2025-01-20", "yes", victim="P-2")], (2,)),
            ("day-unknown", [heard(1, "2025-01-01", "2025-01-20", "yes"), heard(2, "", "", "no")], ())):
        add(rule, name, "the earlier meeting is in the files, or it is not", [("marac-hearing", rows)],
            [(0, number, "person_id") for number in told])
    rule = "marac-hearing.repeat-not-marked"
    for since, last, beyond in (("2024-02-29", "2025-02-28", "2025-03-01"), ("2023-03-10", "2024-03-10", "2024-03-11")):
        for name, day, told in (("day-after", since[:8] + "11" if since.endswith("10") else "2024-03-01", True),
                                ("anniversary", last, True), ("beyond", beyond, False), ("same-day", since, False)):
            add(rule, f"{since}-{name}", "twelve calendar months, the anniversary included",
                [("marac-hearing", [heard(1, since, "2026-11-01", "no"), heard(2, day, "2026-11-02", "no")])],
                [(0, 2, "person_id")] if told else [])
    for name, second, told in (
            ("marked", heard(2, "2024-06-01", "2024-06-20", "yes"), False),
            ("unknown", heard(2, "2024-06-01", "2024-06-20", "not-recorded"), False),
            ("other-alleged", heard(2, "2024-06-01", "2024-06-20", "no", other="A-2"), False),
            ("alleged-unknown", heard(2, "2024-06-01", "2024-06-20", "no", other=""), True),
            ("alleged-not-recorded", heard(2, "2024-06-01", "2024-06-20", "no", other="not-recorded"), True),
            ("alleged-unreadable", heard(2, "2024-06-01", "2024-06-20", "no", other="A/1"), False),
            ("swapped", heard(2, "2024-06-01", "2024-06-20", "no", other="P-1", victim="A-1"), False),
            ("nearest-counts", heard(2, "2025-02-01", "2025-02-20", "no"), True)):
        rows = [heard(3, "2020-01-01", "2020-01-20", "no"), first, second]
        add(rule, name, "the same two people", [("marac-hearing", rows)], [(0, 3, "person_id")] if told else [])
    add(rule, "earlier-alleged-unknown", "the earlier row does not say who was alleged, the later does",
        [("marac-hearing", [heard(1, "2024-03-01", "2024-03-20", "no", other=""),
                            heard(2, "2024-06-01", "2024-06-20", "no")])], [])
    add(rule, "once", "told once, though both kinds came before",
        [("marac-hearing", [heard(1, "2024-03-01", "2024-03-20", "no", other=""), heard(2, "2024-04-01", "2024-04-20", "yes"),
                            heard(3, "2024-06-01", "2024-06-20", "no")])], [(0, 3, "person_id")])
    add(rule, "second-alleged-perpetrator", "a new pair, and the old pair still matches",
        [("marac-hearing", [first, heard(2, "2024-06-01", "2024-06-20", "no", other="A-2"),
                            heard(3, "2024-09-01", "2024-09-20", "no")])], [(0, 3, "person_id")])
    referral = ("referral-in", [{"referral_id": "R-1", "person_id": "P-1"}])
    add("marac-hearing.no-referral", "one", "heard, and never referred in these files",
        [("marac-hearing", [first, heard(2, "2024-01-01", "2024-01-20", "no", victim="P-2")]), referral],
        [(0, 2, "person_id")])
    add("marac-hearing.no-referral", "no-file", "no file of referrals was handed in", [("marac-hearing", [first])], [])
    add("marac-hearing.no-referral", "referred", "as it should be", [("marac-hearing", [first]), referral], [])


def write(_row, add):
    keys(add)
    persons(add)
    cases(add)
    parties(add)
    ages(add)
    marac(add)
