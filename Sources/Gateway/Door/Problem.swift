package import HTTPTypes
package import Vocabulary

/// Why a request was not answered as asked. Data; its words and its status stand in the extensions, once.
package enum Problem: Error, Hashable, Sendable {
    case noSuchPage
    case otherMethod([String])
    case signInNeeded
    case notAllowed
    /// The token is missing or another's, or the form came from another site.
    case foreignForm
    case wrongSignIn
    case tooMany(seconds: Int)
    case tooLarge(limit: Int)
    case wrongType(expected: String)
    /// What was sent cannot be read.
    case unreadable(Words)
    /// Our own mistake, or something we need is gone.
    case ours

    /// Its name for programs; it never changes.
    var key: String {
        switch self {
        case .noSuchPage: "no-such-page"
        case .otherMethod: "other-method"
        case .signInNeeded: "sign-in-needed"
        case .notAllowed: "not-allowed"
        case .foreignForm: "foreign-form"
        case .wrongSignIn: "wrong-sign-in"
        case .tooMany: "too-many"
        case .tooLarge: "too-large"
        case .wrongType: "wrong-type"
        case .unreadable: "unreadable"
        case .ours: "ours"
        }
    }

    package var status: HTTPResponse.Status {
        switch self {
        case .noSuchPage: .notFound
        case .otherMethod: .methodNotAllowed
        case .signInNeeded, .wrongSignIn: .unauthorized
        case .notAllowed, .foreignForm: .forbidden
        case .tooMany: .tooManyRequests
        case .tooLarge: .contentTooLarge
        case .wrongType: .unsupportedMediaType
        case .unreadable: .badRequest
        case .ours: .internalServerError
        }
    }
}

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
        case .ours:
            Words(
                "请再试一次；仍然不行时，把请求编号告诉管理员。",
                "Try again; if it stays, tell the administrator the request number.")
        }
    }

    /// Seconds to wait, where waiting helps.
    var retryAfter: Int? {
        if case .tooMany(let seconds) = self { return seconds }
        return nil
    }
}
