//! Persons who are two things at once.

use fingerpost_schema::{FieldAt, fields::person as f};

use super::{Break, breaks};
use crate::{days, records::Making, row::Cell, story::Part};

const PERSON: &[&str] = &["person"];

pub(super) static BREAKS: &[Break] = &[
    breaks(&["person.area-named-outside"], PERSON, |making| {
        if !making.says(f::RESIDENCE_GROUP, &["outside-area", "outside-region"]) {
            return None;
        }
        making.word(f::AREA, "E06000039");
        making.point(f::AREA, &[])
    }),
    breaks(&["person.asked-too-young"], PERSON, asked_too_young),
    breaks(&["person.born-in-the-future"], PERSON, |making| {
        // A child of whom no other row tells: whatever it told would be before the birth.
        let alone = making.facts(making.n).part == Part::Child
            && !making.world.has("party")
            && !making.world.has("social-care-episode");
        let month = days::month(making.day_of(f::RECORDED_ON)?) + 1;
        making.set(f::BIRTH_MONTH, Cell::Month(month));
        making
            .point(f::BIRTH_MONTH, &[f::RECORDED_ON])
            .filter(|_| alone && month <= days::month(making.world.to))
    }),
    breaks(&["person.disability-none-with-others"], PERSON, |making| {
        let none = making.form.column(f::DISABILITY)?.none?;
        making.with_code(f::DISABILITY, none)
    }),
    breaks(&["any.none-with-others"], PERSON, |making| making.with_code(f::COMMUNICATION_NEEDS, "none")),
    breaks(&["person.nationality-without-ethnicity"], PERSON, |making| {
        making.word(f::NATIONALITY_GROUP, "british");
        making.one(f::ETHNICITY, &["not-asked", "not-recorded"]);
        // In a file of a few rows that would be half of them, which is another rule's business.
        making.point(f::ETHNICITY, &[f::NATIONALITY_GROUP]).filter(|_| making.story.index > 30)
    }),
    breaks(&["person.prostitution-under-18"], PERSON, |making| {
        let young = making.facts(making.n).part == Part::Child;
        making.flag(f::INVOLVED_IN_PROSTITUTION, true);
        making.point(f::INVOLVED_IN_PROSTITUTION, &[]).filter(|_| young)
    }),
    breaks(&["person.resident-outside-the-area"], PERSON, |making| {
        if !making.says(f::CONNECTION, &["resident"]) {
            return None;
        }
        making.word(f::RESIDENCE_GROUP, "outside-area");
        making.empty(f::AREA);
        making.point(f::RESIDENCE_GROUP, &[f::CONNECTION])
    }),
    breaks(&["person.visitor-inside-the-area"], PERSON, |making| {
        if !making.says(f::CONNECTION, &["visitor", "worker", "student"]) {
            return None;
        }
        making.word(f::RESIDENCE_GROUP, "in-area");
        making.word(f::AREA, "E09000001");
        making.point(f::CONNECTION, &[f::RESIDENCE_GROUP])
    }),
    breaks(&["person.rough-sleeping-not-homeless"], PERSON, |making| {
        making.flag(f::ROUGH_SLEEPING, true);
        making.flag(f::HOMELESSNESS, false);
        making.point(f::HOMELESSNESS, &[f::ROUGH_SLEEPING])
    }),
    breaks(&["person.sex-used-for-gender"], PERSON, |making| {
        // Code 3 of the NHS list: non-binary.
        let nhs =
            making.form.column(f::GENDER_IDENTITY)?.list?.system()?.list.system == "nhs-gender-identity";
        let adult = making.facts(making.n).adult;
        making.word(f::SEX, "indeterminate");
        making.word(f::GENDER_IDENTITY, "3");
        making.point(f::SEX, &[f::GENDER_IDENTITY]).filter(|_| nhs && adult)
    }),
    breaks(&["person.token-without-permission"], PERSON, |making| {
        let Cell::Ref(_) = making.row.cell(f::LINKAGE_TOKEN) else { return None };
        making.one(f::LINKAGE_PERMISSION, &["objected", "not-yet-asked", "not-safe-to-ask"]);
        making.point(f::LINKAGE_TOKEN, &[f::LINKAGE_PERMISSION])
    }),
];

fn asked_too_young(making: &mut Making<'_>) -> Option<FieldAt> {
    if making.facts(making.n).part != Part::Child {
        return None;
    }
    let at = making.draw.one(&[f::SEXUAL_ORIENTATION, f::GENDER_IDENTITY])?;
    let code = making.form.column(at)?.choices.first().copied()?;
    making.word(at, code);
    making.point(at, &[])
}
