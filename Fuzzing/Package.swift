// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "synoptic-fuzzing",
  dependencies: [.package(name: "synoptic", path: "..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "Language", package: "synoptic"), .product(name: "Corpus", package: "synoptic")],
      path: "Fuzz",
      // One file holds the entry, and is not called main.
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ],
  swiftLanguageModes: [.v6]
)
