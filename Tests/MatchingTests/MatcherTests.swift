import Matching
import Testing
