//! Social care, health, feedback and strategy.

use fingerpost_schema::fields::{
    health_attendance as health, sanctuary_request as sanctuary, social_care_episode as care,
    strategy_action as action, survivor_feedback as feedback,
};

use super::{Break, breaks};

pub(super) static BREAKS: &[Break] = &[
    breaks(&["social-care-episode.of-the-other-branch"], &["social-care-episode"], |making| {
        let childs = making.n < making.story.children;
        making.word(care::STAGE, if childs { "care-act-assessment" } else { "looked-after" });
        making.point(care::STAGE, &[care::BRANCH])
    }),
    breaks(&["social-care-episode.factor-without-form"], &["social-care-episode"], |making| {
        let childs = making.n < making.story.children;
        making.codes(care::FACTORS, &["22A"]);
        making.point(care::FACTORS, &[care::FORMS]).filter(|_| childs)
    }),
    breaks(&["any.none-with-others"], &["social-care-episode"], |making| {
        let childs = making.n < making.story.children;
        making.with_code(care::FACTORS, "21").filter(|_| childs)
    }),
    breaks(&["any.none-with-others"], &["sanctuary-request"], |making| {
        making.with_code(sanctuary::MEASURES, "none")
    }),
    breaks(&["health-attendance.positive-and-not-disclosed"], &["health-attendance"], |making| {
        let adult = !making.story.young;
        making.word(health::ENQUIRY, "not-disclosed");
        making.number(health::HARK_YES, 3);
        making.point(health::ENQUIRY, &[health::HARK_YES]).filter(|_| adult)
    }),
    breaks(&["health-attendance.visible-online"], &["health-attendance"], |making| {
        let told = making.says(health::ENQUIRY, &["disclosed"]);
        making.flag(health::HIDDEN_FROM_ONLINE_ACCESS, false);
        making.point(health::HIDDEN_FROM_ONLINE_ACCESS, &[health::ENQUIRY]).filter(|_| told)
    }),
    breaks(&["any.none-with-others"], &["survivor-feedback"], |making| {
        let at = making.draw.one(&[feedback::BARRIERS, feedback::CHANGES_WANTED])?;
        let none = making.form.column(at)?.none?;
        making.with_code(at, none)
    }),
    breaks(&["survivor-feedback.orientation-under-16"], &["survivor-feedback"], |making| {
        making.word(feedback::AGE_BAND, "under-16");
        making.flag(feedback::LGBT, false);
        making.point(feedback::LGBT, &[feedback::AGE_BAND])
    }),
    breaks(&["strategy-action.not-measurable"], &["strategy-action"], |making| {
        let moving = making.says(action::STATUS, &["in-progress", "completed"]);
        making.word(action::MEASURE, "none");
        making.point(action::MEASURE, &[action::STATUS]).filter(|_| moving)
    }),
];
