import HospitalMessages
import Testing
import Vocabulary

struct ReplyTests {
    private let at = Instant(microseconds: 1_638_180_592_123_456)

    @Test func `a success is stamped and written`() {
        var reply = Reply.success(["setlinfo": ["psn_no": "1", "medfee_sumamt": Wire(Money(fen: 452))]])
        reply.stamp(
            district: "970000", received: at, responded: Instant(microseconds: at.microseconds + 7000),
            sequence: 42)
        #expect(
            String(decoding: reply.bytes(), as: UTF8.self)
                == #"{"infcode":0,"inf_refmsgid":"970000202111291809520000000042","refmsg_time":"20211129180952123","#
                + #""respond_time":"20211129180952130","err_msg":null,"#
                + #""output":{"setlinfo":{"psn_no":"1","medfee_sumamt":4.52}}}"#)
        #expect(
            String(decoding: reply.bytes(infcodeAsText: true), as: UTF8.self).hasPrefix(#"{"infcode":"0","#))
    }

    @Test func `a failure says why and has no output`() {
        let reply = Reply.failure(Fault("input.data.psn_no", .missing))
        #expect(
            String(decoding: reply.bytes(), as: UTF8.self)
                == #"{"infcode":-1,"inf_refmsgid":null,"refmsg_time":null,"respond_time":null,"#
                + #""err_msg":"data psn_no（人员编号）必填，不能为空 / data psn_no is required","output":null}"#)
    }

    @Test func `err_msg never exceeds 200 characters, and Chinese goes first`() {
        let long = Words(String(repeating: "长", count: 180), String(repeating: "long", count: 50))
        #expect(Reply.failure(long).error == long.zh)
        let longer = Words(String(repeating: "长", count: 300), "x")
        #expect(Reply.failure(longer).error?.unicodeScalars.count == 200)
        #expect(Reply.failure(longer).error?.last == "…")
    }

    @Test func `a reply is read as it was written`() throws {
        var reply = Reply.success([["clct_flag": "1"]])
        reply.stamp(district: "970000", received: at, responded: at, sequence: 9_999_999_999)
        for asText in [true, false] {
            let again = try Reply(reply.bytes(infcodeAsText: asText))
            #expect(again == reply)
            #expect(again.isSuccess)
        }
        #expect(reply.refmsgid?.count == 30)
        #expect(reply.received?.count == 17)
    }
}
