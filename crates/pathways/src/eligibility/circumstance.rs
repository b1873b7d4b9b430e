//! Circumstances that decide whether a service can help.

use crate::set::terms;

terms! {
    /// A circumstance of a person that services take, refuse or ask for.
    Circumstance;
    /// A set of circumstances.
    Circumstances(u32) {
        /// No recourse to public funds.
        NoRecourseToPublicFunds = "no-recourse-to-public-funds", "people with no recourse to public funds";
        /// An interpreter is needed.
        Interpreter = "interpreter", "a professional interpreter";
        /// British Sign Language.
        BritishSignLanguage = "british-sign-language", "British Sign Language";
        /// Drugs or alcohol.
        SubstanceUse = "substance-use", "people who use drugs or alcohol";
        /// Mental health.
        MentalHealth = "mental-health", "people with mental health needs";
        /// Pregnancy.
        Pregnancy = "pregnancy", "pregnancy";
        /// Children in the family.
        Children = "children", "children in the family";
        /// Access for disabled people.
        DisabilityAccess = "disability-access", "access for disabled people";
        /// Care and support needs (Care Act 2014).
        CareAndSupportNeeds = "care-and-support-needs", "care and support needs";
        /// Involved in prostitution.
        InvolvedInProstitution = "involved-in-prostitution", "people involved in prostitution";
        /// A housing situation with several problems at once.
        ComplexHousing = "complex-housing", "complex housing situations";
        /// Rents from the organisation that gives the service.
        TenantOfProvider = "tenant-of-provider", "the provider's own residents";
        /// Works for the organisation that gives the service.
        EmployedByProvider = "employed-by-provider", "the provider's own employees";
        /// A case is before the court.
        CourtCase = "court-case", "people whose case is in court";
        /// Attends hospital.
        HospitalAttendance = "hospital-attendance", "people attending the hospital";
        /// The family has a child in need or child protection plan.
        ChildInNeedOrProtectionPlan = "child-in-need-or-protection-plan", "families with a child in need or child protection plan";
    }
}

impl Circumstances {
    /// Those for which a service that says nothing must be asked. The others matter only where a service is for
    /// nobody else.
    pub(crate) const TO_ASK: Self = Self::of(&[
        Circumstance::NoRecourseToPublicFunds,
        Circumstance::Interpreter,
        Circumstance::BritishSignLanguage,
        Circumstance::SubstanceUse,
        Circumstance::MentalHealth,
        Circumstance::Pregnancy,
        Circumstance::Children,
        Circumstance::DisabilityAccess,
    ]);
}
