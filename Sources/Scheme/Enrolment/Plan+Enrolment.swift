/// The questions of enrolment, asked of a whole plan.
extension Plan {
    public var contribution: Contribution { enrolment.contribution }

    /// Who owes what for the year.
    public func assessment(of applicant: Applicant) -> Assessment { enrolment.assessment(of: applicant) }

    /// From when the person is covered.
    public func coverage(of applicant: Applicant) -> CoverageStart { enrolment.coverage(of: applicant) }

    /// What the person's years do to the cap of critical illness insurance.
    public func capChange(of applicant: Applicant) -> CapChange { enrolment.capChange(of: applicant) }
}
