/// Runs libFuzzer on one parser: `Fuzz PARSER [libFuzzer's own arguments]`.
@main struct Fuzz {
  /// Set before the first input.
  nonisolated(unsafe) private static var parser = Parser.formats

  static func main() {
    guard CommandLine.arguments.count > 1, let parser = Parser(rawValue: CommandLine.arguments[1]) else {
      fatalError("the first argument is one of \(Parser.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    Self.parser = parser
    // The name takes the place of the program's; libFuzzer reads what is behind it.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv.advanced(by: 1)
    _ = runFuzzer(&count, &arguments) { start, count in
      Fuzz.parser.check(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
  }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
