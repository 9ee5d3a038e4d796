import Pages
import Policies
import Vocabulary

extension Desk {
    /// The first page: the regions and years there are policies for.
    func start(_ visit: Visit) -> Answer {
        let regions = Dictionary(grouping: office.book.files, by: \.region).sorted { $0.key < $1.key }
        let page = StartPage(
            jobs: [],
            regions: regions.map { code, files in
                StartPage.Region(
                    name: files.last?.name ?? Words(code.description, code.description), code: code,
                    years: files.sorted { $0.year > $1.year }.map {
                        ($0.year, href: "/policy/\(code)/\($0.year)")
                    })
            })
        return .page(page.html(in: frame(for: visit.visitor, audience: .public)))
    }
}
