import DamagedLists
import Testing
import Vocabulary
