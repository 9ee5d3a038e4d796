package import Receipts
package import Vocabulary

/// What a problem is called, what is wrong, and what to do: its words, once.
extension Problem {
    package var title: Words {
        switch self {
        case .noSuchPage: Words("没有这一页", "There is no such page")
        case .otherMethod: Words("这个地址不接受这种请求", "This address does not take this kind of request")
        case .signInNeeded: Words("请先登录", "Sign in first")
        case .notAllowed: Words("您的角色不能做这件事", "Your role does not allow this")
        case .foreignForm: Words("这张表单已经失效", "This form is no longer valid")
        case .wrongSignIn: Words("用户名或密码不对", "The user name or the password is wrong")
        case .tooMany: Words("请求太多，请稍等", "Too many requests; please wait")
        case .tooLarge: Words("发送的内容太大", "What was sent is too large")
        case .wrongType: Words("内容的类型不对", "The content is of another type")
        case .unreadable: Words("发送的内容读不出来", "What was sent cannot be read")
        case .wrongFields: Words("有内容需要更正", "Something needs to be corrected")
        case .noSuchPerson: Words("没有这个参保人", "There is no such person")
        case .noSuchReceipt: Words("没有这份结算单", "There is no such receipt")
        case .noSuchPolicy: Words("没有这份政策", "There is no such policy")
        case .noSuchOperator: Words("没有这个操作员", "There is no such operator")
        case .noSuchFacility: Words("没有这家机构", "There is no such facility")
        case .noSuchJob: Words("没有这个任务", "There is no such job")
        case .ownAccount: Words("不能停用自己", "You cannot disable yourself")
        case .otherFacility: Words("不是本机构的费用", "The claim is of another facility")
        case .messageTaken: Words("这个报文号已经用过", "This message number was used before")
        case .alreadyReversed: Words("这份结算单已经冲正", "This receipt has been reversed already")
        case .settledByMessage: Words("这笔由医药机构接口结算", "It was settled by a hospital's message")
        case .reversalOfReversal: Words("冲正单不能再冲正", "A reversal is not reversed")
        case .unknownTier: Words("参保档次不在当年的政策里", "The tier is not in the year's policy")
        case .cannotCollect: Words("现在不能这样做", "This cannot be done now")
        case .busy: Words("系统正忙", "The system is busy")
        case .noDatabase: Words("数据库没有回应", "The database does not answer")
        case .ours: Words("程序出了问题", "Something went wrong on our side")
        }
    }

    /// What is wrong.
    package var detail: Words {
        switch self {
        case .noSuchPage:
            Words("这个地址没有内容，可能抄写有误，或页面已经搬走。", "Nothing is at this address; it may be mistyped or have moved.")
        case .otherMethod(let methods):
            Words(
                "这里只接受：\(methods.joined(separator: "、"))。",
                "Only these are taken here: \(methods.joined(separator: ", ")).")
        case .signInNeeded:
            Words("这里的内容要登录后才能看。", "This needs to be signed in.")
        case .notAllowed:
            Words("登录成功，但这一页不在您的角色之内。", "You are signed in, but this is not within your role.")
        case .foreignForm:
            Words(
                "表单放得太久，或不是从本系统的页面发出的。什么也没有改动。",
                "It was open too long, or was not sent from a page of this system. Nothing was changed.")
        case .wrongSignIn:
            Words("没有这样的用户名和密码。", "There is no such user name with this password.")
        case .tooMany(let seconds):
            Words("短时间内次数太多，\(seconds) 秒后可以再试。", "Too often in a short time; try again in \(seconds) s.")
        case .tooLarge(let limit):
            Words("一次最多 \(limit / 1024) KiB。", "At most \(limit / 1024) KiB at a time.")
        case .wrongType(let expected):
            Words("这里要的是 \(expected)。", "\(expected) is expected here.")
        case .unreadable(let words): words
        case .wrongFields(let fields):
            Words(
                fields.map { "\($0.field)：\($0.words.zh)。" }.joined(),
                fields.map { "\($0.field): \($0.words.en)." }.joined(separator: " "))
        case .noSuchPerson:
            Words("没有人用这个编号，或者不在您的辖区。", "Nobody has this number, or not in your area.")
        case .noSuchReceipt:
            Words(
                "没有这个编号的结算单，或者不在您的辖区、不是您机构的。",
                "No receipt has this number, or it is not of your area or facility.")
        case .noSuchPolicy(let words): Words("\(words.zh)。", "\(words.en).")
        case .noSuchOperator:
            Words("没有这个操作员，或者不在您的辖区。", "There is none of this number, or not in your area.")
        case .noSuchFacility:
            Words("没有这家机构，或者不在您的辖区。", "There is none of this number, or not in your area.")
        case .noSuchJob:
            Words("没有这个任务，或者不是您辖区的。", "There is none of this number, or it is not about your area.")
        case .ownAccount: Words("停用以后没有人能再启用。", "Nobody could enable you again.")
        case .otherFacility:
            Words(
                "您只能结算和冲正本机构的费用。什么也没有记账。",
                "You settle and reverse for your own facility only. Nothing was posted.")
        case .messageTaken:
            Words(
                "同一机构用这个报文号发送过另外的内容，那一次照旧有效。这次什么也没有记账。",
                "The facility sent something else under this number, which stands. Nothing was posted this time."
            )
        case .alreadyReversed:
            Words("一份结算单只能冲正一次。这次什么也没有记账。", "A receipt is reversed once. Nothing was posted this time.")
        case .settledByMessage:
            Words(
                "它连着机构的就诊和对账，这里冲正两边就对不上。什么也没有记账。",
                "Its visit and the hospital's books go with it. Nothing was posted.")
        case .reversalOfReversal:
            Words("冲正已经生效，原结算不再算数。", "The reversal stands; the settlement it took back no longer counts.")
        case .unknownTier(let tier):
            Words("登记的档次“\(tier)”在当年的政策文件里没有。", "The year's policy file has no tier “\(tier)”.")
        case .cannotCollect(let words): Words("\(words.zh)。", "\(words.en).")
        case .busy:
            Words("另一个程序正在写数据库。什么也没有记账。", "Another program is writing to the database. Nothing was posted.")
        case .noDatabase:
            Words("这不是您的操作造成的。什么也没有记账。", "This was not caused by you. Nothing was posted.")
        case .ours:
            Words("这不是您的操作造成的。已记入日志。", "This was not caused by you. It is in the log.")
        }
    }

    /// What to do about it.
    package var advice: Words {
        switch self {
        case .noSuchPage: Words("请检查地址，或从首页重新进入。", "Check the address, or start from the first page.")
        case .otherMethod: Words("请从首页重新进入。", "Start from the first page.")
        case .signInNeeded: Words("登录后会回到这里。", "After signing in you come back here.")
        case .notAllowed:
            Words("需要时，请管理员为您开通，或换一个账号登录。", "If you need it, ask the administrator, or sign in as another.")
        case .foreignForm: Words("请回到表单，刷新后再提交一次。", "Go back to the form, reload it and send it again.")
        case .wrongSignIn:
            Words("请再输入一次；忘记密码时请管理员重新设置。", "Enter them again; the administrator can set a new password.")
        case .tooMany: Words("请稍等后再试。", "Wait, then try again.")
        case .tooLarge: Words("请分成几次发送。", "Send it in parts.")
        case .wrongType: Words("请改用这种类型再发送。", "Send it in that type.")
        case .unreadable: Words("请更正后再发送。", "Correct it and send it again.")
        case .wrongFields: Words("请更正后再发送。", "Correct it and send it again.")
        case .noSuchPerson: Words("请核对个人编号。", "Check the person's number.")
        case .noSuchReceipt: Words("请核对结算编号。", "Check the receipt's number.")
        case .noSuchPolicy: Words("请从政策列表里选择。", "Choose one from the list of policies.")
        case .noSuchOperator: Words("请从操作员列表里选择。", "Choose one from the list of operators.")
        case .noSuchFacility: Words("请从机构列表里选择。", "Choose one from the list of facilities.")
        case .noSuchJob: Words("请从任务列表里选择。", "Choose one from the list of jobs.")
        case .ownAccount: Words("请由另一位管理员办理。", "Let another administrator do it.")
        case .otherFacility:
            Words("请由该机构自己或经办人员办理。", "Leave it to that facility or to a clerk.")
        case .messageTaken:
            Words("要结算另一笔，请换一个新的报文号。", "To settle something else, use a new number.")
        case .alreadyReversed: Words("请看冲正单。", "See the reversal.")
        case .settledByMessage:
            Words("请由机构用 2103、2208 或 2305 撤销。", "Let the hospital take it back by 2103, 2208 or 2305.")
        case .reversalOfReversal: Words("需要时请重新结算一笔。", "If needed, settle the claim anew.")
        case .unknownTier: Words("请先更正参保登记，或补上政策文件。", "Correct the enrolment or the policy file first.")
        case .cannotCollect: Words("请回到上一页，看清楚再做。", "Go back, look again, and decide.")
        case .busy: Words("请过几秒再发送一次。", "Send it again in a few seconds.")
        case .noDatabase: Words("请稍后再试，并告诉管理员。", "Try again later, and tell the administrator.")
        case .ours:
            Words(
                "请再试一次；仍然不行时，把请求编号告诉管理员。",
                "Try again; if it stays, tell the administrator the request number.")
        }
    }

    /// Seconds to wait, where waiting helps.
    var retryAfter: Int? {
        switch self {
        case .tooMany(let seconds): seconds
        case .busy: 5
        default: nil
        }
    }

    /// What is wrong, field by field.
    var fields: [WrongField]? {
        if case .wrongFields(let fields) = self { fields } else { nil }
    }

    /// The receipt it is about.
    package var receipt: ID<Receipt>? {
        switch self {
        case .messageTaken(let receipt), .alreadyReversed(let receipt): receipt
        default: nil
        }
    }
}
