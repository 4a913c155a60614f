import Testing

@testable import Corpus

@Test func moduleBuilds() {}
