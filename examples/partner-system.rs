//! Door: partner developer, Rust. A case system that scores, decides, explains and signposts.
//!
//! Run: `cargo run -p fingerpost-examples --example partner-system`

use std::{error::Error, fmt::Write};

use fingerpost::{
    Answer, AnswerSource, Circumstance, Date, Facts, Jurisdiction, Need, NeedRoute, Response, Ric,
    core::Freshness, directory_for, evaluate, explain, policy_for, signpost,
};

/// What the case system already holds: answers by item id, and facts with who said so.
struct Assessment {
    area: &'static str,
    on: Date,
    answers: Vec<(&'static str, Response)>,
    children: Answer<bool>,
}

/// Everything that a page about the assessment should show, in order.
fn page(assessment: &Assessment) -> Result<String, Box<dyn Error>> {
    let mut ric = Ric::new();
    for (item, response) in &assessment.answers {
        ric.answer_by_id(item, *response)?;
    }
    let mut facts = Facts::UNKNOWN;
    facts.duty.children = assessment.children;

    // The area's own rule, and no silent fallback: an area without one is an error.
    let policy = policy_for(assessment.area).ok_or("this area has no policy")?;
    let decision = evaluate(&ric, &facts, policy, assessment.on, Jurisdiction::England)?;

    let mut page = String::new();
    writeln!(page, "WHAT IT IS AND WHY")?;
    for sentence in explain(&decision) {
        writeln!(page, "  {sentence}")?;
    }
    writeln!(page, "WHAT THE LAW OR GUIDANCE ASKS, WHATEVER THE COUNT")?;
    for due in &decision.duties {
        writeln!(
            page,
            "  [{}, {}] {}: {}",
            due.duty.urgency.id(),
            due.standing.id(),
            due.duty.title,
            due.duty.action
        )?;
    }
    writeln!(page, "WHAT TO DO")?;
    for route in decision.routes {
        writeln!(page, "  {}", route.action())?;
    }

    // Where to turn. The level is the decision's own: below high it may well be "not established".
    let mut need = Need::unknown(NeedRoute::Victim, decision.level.route_level());
    need.set(Circumstance::Children, assessment.children);
    let directory = directory_for(assessment.area).ok_or("this area has no directory")?;
    let answer = signpost(&need, directory, assessment.on);
    writeln!(page, "WHERE TO TURN")?;
    for contact in answer.emergency {
        writeln!(page, "  {}: {}", contact.number, contact.how)?;
    }
    for found in answer.matches.iter().take(3) {
        let warning = if found.freshness == Freshness::Current { "" } else { " (check before use)" };
        writeln!(page, "  {}{warning}", found.service.name())?;
        for why in found.why.iter() {
            writeln!(page, "    {}", why.text())?;
        }
        for ask in found.asks.iter() {
            writeln!(page, "    ask: {}", ask.text())?;
        }
    }
    for said in answer.statements.iter() {
        writeln!(page, "  {}", said.text())?;
    }

    // The limits belong to the result. A system that leaves them out has not shown it.
    writeln!(page, "WHAT THIS DOES NOT SAY")?;
    for limit in decision.limits {
        writeln!(page, "  {} ({})", limit.statement, limit.source.source)?;
    }
    Ok(page)
}

fn example() -> Result<Assessment, Box<dyn Error>> {
    let yes =
        ["very-afraid", "separation", "control-jealousy", "strangulation"].map(|id| (id, Response::Yes));
    let open = ["threat-to-kill", "weapon"].map(|id| (id, Response::DontKnow));
    Ok(Assessment {
        area: "city-of-london",
        on: Date::parse("2026-11-21")?,
        answers: yes.into_iter().chain(open).collect(),
        children: Answer::known(true, AnswerSource::SelfStated),
    })
}

#[expect(clippy::print_stdout, reason = "an example shows what it found")]
fn main() -> Result<(), Box<dyn Error>> {
    print!("{}", page(&example()?)?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_whole() {
        let page = example().and_then(|assessment| page(&assessment)).unwrap();
        for part in [
            "Not high by count: 4 of 24 answered yes, 20 not known, so between 4 and 24.",
            "This is not settled: it could be High risk",
            "999",
            "strangulation",
            "WHAT THIS DOES NOT SAY",
        ] {
            assert!(page.contains(part), "{part} is missing in:\n{page}");
        }
    }

    #[test]
    fn an_area_without_a_rule_is_no_page() {
        let elsewhere = Assessment { area: "atlantis", ..example().unwrap() };
        assert!(page(&elsewhere).is_err());
    }
}
