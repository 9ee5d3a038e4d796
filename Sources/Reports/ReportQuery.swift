package import Collection
package import Payments
package import Registry
package import Storage
package import Vocabulary

/// What a report is asked of: a season, a place in its district, and the run that froze the denominator.
package struct ReportQuery: Sendable {
    package let season: Season
    /// The district, or a part of it.
    package let place: RegionCode
    /// Nil: the season's first assessment.
    package let baseline: Run?
    /// Whose people: those in a category that this department recognises, and nobody else's. Nil: everybody.
    package let department: Department?
    /// As known at this moment; nil: all that is known. For reports that `knowMoments`.
    package let known: Instant?

    package init(
        _ season: Season, place: RegionCode? = nil, baseline: Run? = nil, department: Department? = nil,
        known: Instant? = nil
    ) {
        self.season = season
        self.place = place ?? season.district
        self.baseline = baseline
        self.department = department
        self.known = known
    }

    package var year: BenefitYear { season.year }
    package var district: RegionCode { season.district }

    var isWholeDistrict: Bool { place == season.district }

    /// Rows whose place lies in the one asked for, in a form that uses the index of the column.
    func within(_ column: SQL) -> SQL {
        let stem = place.stem
        return "\(column) >= \(stem) AND \(column) < \(stem + ":")"
    }

    /// What stands above every report.
    func parameters(_ names: PlaceNames, _ baseline: Baseline? = nil) -> [(name: Words, value: Words)] {
        var parameters: [(name: Words, value: Words)] = [
            (Words("年度", "Year"), Words("\(season.year)", "\(season.year)")),
            (Words("范围", "Place"), names[place]),
        ]
        if let department { parameters.append((Words("部门", "Department"), department.words)) }
        if let known {
            let text = "\(known.description.prefix(16))"
            parameters.append((Words("当时所知", "As known"), Words("截至 \(text)", "at \(text)")))
        }
        if let baseline {
            parameters.append((Words("应参保人数以哪次核定为准", "Denominator frozen at"), baseline.words))
        }
        return parameters
    }
}
