package import Vocabulary

/// A person as the registry knows them on some day (参保人).
package struct Person: Hashable, Sendable {
    package let id: ID<Person>
    /// 个人编号: the insurer's own number. The national identity number is not stored yet.
    package let number: String
    package var name: String
    package var sex: Sex
    package var birth: Day
    /// The day of death, where one is known.
    package var death: Day?
    package var home: Home

    /// Where a person belongs.
    package struct Home: Hashable, Sendable {
        /// 户: who lives and pays together.
        package let household: ID<Household>
        /// The county (区县), whose rules of medical aid hold.
        package let district: RegionCode
        /// The village or neighbourhood (村、社区), twelve digits, where it is known.
        package let village: RegionCode?

        package init(household: ID<Household>, district: RegionCode, village: RegionCode?) {
            self.household = household
            self.district = district
            self.village = village
        }
    }

    package init(
        id: ID<Person>, number: String, name: String, sex: Sex, birth: Day, death: Day? = nil, home: Home
    ) {
        self.id = id
        self.number = number
        self.name = name
        self.sex = sex
        self.birth = birth
        self.death = death
        self.home = home
    }

    package var district: RegionCode { home.district }
    package var village: RegionCode? { home.village }
    package var household: ID<Household> { home.household }

    /// Completed years of age on this day.
    package func age(on day: Day) -> Int { birth.age(on: day) }

    package func isAlive(on day: Day) -> Bool { birth <= day && death.map { day <= $0 } ?? true }
}

/// A household (户): the persons whose home it is.
package struct Household: Hashable, Sendable {
    package let id: ID<Household>
    package let members: [Person]
}
