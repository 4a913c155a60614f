import Foundation

/// What the programs that measure one thing have in common: `NAME FOLDER [ROUNDS]`, and the fastest of the rounds in processor time.
public struct Measurement {
  /// All files of FOLDER, in memory, ordered by name.
  public let files: [(name: String, bytes: [UInt8])]
  /// What stands behind ROUNDS on the command line.
  public let further: [String]
  private let rounds: Int

  /// Reads the command line and the files that it names; says how it is to be, and ends the program, where there is no folder.
  ///
  /// - Parameter usage: the command line in words.
  public init(usage: String) throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let names = try? FileManager.default.contentsOfDirectory(atPath: arguments[1]) else {
      FileHandle.standardError.write(Data("usage: \(usage)\n".utf8))
      exit(64)
    }
    files = try names.sorted().map { name in
      (name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: "\(arguments[1])/\(name)"))))
    }
    rounds = max(1, arguments.count > 2 ? Int(arguments[2]) ?? 5 : 5)
    further = Array(arguments.dropFirst(3))
  }

  public var megabytes: Double { Double(files.reduce(0) { $0 + $1.bytes.count }) / 1e6 }

  /// What the last round gave, and the processor seconds of the fastest; what all threads did counts.
  public func fastest<Result>(_ round: () throws -> Result) rethrows -> (result: Result, seconds: Double) {
    var best = try Self.timed(round)
    for _ in 1..<rounds {
      let next = try Self.timed(round)
      best = (next.result, min(best.seconds, next.seconds))
    }
    return best
  }

  /// The same for something that is done once.
  public static func timed<Result>(_ work: () throws -> Result) rethrows -> (result: Result, seconds: Double) {
    let start = processorSeconds()
    let result = try work()
    return (result, processorSeconds() - start)
  }

  private static func processorSeconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
