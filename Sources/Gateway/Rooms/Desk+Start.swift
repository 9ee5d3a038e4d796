import Pages
import Policies
import Registry
import Vocabulary

extension Desk {
    /// The first page: the regions and years there are policies for.
    func start(_ visit: Visit) -> Answer {
        let all = Dictionary(grouping: office.book.files, by: \.region).sorted { $0.key < $1.key }
        // The office's own region; all of them where it has no policy.
        let own = all.filter { $0.key == office.region }
        let regions = own.isEmpty ? all : own
        let page = StartPage(
            jobs: Desk.jobs.filter { $0.route.permission.allows(visit.visitor.operator?.role) }.map {
                StartPage.Job($0.title, purpose: $0.purpose, href: $0.route.path)
            } + ownDoor(of: visit.visitor),
            regions: regions.map { code, files in
                StartPage.Region(
                    name: files.last?.name ?? Words(code.description, code.description), code: code,
                    years: files.sorted { $0.year > $1.year }.map {
                        ($0.year, href: Desk.path(of: $0))
                    })
            },
            others: own.isEmpty ? nil : (all.count - own.count, Route.policies.path))
        return .page(page.html(in: frame(for: visit.visitor, audience: .public)))
    }

    /// What a hospital's people have besides: the interface of their own facility.
    private func ownDoor(of visitor: Visitor) -> [StartPage.Job] {
        guard let facility = visitor.facility else { return [] }
        return [
            StartPage.Job(
                Words("接口", "Interface"),
                purpose: Words(
                    "本院软件怎样接入，最近发了什么，哪里不对。",
                    "How your software comes in, what it sent last, and what was wrong."),
                href: Route.interface.path(facility.id.description))
        ]
    }
}
