// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where the build is checked (`.ci/run` sets the variable), and only there: a newer compiler's new
/// warning must not keep a newcomer from building.
let strict = Context.environment["SYNOPTIC_STRICT"] != nil
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

let package = Package(
  name: "synoptic",
  products: [
    .executable(name: "synoptic", targets: ["synoptic"]),
    .library(name: "Language", targets: ["Language"]),
    .library(name: "Corpus", targets: ["Corpus"]),
    .library(name: "Library", targets: ["Library"]),
    .library(name: "Reader", targets: ["Reader"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .systemLibrary(name: "CMessageDigest", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CCharsetDetection", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev", "pkg-config"])]),
    .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CModel", exclude: ["data", "facts"]),
    .target(name: "Language", dependencies: ["CCharsetDetection", "CMessageDigest", "CModel"], swiftSettings: settings),
    .target(name: "Corpus", dependencies: ["Language", "CLibXML", "CZlib"], swiftSettings: settings),
    .target(
      name: "Library",
      dependencies: [
        "CMalloc", "Corpus", "CZlib", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .target(
      name: "Reader",
      dependencies: [
        "Library", "CNcurses", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "synoptic", dependencies: ["Reader"], swiftSettings: settings),
    .executableTarget(
      name: "trainer", dependencies: ["Corpus", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Sources/Trainer", swiftSettings: settings),
    .testTarget(name: "LanguageTests", dependencies: ["Language"], swiftSettings: settings),
    .testTarget(name: "CorpusTests", dependencies: ["Corpus"], exclude: ["Gold"], swiftSettings: settings),
    // A file layer that loses what was not synced, and a program that is killed over it.
    .target(name: "CFaultyDisk", path: "Tests/CFaultyDisk", linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "crashing", dependencies: ["Library", "CFaultyDisk"], path: "Tests/Crashing", swiftSettings: settings),
    .testTarget(name: "LibraryTests", dependencies: ["Library", "crashing"], swiftSettings: settings),
    .testTarget(name: "ReaderTests", dependencies: ["Reader", "synoptic"], exclude: ["Screens"], swiftSettings: settings),
    .testTarget(name: "TerminalTests", dependencies: ["Reader", "synoptic"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
