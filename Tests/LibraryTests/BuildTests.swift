import Testing

@testable import Library

@Test func moduleBuilds() {}
