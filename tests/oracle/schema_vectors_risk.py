"""Vectors of the rules about one row, continued: risk, MARAC, courts, police, social care, health, training, feedback,
the strategy. `make_schema_vectors.py` writes them."""

CHECKLIST = "safelives-dash-24"


def counts(yes, no=0, dont_know=0, unanswered=0):
    return {"yes": str(yes), "no": str(no), "dont_know": str(dont_know), "unanswered": str(unanswered)}


def risk(row):
    def of(rule, base, *cases, also=()):
        row("risk-assessment." + rule, "risk-assessment", base, *cases, also=also)

    sums = {"instrument": CHECKLIST, "risk_level": "not-high-by-count"}
    of("counts-do-not-make-24", sums | counts(2, 14, 4, 4),
       ("24", {}, None, "2 + 14 + 4 + 4"),
       ("23", counts(2, 14, 4, 3), "yes", "one item is missing"),
       ("25", counts(2, 14, 4, 5), "yes", "one item too many, and not an answer"),
       ("one-unknown", counts(2, 14, 4) | {"unanswered": "not-recorded"}, None, "the rest may be unanswered"),
       ("one-empty", counts(2, 14, 4) | {"unanswered": ""}, None, "an unknown breaks nothing"),
       ("no-column", counts(2, 14, 4) | {"unanswered": None}, None, "cannot be added up"),
       ("27-items", {"instrument": "police-dash-27"} | counts(2, 18, 4, 3), None, "another instrument"))
    for instrument, most in ((CHECKLIST, 24), ("safelives-dash-24-scotland", 24), ("police-dash-27", 27),
                             ("police-scotland-daq-27", 27), ("hark", 4), ("s-dash", 11), ("h-dash", 10)):
        base = {"instrument": instrument, "risk_level": "not-applicable", "yes": "1"}
        of("more-answers-than-questions", base,
           (f"{instrument}-as-many", {"no": str(most - 2), "dont_know": "1"}, None, f"{most} questions"),
           (f"{instrument}-one-more", {"no": str(most - 1), "dont_know": "1"}, "yes", f"{most} questions"))
        of("more-answers-than-questions", base,
           (f"{instrument}-yes-alone", {"yes": str(most + 1)}, "yes", "the others are not known",
            *(["risk-assessment.high-count-not-high"] if instrument == CHECKLIST else [])))
    of("more-answers-than-questions", {"instrument": "other", "risk_level": "not-applicable", "yes": "40"},
       ("other", {}, None, "nobody knows how many it has"),
       ("dara", {"instrument": "dara"}, None, "its answers are not counted"))
    at = {"instrument": CHECKLIST, "risk_level": "not-high-by-count"}
    of("high-count-not-high", at | counts(14, 10),
       ("14", {}, "risk_level", "14 of 24"),
       ("24", counts(24), "risk_level", "all"),
       ("13", counts(13, 11), None, "below"),
       ("14-high", {"risk_level": "high"}, None, "as it should be"),
       ("14-level-unknown", {"risk_level": "not-recorded"}, "risk_level", "a level that nobody recorded is not one below"),
       ("14-medium", {"risk_level": "medium", "risk_policy": "plymouth"}, "risk_level", "no judgement lowers"),
       ("14-another", {"instrument": "other"}, None, "a count is never read against another's threshold"))
    of("could-be-high", at | counts(10, 10, 2, 2),
       ("14", {}, "risk_level", "10 and four that may be yes"),
       ("13", counts(10, 11, 2, 1), None, "13 at most"),
       ("all-unanswered", counts(0, 0, 0, 24), "risk_level", "nothing is known"),
       ("dont-know-alone", counts(13, 10) | {"dont_know": "1", "unanswered": ""}, "risk_level", "one is enough"),
       ("both-not-known", {"dont_know": "", "unanswered": "not-recorded"}, "risk_level", "14 were not answered no"),
       ("both-not-known-11-no", {"no": "11", "dont_know": "", "unanswered": "not-recorded"}, None, "13 at most"),
       ("nothing-but-yes", {"no": "not-recorded", "dont_know": "", "unanswered": ""}, "risk_level", "anything may be"),
       ("yes-not-recorded", {"yes": "not-recorded"}, "yes", "the count that is missing"),
       ("yes-empty", {"yes": "", "no": "", "dont_know": "", "unanswered": ""}, "yes", "the count that is missing"),
       ("yes-not-recorded-11-no", {"yes": "not-recorded", "no": "11"}, None, "13 at most"),
       ("yes-unreadable", {"yes": "some"}, None, "told already, by the cell"),
       ("yes-not-recorded-high", {"yes": "not-recorded", "risk_level": "high", "raised_by_judgement": "yes",
                                  "judgement_grounds": "own-view"}, None, "as it should be"),
       ("no-columns", {"dont_know": None, "unanswered": None}, "risk_level", "14 were not answered no"),
       ("high", {"risk_level": "high", "raised_by_judgement": "yes", "judgement_grounds": "own-view"}, None,
        "as it should be"))
    of("high-without-ground", {"instrument": CHECKLIST, "risk_level": "high"} | counts(13, 11),
       ("13", {}, "risk_level", "no ground"),
       ("13-empty", {"raised_by_judgement": "", "judgement_grounds": ""}, "risk_level", "no ground"),
       ("13-said-no", {"raised_by_judgement": "no"}, "risk_level", "no ground"),
       ("13-judgement", {"raised_by_judgement": "yes"}, None, "judgement, whose ground is asked for elsewhere"),
       ("13-ground", {"judgement_grounds": "escalation"}, None, "a ground"),
       ("13-unreadable", {"judgement_grounds": "gut feeling"}, None, "told already, by the cell"),
       ("14", counts(14, 10), None, "high by its count"),
       ("none", {"instrument": "none"} | counts(0), None, "judgement without an instrument"))
    of("no-indicators-called-standard", {"instrument": CHECKLIST, "risk_level": "standard", "risk_policy": "plymouth"}
       | counts(0, 24),
       ("0", {}, "risk_level", "nothing recorded is no level"),
       ("1", counts(1, 23), None, "the lowest band begins at 1"),
       ("0-judgement", {"raised_by_judgement": "yes", "judgement_grounds": "own-view"}, None, "raised by judgement"),
       ("0-police", {"instrument": "police-dash-27", "risk_policy": "police-graded"}, None, "graded by judgement"),
       ("0-nothing", {"risk_level": "no-indicators-recorded"}, None, "as it should be"))
    of("threshold-of-another-instrument", {"instrument": "police-dash-27", "risk_policy": "national",
                                           "risk_level": "high"} | counts(15, 12),
       ("27-items", {}, "risk_policy", "15 of 27 is not 15 of 24"),
       ("young-people", {"instrument": "young-people", "risk_policy": "plymouth"}, "risk_policy", "another form"),
       ("judgement", {"raised_by_judgement": "yes"}, None, "judgement is a criterion of its own"),
       ("ground", {"judgement_grounds": "strangulation"}, None, "judgement is a criterion of its own"),
       ("police-graded", {"risk_policy": "police-graded"}, None, "the police's own"),
       ("other-local", {"risk_policy": "other-local"}, None, "nobody here knows what it counts"),
       ("checklist", {"instrument": CHECKLIST} | counts(15, 9), None, "its own"),
       ("scotland", {"instrument": "safelives-dash-24-scotland"} | counts(15, 9), None, "24 questions too"),
       ("none", {"instrument": "none"}, None, "no instrument"),
       ("no-level", {"risk_level": "not-recorded"}, None, "nothing was applied"))
    for screen in ("hark", "s-dash", "h-dash"):
        of("screen-given-a-level", {"instrument": screen, "risk_level": "high", "yes": "3"},
           (f"{screen}-high", {}, "risk_level", "a screen finds and does not grade"),
           (f"{screen}-not-high", {"risk_level": "not-high-by-count"}, "risk_level", "nor does it clear"),
           (f"{screen}-not-applicable", {"risk_level": "not-applicable"}, None, "as it should be"),
           (f"{screen}-nothing", {"risk_level": "no-indicators-recorded", "yes": "0"}, None, "not a level"),
           (f"{screen}-judgement", {"raised_by_judgement": "yes"}, None, "judgement and not the count"))
    of("high-not-referred", {"risk_level": "high", "referred_to_marac": "no"},
       ("no", {}, "referred_to_marac", "high and not referred"),
       ("yes", {"referred_to_marac": "yes"}, None, "as it should be"),
       ("unknown", {"referred_to_marac": "not-recorded"}, None, "an unknown is not a no"),
       ("below", {"risk_level": "not-high-by-count"}, None, "not high"))


def marac(row):
    def of(rule, base, *cases, also=()):
        row("marac-hearing." + rule, "marac-hearing", base, *cases, also=also)

    for definition in ("any-abuse", "criminal-abuse"):
        for since, last, next_day in (("2024-02-29", "2025-02-28", "2025-03-01"),
                                      ("2023-02-28", "2024-02-28", "2024-02-29"),
                                      ("2024-08-31", "2025-08-31", "2025-09-01"),
                                      ("2023-03-10", "2024-03-10", "2024-03-11")):
            base = {"repeat": "yes", "repeat_definition": definition, "repeat_anchor": "last-referral",
                    "previous_referred_on": since, "referred_on": last}
            name = f"{definition}-{since}"
            of("repeat-beyond-12-months", base,
               (f"{name}-anniversary", {}, None, "the anniversary is within"),
               (f"{name}-next-day", {"referred_on": next_day}, "previous_referred_on", "a day more than 12 months"),
               (f"{name}-same-day", {"referred_on": since}, None, "not beyond"))
    base = {"repeat": "yes", "repeat_definition": "any-abuse", "repeat_anchor": "last-referral",
            "previous_referred_on": "2024-01-10", "referred_on": "2026-01-10"}
    of("repeat-beyond-12-months", base,
       ("last-meeting", {"repeat_anchor": "last-meeting"}, None, "the meeting was later than the referral"),
       ("anchor-unknown", {"repeat_anchor": ""}, None, "an unknown breaks nothing"),
       ("other-local", {"repeat_definition": "other-local"}, None, "nobody here knows its months"),
       ("no-repeat", {"repeat": "no"}, None, "not a repeat"),
       ("before-unknown", {"previous_referred_on": "not-recorded"}, None, "an unknown breaks nothing"))
    of("repeat-of-a-later-referral", {"repeat": "yes", "previous_referred_on": "2026-01-10", "referred_on": "2026-01-10"},
       ("same-day", {}, None, "two on one day"),
       ("day-after", {"previous_referred_on": "2026-01-11"}, "previous_referred_on", "later than its own"),
       ("no-repeat", {"previous_referred_on": "2026-01-11", "repeat": "no"}, None, "not a repeat"),
       ("before", {"previous_referred_on": "2026-01-09"}, None, "as it should be"))
    of("repeat-and-reasons-differ", {"repeat": "yes", "criteria": "visible-high-risk"},
       ("not-a-reason", {}, "repeat", "a repeat, and not a reason"),
       ("no-repeat", {"repeat": "no", "criteria": "repeat;professional-judgement"}, "repeat", "a reason, and no repeat"),
       ("both", {"criteria": "repeat"}, None, "they agree"),
       ("neither", {"repeat": "no"}, None, "they agree"),
       ("reasons-unknown", {"criteria": "not-recorded"}, None, "an unknown breaks nothing"),
       ("repeat-unknown", {"repeat": "not-recorded", "criteria": "repeat"}, None, "an unknown is not a no"))
    of("visible-high-below-14", {"criteria": "visible-high-risk", "instrument": CHECKLIST, "yes": "13"},
       ("13", {}, "yes", "below"),
       ("14", {"yes": "14"}, None, "the criterion itself"),
       ("judgement", {"criteria": "professional-judgement"}, None, "another reason"),
       ("other-instrument", {"instrument": "police-dash-27"}, None, "not the 24 items"),
       ("count-unknown", {"yes": ""}, None, "an unknown is not below"))


def justice(row):
    row("court-hearing.outcome-of-a-future-hearing", "court-hearing",
        {"hearing_on": "2026-11-27", "outcome": "convicted-after-trial"},
        ("tomorrow", {}, "outcome", "not yet heard"),
        ("today", {"hearing_on": "2026-11-26"}, None, "today is not ahead"),
        ("listed", {"outcome": "listed"}, None, "as it should be"),
        ("adjourned", {"outcome": "adjourned"}, None, "adjourned before its day"),
        ("withdrawn", {"outcome": "withdrawn"}, None, "withdrawn before its day"),
        ("discontinued", {"outcome": "discontinued"}, None, "discontinued before its day"),
        ("acquitted", {"outcome": "acquitted"}, "outcome", "not yet heard"),
        ("unknown", {"outcome": "not-recorded"}, None, "an unknown breaks nothing"))
    row("police-record.non-crime-with-crime-outcome", "police-record",
        {"record_kind": "non-crime-incident", "outcome": "charged"},
        ("charged", {}, "outcome", "an outcome of a crime"),
        ("under-investigation", {"outcome": "under-investigation"}, "outcome", "an outcome of a crime"),
        ("cancelled", {"outcome": "cancelled"}, None, "a crime that was cancelled is none"),
        ("crime", {"record_kind": "crime"}, None, "as it should be"),
        ("empty", {"outcome": ""}, None, "as it should be"),
        ("not-applicable", {"outcome": "not-applicable"}, None, "as it should be"))
    row("police-record.pattern-on-one-day", "police-record",
        {"committed_from": "2026-02-03", "committed_to": "2026-02-03", "forms": "stalking"},
        ("stalking", {}, "committed_to", "a course of conduct"),
        ("coercive-control", {"forms": "physical-abuse;coercive-control"}, "committed_to", "a course of conduct"),
        ("two-days", {"committed_to": "2026-02-04"}, None, "two occasions"),
        ("rape", {"forms": "rape"}, None, "may be one event"),
        ("domestic-abuse", {"forms": "domestic-abuse"}, None, "a pattern, and what police recorded may be one event"),
        ("last-day-unknown", {"committed_to": "not-recorded"}, None, "an unknown breaks nothing"))
    row("police-record.domestic-abuse-by-a-stranger", "police-record",
        {"domestic_abuse_flag": "yes", "relationship": "stranger"},
        ("stranger", {}, "domestic_abuse_flag", "not personally connected"),
        ("household-member", {"relationship": "household-member"}, "domestic_abuse_flag", "outside section 2"),
        ("carer", {"relationship": "carer"}, "domestic_abuse_flag", "outside section 2"),
        ("relative", {"relationship": "relative"}, None, "limb (g)"),
        ("parent-of-same-child", {"relationship": "parent-of-same-child"}, None, "limb (f)"),
        ("not-flagged", {"domestic_abuse_flag": "no"}, None, "not flagged"),
        ("unknown", {"relationship": "does-not-know"}, None, "an unknown breaks nothing"))


def care_and_health(row):
    def of(rule, base, *cases):
        row("social-care-episode." + rule, "social-care-episode", base, *cases)

    for branch, stage, field, value in (("childrens", "section-42-enquiry", "risk_types", "neglect"),
                                        ("adults", "child-in-need", "factors", "16A")):
        other = "adults" if branch == "childrens" else "childrens"
        of("of-the-other-branch", {"branch": branch, "stage": stage},
           (f"{branch}-stage", {}, "stage", "a stage of the other branch"),
           (f"{branch}-stage-where-it-belongs", {"branch": other}, None, "its own"),
           (f"{branch}-contact", {"stage": "contact"}, None, "both have contacts"),
           (f"{branch}-field", {"stage": "contact", field: value}, field, "a field of the other branch"),
           (f"{branch}-field-not-applicable", {"stage": "contact", field: "not-applicable"}, None, "as it should be"))
    of("of-the-other-branch", {"branch": "childrens", "wishes_met": "met"},
       ("wishes", {}, "wishes_met", "asked of adults"),
       ("wishes-adults", {"branch": "adults"}, None, "its own"))
    for factor, form, near in (("3A", "domestic-abuse", "coercive-control"), ("3B", "domestic-abuse", "economic-abuse"),
                               ("3C", "domestic-abuse", "child-victim-of-domestic-abuse"),
                               ("11A", "sexual-exploitation", "child-sexual-exploitation"), ("22A", "fgm", "fgm")):
        of("factor-without-form", {"factors": f"16A;{factor}", "forms": "hate-crime"},
           (f"{factor}-other-form", {}, "factors", "another form"),
           (f"{factor}-empty", {"forms": ""}, "factors", "no form"),
           (f"{factor}-not-recorded", {"forms": "not-recorded"}, "factors", "no form"),
           (f"{factor}-no-column", {"forms": None}, "factors", "no form can be named"),
           (f"{factor}-unreadable", {"forms": "DV"}, None, "told already, by the cell"),
           (f"{factor}-the-form", {"forms": form}, None, "named"),
           (f"{factor}-a-kind-of-it", {"forms": near}, None, "a narrower form is one too"))
    of("factor-without-form", {"factors": "16A;24A", "forms": ""},
       ("others", {}, None, "neglect and criminal exploitation name no form of this list"))
    row("health-attendance.positive-and-not-disclosed", "health-attendance",
        {"hark_yes": "1", "enquiry": "not-disclosed"},
        ("1", {}, "enquiry", "one yes is enough"),
        ("0", {"hark_yes": "0"}, None, "nothing was told"),
        ("disclosed", {"enquiry": "disclosed"}, None, "they agree"),
        ("unknown", {"hark_yes": "not-recorded"}, None, "an unknown is not a yes"))
    for enquiry in ("disclosed", "told-unasked", "known-from-others"):
        row("health-attendance.visible-online", "health-attendance",
            {"enquiry": enquiry, "hidden_from_online_access": "no"},
            (enquiry, {}, "hidden_from_online_access", "can be read over her shoulder"),
            (f"{enquiry}-hidden", {"hidden_from_online_access": "yes"}, None, "as it should be"),
            (f"{enquiry}-unknown", {"hidden_from_online_access": ""}, None, "an unknown is not a no"))
    row("health-attendance.visible-online", "health-attendance",
        {"enquiry": "not-disclosed", "hidden_from_online_access": "no"}, ("nothing-told", {}, None, "nothing to hide"))


def others(row):
    groups = ("social_care", "health", "substance_misuse", "housing", "police_and_justice", "voluntary", "employers",
              "other")
    eight = {f"attended_{group}": str(place) for place, group in enumerate(groups)}
    row("training-session.figures-do-not-add-up", "training-session", {"attended": "28"} | eight,
        ("28", {}, None, "0 + 1 + 2 + 3 + 4 + 5 + 6 + 7"),
        ("27", {"attended": "27"}, "attended", "one too few"),
        ("29", {"attended": "29"}, "attended", "one too many"),
        ("one-unknown", {"attended": "29", "attended_other": ""}, None, "the rest may be in it"),
        ("one-unknown-at-most", {"attended": "21", "attended_other": "not-recorded"}, None, "nobody else, perhaps"),
        ("one-unknown-too-many", {"attended": "20", "attended_other": ""}, "attended", "those known are more already"),
        ("no-column", {"attended": "30", "attended_other": None}, None, "the rest may be in it"),
        ("all-nought", {"attended": "0"} | dict.fromkeys(eight, "0"), None, "nobody came"))
    row("survivor-feedback.orientation-under-16", "survivor-feedback", {"lgbt": "no", "age_band": "under-16"},
        ("no", {}, "lgbt", "not asked under 16"),
        ("yes", {"lgbt": "yes"}, "lgbt", "not asked under 16"),
        ("16-17", {"age_band": "16-17"}, None, "asked from 16"),
        ("not-applicable", {"lgbt": "not-applicable"}, None, "as it should be"))
    row("strategy-action.not-measurable", "strategy-action", {"status": "in-progress", "measure": "none"},
        ("none", {}, "measure", "none yet"),
        ("completed", {"status": "completed", "measure": ""}, "measure", "nothing stands there"),
        ("not-recorded", {"measure": "not-recorded"}, None, "may not stand there: told already, by the cell"),
        ("no-column", {"measure": None}, "measure", "nothing can be said"),
        ("audit", {"measure": "audit-of-case-files"}, None, "as it should be"),
        ("not-started", {"status": "not-started"}, None, "there is time"),
        ("unreadable", {"measure": "we will see"}, None, "told already, by the cell"))


def write(row, _add):
    risk(row)
    marac(row)
    justice(row)
    care_and_health(row)
    others(row)
