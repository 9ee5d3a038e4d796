@testable import Policies
import Testing
import Vocabulary

/// Which kinds of care a clause is about, by its words.
struct ConcernTests {
    @Test(arguments: [
        ("跨年住院归哪一年", [CareKind.inpatient]), ("普通门诊二级医疗机构 200 元起付线按次还是按年计", [.outpatient]),
        ("住院或门诊费用超过 30,000 元的补充支付 45%", [.inpatient, .outpatient]),
        ("两病待遇与门诊慢特病不能同时享受", [.chronic, .twoDiseases]), ("离休干部遗孀全额资助", []),
        ("2024 年 6 月 1 日以前的分娩按定额", [.maternity, .prenatal]), ("帮困人员缴 130 元", []),
    ])
    func `its words name the kinds`(_ text: String, _ kinds: [CareKind]) {
        #expect(Concern.kinds(of: text).map(Set.init) == Set(kinds))
    }

    @Test(arguments: ["中医医院（中医药服务）比例提高 5 个百分点", "医疗救助对象分四类", "大病倾斜的四类困难人员"])
    func `what may touch any kind concerns all`(_ text: String) {
        #expect(Concern.kinds(of: text) == nil)
    }
}
