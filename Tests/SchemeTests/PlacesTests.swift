import Scheme
import Testing
import Vocabulary

/// Care in other places: what holds for whom, and where the province is told apart.
struct PlacesTests {
    private static let notThere = Places.Rule.notPaid(citation: 0)
    private static let inProvince: [(CarePlace, CarePlace)] = [
        (.provinceFiled, .elsewhereFiled), (.provinceUnfiled, .elsewhereUnfiled),
        (.provinceReferred, .elsewhereReferred), (.provinceEmergency, .elsewhereEmergency),
    ]

    /// Riverside with stays paid everywhere, at half the ratio in this place.
    private func plan(
        half place: CarePlace? = nil, places: Int = CarePlace.ofEveryPolicy.count,
        _ rules: Places = Places { _ in .paid }
    ) throws -> Plan {
        let axes = Axes(places: places)
        let terms = axes.all.map { at in
            Terms(
                deductible: Cited(.zero, 0),
                bands: [
                    Terms.Band(
                        upTo: nil, ratio: Cited(.percent(at.place == place?.position ? 40 : 80), 0))
                ], cap: Cited(nil, 0))
        }
        let layer = Layer(
            key: "basic", words: Words("基本医保", "basic"), payer: .basicFund,
            content: .known(Layer.Rule(counts: .claim, axes: axes, terms: terms)))
        let silent = CareKind.allCases.dropFirst().map { _ in Benefit.unknown(Riverside.elsewhere) }
        return try Riverside.plan(
            groups: Riverside.groups, benefits: [.known(layers: [layer], places: rules)] + silent)
    }

    @Test(arguments: inProvince)
    func `elsewhere in the province is elsewhere, where nothing else is said`(
        _ place: CarePlace, _ elsewhere: CarePlace
    ) throws {
        let plan = try plan(half: elsewhere)
        #expect(plan.settle(stay(.yuan(100), place: place), for: resident()).paid("basic") == .yuan(40))
        #expect(plan.settle(stay(.yuan(100), place: elsewhere), for: resident()).paid("basic") == .yuan(40))
        #expect(plan.placesToldApart == CarePlace.ofEveryPolicy)
        #expect(!plan.places(of: .inpatient).contains(place))
    }

    @Test(arguments: inProvince)
    func `elsewhere in the province has terms of its own, where they are given`(
        _ place: CarePlace, _ elsewhere: CarePlace
    ) throws {
        let plan = try plan(half: place, places: CarePlace.allCases.count)
        #expect(plan.settle(stay(.yuan(100), place: place), for: resident()).paid("basic") == .yuan(40))
        #expect(plan.settle(stay(.yuan(100), place: elsewhere), for: resident()).paid("basic") == .yuan(80))
        #expect(plan.placesToldApart == CarePlace.ofEveryPolicy + [place])
        #expect(plan.places(of: .inpatient).contains(place))
    }

    @Test func `a plan that does not tell the province apart has as many codes as before`() throws {
        let (plain, telling) = (try plan(half: .elsewhereFiled), try plan(places: CarePlace.allCases.count))
        #expect(Block(for: plain, capacity: 1).code(tier: 1, grade: 2, place: .provinceFiled) == 5 * 6 + 1)
        #expect(Block(for: telling, capacity: 1).code(tier: 1, grade: 2, place: .provinceFiled) == 5 * 10 + 6)
    }

    @Test func `a place may be paid for some people and not for others: the first group counts`() throws {
        let needy = Riverside.position(Riverside.needy)
        let minors = Riverside.position(Riverside.minors)
        let plan = try plan(
            Places {
                $0 == .elsewhereFiled ? .unknown(Riverside.elsewhere) : .paid
            } exceptions: { place in
                guard place == .elsewhereFiled else { return [] }
                return [
                    Places.Exception(group: needy, rule: .paid),
                    Places.Exception(group: minors, rule: PlacesTests.notThere),
                ]
            })
        let child = Day(2015, 1, 1)!
        let claim = stay(.yuan(100), place: .elsewhereFiled)
        #expect(plan.settle(claim, for: resident()).refusal?.reason == .placeUnknown)
        #expect(plan.settle(claim, for: resident(birth: child)).refusal?.reason == .notPaidThere)
        #expect(plan.settle(claim, for: resident(birth: child)).refusal?.citation != nil)
        #expect(plan.settle(claim, for: resident(.destitute)).paid("basic") == .yuan(80))
        #expect(plan.settle(claim, for: resident(.destitute, birth: child)).paid("basic") == .yuan(80))
        #expect(plan.settle(stay(.yuan(100)), for: resident(birth: child)).paid("basic") == .yuan(80))
        #expect(plan.places(of: .inpatient).contains(.elsewhereFiled))
    }
}
