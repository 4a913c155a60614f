import Testing

@testable import Reader

@Test func moduleBuilds() {}
