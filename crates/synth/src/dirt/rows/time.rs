//! Days in the wrong order.

use fingerpost_schema::{
    FieldAt,
    fields::{
        case, court_hearing as court, housing_move as housing, marac_hearing as marac,
        police_record as police, referral_in as received, referral_out as onward,
        sanctuary_request as sanctuary, social_care_episode as care, strategy_action as action,
        support_need as need,
    },
};

use super::{Break, breaks};
use crate::{days, records::Making, row::Cell};

/// Puts the second day one to nine days before the first.
fn before(making: &mut Making<'_>, first: FieldAt, second: FieldAt) -> Option<FieldAt> {
    let (day, _) = (making.day_of(first)?, making.day_of(second)?);
    let earlier = day - making.draw.between(1, 9);
    making.day(second, earlier);
    making.point(second, &[first])
}

pub(super) static BREAKS: &[Break] = &[
    breaks(&["referral-in.decided-before-received"], &["referral-in"], |making| {
        before(making, received::RECEIVED_ON, received::OUTCOME_ON)
    }),
    breaks(&["referral-out.result-before-made"], &["referral-out"], |making| {
        before(making, onward::MADE_ON, onward::RESULT_ON)
    }),
    breaks(&["case.closed-before-opened"], &["case"], |making| {
        // Whatever was done in the case would be after its end.
        let done = [
            ("contact", making.story.contacts),
            ("support-need", making.story.needs),
            ("referral-out", making.story.onward),
        ];
        let idle = done.into_iter().all(|(record, rows)| rows == 0 || !making.world.has(record));
        if idle && making.n == 0 { before(making, case::OPENED_ON, case::CLOSED_ON) } else { None }
    }),
    breaks(&["case.open-with-closing-date"], &["case"], |making| {
        let last = making.world.to;
        if !making.says(case::STATE, &["open"]) {
            return None;
        }
        making.day(case::CLOSED_ON, last);
        making.point(case::CLOSED_ON, &[case::STATE])
    }),
    breaks(&["case.abuse-ended-before-it-began"], &["case"], |making| {
        let (Cell::Month(from), Cell::Month(_)) =
            (making.row.cell(case::ABUSE_FROM), making.row.cell(case::ABUSE_TO))
        else {
            return None;
        };
        making.set(case::ABUSE_TO, Cell::Month(from - 2));
        making.point(case::ABUSE_TO, &[case::ABUSE_FROM])
    }),
    breaks(&["case.abuse-ongoing-and-ended"], &["case"], |making| {
        let Cell::Month(_) = making.row.cell(case::ABUSE_TO) else { return None };
        making.flag(case::ABUSE_ONGOING, true);
        making.point(case::ABUSE_TO, &[case::ABUSE_ONGOING])
    }),
    breaks(&["marac-hearing.meeting-before-referral"], &["marac-hearing"], |making| {
        before(making, marac::REFERRED_ON, marac::MEETING_ON)
    }),
    breaks(&["marac-hearing.repeat-of-a-later-referral"], &["marac-hearing"], |making| {
        let referred = making.day_of(marac::REFERRED_ON)?;
        making.day_of(marac::PREVIOUS_REFERRED_ON)?;
        let later = (referred + 4).min(making.world.to);
        making.day(marac::PREVIOUS_REFERRED_ON, later);
        making
            .point(marac::PREVIOUS_REFERRED_ON, &[marac::REFERRED_ON, marac::REPEAT])
            .filter(|_| later > referred)
    }),
    breaks(&["marac-hearing.repeat-beyond-12-months"], &["marac-hearing"], |making| {
        let referred = making.day_of(marac::REFERRED_ON)?;
        making.day_of(marac::PREVIOUS_REFERRED_ON)?;
        making.day(marac::PREVIOUS_REFERRED_ON, referred - 400);
        making.point(marac::PREVIOUS_REFERRED_ON, &[marac::REFERRED_ON, marac::REPEAT, marac::REPEAT_ANCHOR])
    }),
    breaks(&["court-hearing.outcome-of-a-future-hearing"], &["court-hearing"], |making| {
        making.day(court::HEARING_ON, days::day(2099, 6, 1));
        making.one(court::OUTCOME, &["acquitted", "guilty-plea", "sentenced-custody"]);
        making.point(court::OUTCOME, &[court::HEARING_ON])
    }),
    breaks(&["sanctuary-request.decided-before-requested"], &["sanctuary-request"], |making| {
        before(making, sanctuary::REQUESTED_ON, sanctuary::DECISION_ON)
    }),
    breaks(&["sanctuary-request.completed-before-decided"], &["sanctuary-request"], |making| {
        before(making, sanctuary::DECISION_ON, sanctuary::COMPLETED_ON)
    }),
    breaks(&["housing-move.moved-before-requested"], &["housing-move"], |making| {
        before(making, housing::REQUESTED_ON, housing::MOVED_ON)
    }),
    breaks(&["police-record.ended-before-it-began"], &["police-record"], |making| {
        before(making, police::COMMITTED_FROM, police::COMMITTED_TO)
    }),
    breaks(&["police-record.outcome-before-record"], &["police-record"], |making| {
        before(making, police::RECORDED_ON, police::OUTCOME_ON)
    }),
    breaks(&["police-record.recorded-before-it-began"], &["police-record"], |making| {
        let recorded = making.day_of(police::RECORDED_ON)?;
        let last = making.world.to;
        let (from, to) = (recorded + 1, recorded + 3);
        making.day(police::COMMITTED_FROM, from);
        making.day(police::COMMITTED_TO, to);
        making
            .point(police::RECORDED_ON, &[police::COMMITTED_FROM, police::COMMITTED_TO])
            .filter(|_| to <= last)
    }),
    breaks(&["social-care-episode.ended-before-it-started"], &["social-care-episode"], |making| {
        before(making, care::STARTED_ON, care::ENDED_ON)
    }),
    breaks(&["support-need.reviewed-before-identified"], &["support-need"], |making| {
        before(making, need::IDENTIFIED_ON, need::OUTCOME_ON)
    }),
    breaks(&["strategy-action.completed-before-started"], &["strategy-action"], |making| {
        before(making, action::STARTED_ON, action::COMPLETED_ON)
    }),
];
