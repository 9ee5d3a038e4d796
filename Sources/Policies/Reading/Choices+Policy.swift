import Scheme
import Vocabulary

extension Sequence<Group> {
    /// The groups that a policy file defines, as what may be written further on.
    var choices: Choices { Choices(map { Choices.Choice($0.key, $0.words) }) }
}
