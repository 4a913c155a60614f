// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "synoptic-benchmarks",
  dependencies: [
    .package(name: "synoptic", path: ".."),
    // Without its default trait it needs no jemalloc.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Speed",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Language", package: "synoptic"),
        .product(name: "Corpus", package: "synoptic"),
        .product(name: "Library", package: "synoptic"),
      ],
      path: "Speed",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .target(name: "Measuring", path: "Measuring"),
    .executableTarget(
      name: "Mentions", dependencies: ["Measuring", .product(name: "Language", package: "synoptic")], path: "Mentions"),
    .executableTarget(
      name: "Conversion", dependencies: ["Measuring", .product(name: "Corpus", package: "synoptic")], path: "Conversion"),
    .executableTarget(
      name: "Links",
      dependencies: [
        "Measuring", .product(name: "Language", package: "synoptic"), .product(name: "Corpus", package: "synoptic"),
      ],
      path: "Links"),
    .executableTarget(
      name: "Speech",
      dependencies: [
        "Measuring", .product(name: "Language", package: "synoptic"), .product(name: "Corpus", package: "synoptic"),
      ],
      path: "Speech"),
    .executableTarget(
      name: "Anchoring",
      dependencies: [.product(name: "Language", package: "synoptic"), .product(name: "Corpus", package: "synoptic")],
      path: "Anchoring"),
    .executableTarget(
      name: "Growth",
      dependencies: [
        "Measuring", .product(name: "Language", package: "synoptic"), .product(name: "Corpus", package: "synoptic"),
      ],
      path: "Growth"),
    .executableTarget(
      name: "Catalogue",
      dependencies: [
        .product(name: "Language", package: "synoptic"), .product(name: "Corpus", package: "synoptic"),
        .product(name: "Library", package: "synoptic"),
      ],
      path: "Catalogue"),
  ],
  swiftLanguageModes: [.v6]
)
