"""A case over time: abuse again after MARAC under both published definitions, the number of events, and when to look
again. Written from the published definitions, record by record and pair by pair."""

from datetime import date, timedelta

from risk_facts import Refused, months_away, state

# SafeLives: within twelve months of the last referral. It stands in where an area has no clause of its own.
PUBLISHED = {"anchor": "last-referral", "months": 12}
SIX_WEEKS, EIGHT_WEEKS = timedelta(weeks=6), timedelta(weeks=8)


def day(record, key):
    return date.fromisoformat(record[key]) if key in record else None


def people(record):
    return record.get("pairs", [0])


def over_time(given, policies):
    policy = given["policy"] if "policy" in given else policies[given["area"]]
    today = date.fromisoformat(given["date"])
    case = given["case"]
    records = {key: case.get(key, []) for key in ("assessments", "events", "hearings")}
    for key in records:
        for record in records[key]:
            if not people(record):
                raise Refused("wrong-count")
    for event in records["events"]:
        if "reportedOn" in event and event["reportedOn"] < event["on"]:
            raise Refused("end-before-start")
    everybody = sorted({pair for key in records for record in records[key] for pair in people(record)})
    return {"pairs": [one_pair(pair, records, policy, today) for pair in everybody]}


def one_pair(pair, records, policy, today):
    about = {key: [record for record in records[key] if pair in people(record)] for key in records}
    # What had not been reported was not known; what had not happened was not there.
    known = [event for event in about["events"] if (day(event, "reportedOn") or day(event, "on")) <= today]
    made = [record for record in about["assessments"] if day(record, "on") <= today]
    last = max((day(record, "on") for record in made), default=None)
    said = [record.get("rising", {"state": "not-asked"}) for record in made if day(record, "on") == last]
    rising = best(said)
    clause = policy.get("repeat", {})
    return {
        "pair": pair,
        "repeat": {
            "applies": clause.get("definition"),
            "anyAbuse": again("any-abuse", PUBLISHED | clause, about["hearings"], known, today),
            "criminal": again("criminal", PUBLISHED | clause, about["hearings"], known, today),
        },
        "escalation": events_against(policy.get("escalation"), known, state(rising), today),
        "rising": {"said": state(rising)} | halves(known, today),
        "review": review(last, known, today),
    }


def best(said):
    """Of several answers of one day, a yes, else one that is open, else a no."""
    for wanted in ("yes", "open", "no"):
        for answer in said:
            if state(answer) == wanted:
                return answer
    return {"state": "not-asked"}


def again(definition, clause, hearings, events, today):
    own, other = ("referred", "met") if clause["anchor"] == "last-referral" else ("met", "referred")
    names = {"referred": "last-referral", "met": "last-meeting"}
    starts = {own: [], other: []}
    for hearing in hearings:
        days = {kind: day(hearing, kind) for kind in (own, other) if kind in hearing}
        days = {kind: when for kind, when in days.items() if when <= today}
        if own in days:
            starts[own].append(days[own])
        elif other in days:
            starts[other].append(days[other])
    perhaps, windows = False, []
    for kind in (own, other):
        if not starts[kind]:
            continue
        since = max(starts[kind])
        until = months_away(since, clause["months"])
        windows.append((since, kind == own, kind, until))
        counted = []
        for event in events:
            if since < day(event, "on") <= (until or date.max):
                crime = "yes" if definition == "any-abuse" else state(event.get("crime"))
                if crime == "yes":
                    counted.append(day(event, "on"))
                elif crime == "open":
                    perhaps = True
        if counted:
            return {"state": "yes", "since": since.isoformat(), "anchor": names[kind],
                    "event": min(counted).isoformat()}
    if perhaps:
        return {"state": "if-crime"}
    if not windows:
        return {"state": "not-referred"}
    since, _, kind, until = max(windows)
    return {"state": "no", "since": since.isoformat(), "anchor": names[kind]} | (
        {"until": until.isoformat()} if until else {})


def events_against(clause, events, rising, today):
    if clause is None:
        return None
    first = months_away(today, -clause["months"])
    inside = [event for event in events if first is None or day(event, "on") >= first]
    crimes = sum(state(event.get("crime")) == "yes" for event in inside)
    possible = sum(state(event.get("crime")) != "no" for event in inside)

    def enough(crimes):
        return len(inside) >= clause.get("events", 10 ** 9) or crimes >= clause.get("crimes", 10 ** 9)

    if not clause["rising"]:
        rising = "yes"
    if enough(crimes) and rising == "yes":
        found = "yes"
    elif enough(possible) and rising != "no":
        found = "not-known"
    else:
        found = "no"
    return {"state": found, "events": len(inside), "crimes": crimes, "possibleCrimes": possible,
            "established": clause["established"]} | ({"from": first.isoformat()} if first else {})


def halves(events, today):
    half, year = months_away(today, -6), months_away(today, -12)
    days = [day(event, "on") for event in events]
    later = sum(half is None or when >= half for when in days)
    both = sum(year is None or when >= year for when in days)
    return {"earlier": both - later, "later": later}


def review(last, events, today):
    """SafeLives: after anything new, and in full every six to eight weeks."""
    if last is None:
        return {"state": "never-assessed"}
    # What led to an assessment was known on its day. Anything learned afterwards is new, however old it is.
    new = [day(event, "on") for event in events if (day(event, "reportedOn") or day(event, "on")) > last]
    if new:
        return {"state": "something-new", "event": min(new).isoformat()}
    if today < last + SIX_WEEKS:
        return {"state": "not-yet", "from": (last + SIX_WEEKS).isoformat()}
    return {"state": "overdue" if today > last + EIGHT_WEEKS else "due", "by": (last + EIGHT_WEEKS).isoformat()}
