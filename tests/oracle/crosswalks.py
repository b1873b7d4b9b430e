#!/usr/bin/env python3
"""An independent answer to every crosswalk that can be worked out from the published lists alone.

Usage: crosswalks.py [docs/data/characteristics/crosswalks]

Written from the tables of the reference notes on the published lists and from nothing in `crates/`: it knows neither
our cells nor our data files. Where the notes give a table of groups with one column for each list, it works in sets of
rows of that table; where they give single sentences, it holds those sentences. It reads the JSON edition of the
crosswalks and prints every answer that differs. It leaves with 1 if there is any.

The notes say less than the data files do (of Scotland only the codes, of Wales only what differs): what they do not settle
is not compared, and the number of answers that were compared is printed.
"""

import json
import pathlib
import sys

# The crosswalk table, row by row: census, NHS, police 18+1, DfE, POLE 1.1.
# `!` in the notes (no code of its own) is what makes a code stand in several rows. WROM stands for Gypsy and Roma, WIRT for
# Irish Traveller; the census has Gypsy and Irish Traveller in one, so that row is two here.
GROUPS = """
13 A W1 WBRI 1
14 B W2 WIRI 2
15 C W3 WROM 3
15 C W3 WIRT 3
16 C W9 WROM 4
17 C W9 WOTH 4
11 D M1 MWBC 5
10 E M2 MWBA 6
9 F M3 MWAS 7
12 G M9 MOTH 8
3 H A1 AIND 9
4 J A2 APKN 10
1 K A3 ABAN 11
2 R A4 CHNE 12
5 L A9 AOTH 13
7 M B1 BCRB 15
6 N B2 BAFR 14
8 P B9 BOTH 16
18 S O2 OOTH 17
19 S O9 OOTH 18
- Z NS REFU 19
- 99 - NOBT -
"""
ETHNIC = [
    "ons-ethnic-group|census-2021",
    "nhs-ethnic-category|2001",
    "police-self-defined-ethnicity|18-plus-1",
    "dfe-ethnicity|read-2026-11",
    "pole-ethnicity|1.1",
]
HMPPS = "hmpps-ethnicity|read-2026-11"
OLD_POLICE = "police-self-defined-ethnicity|16-plus-1"
WALES = "nhs-wales-ethnic-category|1.1.1"
ASIAN, OTHER = "high-level-ethnic-group|chinese-in-asian", "high-level-ethnic-group|chinese-in-other"


def ethnicity():
    """The columns of the ethnicity table as {list: {code: set of rows}}, and the codes that are only read."""
    rows = [line.split() for line in GROUPS.strip().splitlines()]
    lists = {name: {} for name in ETHNIC}
    for number, row in enumerate(rows):
        for name, code in zip(ETHNIC, row):
            if code != "-":
                lists[name].setdefault(code, set()).add(number)
    police = lists[ETHNIC[2]]
    # "Old 16+1 lacked W3 and O2 and had Chinese as O1."
    old = {code: set(rows) for code, rows in police.items()}
    old["W9"] |= old.pop("W3")
    old["O9"] |= old.pop("O2")
    old["O1"] = old.pop("A4")
    lists[OLD_POLICE] = old
    # "HMPPS extras: W4 duplicate of W3, W5 Roma, W8 Irish Traveller/Gypsy, O1 Chinese"; W9 still holds Roma from feeds
    # that accept W1-W3 and W9 only.
    live = {code: set(rows) for code, rows in police.items()}
    roma = next(n for n, row in enumerate(rows) if row[0] == "16")
    live.update(W4=set(live["W3"]), W8=set(live["W3"]), W5={roma}, O1=set(live["A4"]))
    lists[HMPPS] = live
    # "Wales: A any white, B Gypsy or Irish Traveller, D-G mixed, H J K L M N P R S, T Arab, Z": as England elsewhere.
    england = lists[ETHNIC[1]]
    wales = {code: set(england[code]) for code in "DEFGHJKLMNPRZ"}
    travellers = lists[ETHNIC[0]]["15"]
    wales["A"] = (england["A"] | england["B"] | england["C"]) - travellers
    wales["B"] = set(travellers)
    wales["T"] = set(lists[ETHNIC[0]]["18"])
    wales["S"] = set(lists[ETHNIC[0]]["19"])
    lists[WALES] = wales
    # "Five high-level: Asian 1-5, Black 6-8, Mixed 9-12, White 13-17, Other 18-19"; in 2001 Chinese is under Other.
    census = lists[ETHNIC[0]]

    def span(first, last):
        return set().union(*(census[str(code)] for code in range(first, last + 1)))

    asian = {"asian": span(1, 5), "black": span(6, 8), "mixed": span(9, 12), "white": span(13, 17), "other": span(18, 19)}
    lists[ASIAN] = asian
    lists[OTHER] = asian | {"asian": asian["asian"] - census["2"], "other": asian["other"] | census["2"]}
    return lists, {(HMPPS, "W4"), (HMPPS, "W8"), (HMPPS, "O1"), (ETHNIC[2], "O1")}


# Orientation, disability, marriage and religion as sentences. Sets of names of ours stand for groups.
SMALL = {
    "orientation": {
        "nhs-sexual-orientation|2017": {"1": "s", "2": "g", "3": "b", "4": "paqo", "U": "U", "Z": "Z", "9": "NR"},
        "ons-sexual-orientation|census-2021": {
            "1": "s", "2": "g", "3": "b", "4": "p", "5": "a", "6": "q", "7": "o", "8": "ZN", "-8": "/",
        },
        "hmpps-sexual-orientation|read-2026-11": {
            "HET": "s", "HOM": "g", "BIS": "b", "OTH": "paqo", "REF": "Z", "ND": "ZN", "UNKNOWN": "R",
        },
    },
    "religion": {
        "nhs-religion-group|2018": dict(zip("ABCDEFGHIJKLM", "ABCDEFGHIJKLM")) | {"N": "NR"},
        "ons-religion|census-2021": {
            "1": "L", "2": "C", "3": "B", "4": "D", "5": "F", "6": "G", "7": "I", "8": "AEHJK", "9": "MN",
        },
    },
    "disability": {
        "nhs-disability|read-2026-11": {
            "01": "bu", "02": "h", "03": "d", "04": "lm", "05": "v", "06": "x", "07": "pi", "08": "rc", "09": "e",
            "10": "t", "XX": "uo", "NN": "n",
        },
        "dfe-disability|read-2026-11": {
            "VIS": "e", "HEAR": "h", "MOB": "v", "HAND": "d", "PC": "p", "INC": "i", "COMM": "t", "LD": "l", "BEH": "b",
            "CON": "c", "AUT": "u", "NONE": "n", "DDA": "o",
        },
    },
    "marital": {
        "nhs-marital-status|2006": {"S": "s", "M": "mc", "D": "dx", "W": "wy", "P": "pq"},
        "ons-legal-partnership|census-2021-names": {
            "never": "s", "married": "m", "civil-partnered": "c", "separated": "pq", "divorced": "dx", "widowed": "wy",
        },
    },
}
SMALL["religion"]["nhs-religion-group|read-2026-11"] = SMALL["religion"].pop("nhs-religion-group|2018")

# Single sentences of the notes: (topic, from, code, to): codes that must be among the answers, and codes that must not.
SENTENCES = [
    # "NHS X and ISO 0 align; NHS 9 and ISO 9 look alike but mean indeterminate and not specified."
    ("sex", "nhs-person-stated-gender|read-2026-11", "X", "iso-5218|read-2026-11", "exact", {"0"}, set()),
    ("sex", "nhs-person-stated-gender|read-2026-11", "9", "iso-5218|read-2026-11", None, set(), {"9", "0"}),
    ("sex", "iso-5218|read-2026-11", "9", "nhs-person-stated-gender|read-2026-11", None, set(), {"9"}),
    # "POLE Trans Female cannot be mapped to a sex value without inference: return ambiguous."
    ("sex", "pole-gender|1.1", "Trans Female", "nhs-person-stated-gender|read-2026-11", "ambiguous", {"1", "2"}, set()),
    ("sex", "pole-gender|1.1", "Trans Male", "hmpps-sex|read-2026-11", "ambiguous", {"M", "F"}, set()),
    # "ONS sex 1 Female, 2 Male: the reverse of NHS 1 = Male."
    ("sex", "ons-sex|census-2021", "1", "nhs-person-stated-gender|read-2026-11", "exact", {"2"}, {"1"}),
    ("sex", "ons-sex|census-2021", "2", "dfe-sex|read-2026-11", "exact", {"1"}, {"2"}),
    # "2 = married INCLUDING separated: lossy."
    ("marital", "nhs-marital-status|2006", "2", "ons-legal-partnership|census-2021-names", "ambiguous",
     {"married", "separated"}, {"civil-partnered"}),
    # "2010 list used 4 = not sure"; "probation sexual orientation 99 = Other".
    ("orientation", "nhs-sexual-orientation|2010", "4", "nhs-sexual-orientation|2017", "exact", {"U"}, {"4"}),
    ("orientation", "probation-sexual-orientation|read-2026-11", "99", "nhs-sexual-orientation|2017", "exact", {"4"}, {"9"}),
    # "Mixed" is one Scottish code; Scotland 98 = refused.
    ("ethnicity", "nhs-scotland-ethnic-group|1.1.1", "2A", "nhs-ethnic-category|2001", "ambiguous",
     {"D", "E", "F", "G"}, {"C"}),
    ("ethnicity", "nhs-scotland-ethnic-group|1.1.1", "98", "nhs-ethnic-category|2001", "exact", {"Z"}, {"99"}),
]

# "Officer-defined"; "ONS asks limitation, NHS and DfE ask type"; sex at birth is another item (PRSB).
NOT_COMPARABLE = [
    ("ethnicity", "pole-officer-defined-ethnicity|1.1", "nhs-ethnic-category|2001"),
    ("disability", "ons-disability|census-2021", "nhs-disability|read-2026-11"),
    ("disability", "dfe-disability|read-2026-11", "ons-disability|census-2021"),
    ("sex", "ukcore-birth-sex|read-2026-11", "nhs-person-stated-gender|read-2026-11"),
]


def answer(meaning, target, read_only):
    """The relation of a set of groups with the codes of a target list, the codes, and whether some group has none."""
    meaning = set(meaning)
    near = {code: set(groups) for code, groups in target.items() if code not in read_only and set(groups) & meaning}
    equal = [code for code, groups in near.items() if groups == meaning]
    if equal:
        return "exact", equal, False
    if not near:
        return "unmapped", [], False
    holders = [code for code, groups in near.items() if groups >= meaning]
    if len(holders) == 1:
        return "broader", holders, False
    return "ambiguous", sorted(near), not meaning <= set().union(*near.values())


def load(folder):
    """Every crosswalk of the JSON edition: {(topic, from, to): {code: row}}, and those that say "not comparable"."""
    walks, refused = {}, set()
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        for walk in data["crosswalks"]:
            key = (data["topic"], *("|".join((end["system"], end["version"])) for end in (walk["from"], walk["to"])))
            if walk["notComparable"]:
                refused.add(key)
            walks[key] = {row["code"]: row for row in walk["codes"]}
    return walks, refused


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "docs/data/characteristics/crosswalks")
    walks, refused = load(folder)
    compared, wrong = 0, []

    def check(key, code, relation, codes, or_none):
        nonlocal compared
        compared += 1
        row = walks[key].get(code)
        mine = (relation, sorted(codes), or_none)
        theirs = row and (row["relation"], sorted(row["to"]), row["orNone"])
        if mine != theirs:
            wrong.append(f"{' '.join(key)} {code}: expected {mine}, found {theirs}")

    ethnic, read_only = ethnicity()
    tables = {"ethnicity": ethnic} | SMALL
    for topic, lists in tables.items():
        for a, source in lists.items():
            for b, target in lists.items():
                if a != b:
                    hidden = {code for name, code in read_only if name == b}
                    for code, meaning in source.items():
                        check((topic, a, b), code, *answer(meaning, target, hidden))
    for topic, a, code, b, relation, present, absent in SENTENCES:
        compared += 1
        row = walks[(topic, a, b)][code]
        if (relation and row["relation"] != relation) or not present <= set(row["to"]) or absent & set(row["to"]):
            wrong.append(f"{topic} {a} {b} {code}: expected {relation} with {present} and without {absent}")
    for key in NOT_COMPARABLE:
        compared += 2
        for pair in (key, (key[0], key[2], key[1])):
            if pair not in refused:
                wrong.append(f"{' '.join(pair)}: expected not comparable")

    # "The finest partition on which all four agree has exactly 16 classes."
    classes = [{row} for row in range(20)]
    for name in ETHNIC[:4]:
        for rows in ethnic[name].values():
            hit = [group for group in classes if group & rows]
            if hit:
                classes = [group for group in classes if not group & rows] + [set().union(*hit)]
    compared += 1
    if len(classes) != 16:
        wrong.append(f"the four main lists of ethnicity share {len(classes)} classes, not 16")

    for line in wrong:
        print(line)
    print(f"{compared} answers compared, {len(wrong)} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
