//! Reading a need.

use fingerpost_characteristics::{ByAndFor, Connection, Language, StatedGender};
use fingerpost_core::{Answer, AnswerSource};
use fingerpost_thresholds::RouteLevel;

use super::{
    Problem, ReadError,
    json::Json,
    reader::{At, Fields},
};
use crate::{Circumstance, FormSet, Gss, Need, NeedRoute, Referrer, Tenure};

const ROOT: &[&str] = &[
    "route",
    "level",
    "referrer",
    "connection",
    "age",
    "gender",
    "language",
    "tenure",
    "gpArea",
    "forms",
    "byAndFor",
    "circumstances",
];
const LEVELS: &[RouteLevel] =
    &[RouteLevel::NotEstablished, RouteLevel::Standard, RouteLevel::Medium, RouteLevel::High];
const SOURCES: &[(AnswerSource, &str)] = &[
    (AnswerSource::SelfStated, "self-stated"),
    (AnswerSource::Observed, "observed"),
    (AnswerSource::Proxy, "proxy"),
    (AnswerSource::Inferred, "inferred"),
];

impl Need {
    /// Reads a need from JSON. `route` and `level` must be there; every other key may be missing and is then unknown.
    ///
    /// # Errors
    /// [`ReadError`] names the place and what was expected, and repeats nothing that was sent.
    ///
    /// ```
    /// use fingerpost_pathways::Need;
    /// let need = Need::from_json(r#"{
    ///     "route": "victim", "level": "medium", "forms": ["coercive-control"], "byAndFor": ["lgbt"],
    ///     "age": {"state": "known", "value": 34, "source": "self-stated"},
    ///     "connection": {"state": "declined"},
    ///     "circumstances": {"children": {"state": "known", "value": true, "source": "self-stated"}}
    /// }"#)?;
    /// assert_eq!(need.age.value(), Some(&34));
    /// let error = Need::from_json(r#"{"route": "her husband", "level": "high"}"#).unwrap_err();
    /// assert_eq!(error.to_string(), "route: unknown term; expected one of victim, alleged-perpetrator");
    /// # Ok::<(), fingerpost_pathways::ReadError>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        let json = Json::parse(text)?;
        let root = At::root(&json).object(ROOT)?;
        let route = root
            .need("route", "a route")?
            .term(&[NeedRoute::Victim, NeedRoute::AllegedPerpetrator], NeedRoute::as_str)?;
        let level = root.need("level", "a level")?.term(LEVELS, RouteLevel::id)?;
        let mut need = Self::unknown(route, level);
        if let Some(at) = root.find("referrer") {
            need.referrer = at.term(
                &[Referrer::Person, Referrer::GeneralPractice, Referrer::Professional],
                Referrer::as_str,
            )?;
        }
        need.connection = answer(&root, "connection", |at| at.term(&Connection::ALL, Connection::as_str))?;
        need.age = answer(&root, "age", At::age)?;
        need.gender = answer(&root, "gender", |at| at.term(&StatedGender::ALL, StatedGender::as_str))?;
        need.language = answer(&root, "language", |at| {
            at.read("three lower-case letters of ISO 639-3", Language::parse)
        })?;
        need.tenure = answer(&root, "tenure", |at| at.term(Tenure::ALL, Tenure::as_str))?;
        need.gp_area = answer(&root, "gpArea", |at| at.read("a GSS code", Gss::parse))?;
        for at in root.list("forms")? {
            let form = FormSet::from_id(at.text()?).ok_or_else(|| at.error(Problem::UnknownForm))?;
            need.forms = need.forms.or(form);
        }
        for at in root.list("byAndFor")? {
            need.by_and_for = need.by_and_for.with(at.term(&ByAndFor::ALL, ByAndFor::as_str)?);
        }
        circumstances(&root, &mut need)?;
        Ok(need)
    }
}

fn circumstances(root: &Fields<'_>, need: &mut Need) -> Result<(), ReadError> {
    let Some(at) = root.find("circumstances") else { return Ok(()) };
    let mut keys = [""; 32];
    for (key, one) in keys.iter_mut().zip(Circumstance::ALL) {
        *key = one.as_str();
    }
    let known = keys.get(..Circumstance::ALL.len()).unwrap_or(&keys);
    let fields = at.object(known)?;
    for one in Circumstance::ALL {
        need.set(*one, answer(&fields, one.as_str(), At::flag)?);
    }
    Ok(())
}

fn answer<'j, T>(
    fields: &Fields<'j>,
    key: &'static str,
    read: impl Fn(&At<'j>) -> Result<T, ReadError>,
) -> Result<Answer<T>, ReadError> {
    const STATES: &[&str] =
        &["known", "declined", "does-not-know", "not-asked", "not-recorded", "not-applicable"];
    let Some(at) = fields.find(key) else { return Ok(Answer::NotAsked) };
    let answer = at.object(&["state", "value", "source"])?;
    let state = answer.need("state", "a state")?;
    let name = state.term(STATES, |name| name)?;
    if name != "known" {
        return match answer.find("value").or(answer.find("source")) {
            Some(extra) => Err(extra.expected("nothing: only a known answer has a value and a source")),
            None => Ok(match name {
                "declined" => Answer::Declined,
                "does-not-know" => Answer::DoesNotKnow,
                "not-recorded" => Answer::NotRecorded,
                "not-applicable" => Answer::NotApplicable,
                _ => Answer::NotAsked,
            }),
        };
    }
    let value = read(&answer.need("value", "a value")?)?;
    let (source, _) = answer.need("source", "who answered")?.term(SOURCES, |(_, name)| name)?;
    Ok(Answer::known(value, source))
}
