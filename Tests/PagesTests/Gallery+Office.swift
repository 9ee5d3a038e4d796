import Registry
import Vocabulary

@testable import Jobs
@testable import Pages

/// The pages of long work, of facilities and of one's own password, in their states.
extension Gallery {
    static func job(_ state: JobState, done: JobDone? = nil, attempts: Int = 1) -> Job {
        var job = Job(
            id: ID(high: 8, low: 8), kind: "import", parameters: "{}", asker: nil,
            place: RegionCode("500112")!, asked: Specimen.moment)
        job.state = state
        job.done = done
        job.attempts = attempts
        return job
    }

    static func item(_ state: JobState, done: JobDone? = nil, attempts: Int = 1) -> JobItem {
        JobItem(
            job(state, done: done, attempts: attempts),
            title: Words("导入民政部门低保和特困人员名单", "Import the list of civil affairs"), asker: "yubei-clerk",
            done: done, href: "/jobs/8")
    }

    private static let half = JobDone(
        370_512, of: 1_000_000, note: "核对第 38 批，共 100 批 / matching batch 38 of 100")

    static func office(in frame: Frame) throws -> [(name: String, html: HTML)] {
        let states: [(String, JobItem)] = [
            ("waiting", item(.waiting)),
            ("running", item(.running(process: "p", since: Specimen.moment), done: half, attempts: 2)),
            (
                "finished",
                item(
                    .finished(
                        result: "新增 12 人，变更 3 人，退出 1 人 / 12 new, 3 changed, 1 ended", at: Specimen.moment),
                    done: JobDone(16, of: 16))
            ),
            (
                "failed",
                item(.failed(words: "第 3 行没有身份证号 / line 3 has no identity number", at: Specimen.moment))
            ),
            ("cancelled", item(.cancelled(at: Specimen.moment), done: half)),
        ]
        let facility = try Specimen.facility(longFacility)
        let blank = Form(action: "/facilities", token: "0f3a", typed: ["effective": "2023-12-01"])
        let faulty = Form(
            action: "/facilities", token: "0f3a", typed: ["name": longFacility, "code": "H5"],
            faults: [Fault("code", Words("编码的写法不对。", "The code is of another form."))])
        return states.map { name, item in
            (
                "job-\(name)",
                JobPage(
                    item, cancel: item.job.state.isOver ? nil : "/jobs/8/cancel", token: "0f3a", back: "/jobs"
                )
                .html(in: frame)
            )
        } + [
            (
                "jobs",
                JobListPage(
                    states.map { $0.1 }, offered: [("replay", Words("重算全部结算", "Replay all settlements"))],
                    action: "/jobs", token: "0f3a", next: "/jobs?after=8"
                ).html(in: frame)
            ),
            ("jobs-empty", JobListPage([], offered: [], action: "/jobs", token: "0f3a").html(in: frame)),
            (
                "facilities",
                FacilityListPage(
                    Array(repeating: (facility, href: "/facilities/5"), count: 12), form: blank,
                    today: Specimen.today
                ).html(in: frame)
            ),
            ("facilities-fault", FacilityListPage([], form: faulty, today: Specimen.today).html(in: frame)),
            (
                "facility",
                FacilityPage(
                    facility, form: blank, today: Specimen.today, back: "/facilities",
                    interface: "/facilities/5/interface"
                ).html(in: frame)
            ),
            (
                "interface",
                InterfacePage(
                    facility, isOpen: true,
                    access: .init(key: "h02", networks: ["10.3.0.0/16"], isClosed: false),
                    messages: [
                        .init(
                            transaction: "2207", name: "门诊结算", number: "H50011200002202303101000000001",
                            at: Instant(microseconds: 1_678_413_600_000_000), fault: nil),
                        .init(
                            transaction: "2204", name: "门诊费用明细信息上传", number: "H50011200002202303101000000002",
                            at: Instant(microseconds: 1_678_413_700_000_000),
                            fault: Words(
                                "feedetail 第1条 cnt（数量）应为数字，如 12.50",
                                "feedetail row 1 cnt must be a number such as 12.50")),
                    ], form: blank, secret: "kept-by-nobody"
                ).html(in: frame)
            ),
            (
                "interface-empty",
                InterfacePage(facility, isOpen: false, access: nil, messages: [], form: nil).html(in: frame)
            ),
            ("password", PasswordPage(form: Form(action: "/password", token: "0f3a")).html(in: frame)),
            (
                "password-fault",
                PasswordPage(
                    form: Form(
                        action: "/password", token: "0f3a",
                        faults: [Fault("current", Words("密码不对。", "It is not the present password."))])
                ).html(in: frame)
            ),
            (
                "password-done",
                PasswordPage(form: Form(action: "/password", token: "0f3a"), isDone: true).html(in: frame)
            ),
        ]
    }
}
