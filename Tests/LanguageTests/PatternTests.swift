import Foundation
import Testing

@testable import Language

@Suite("Patterns") struct PatternTests {
  /// What a pattern finds in a text that holds no accents.
  private func found(_ pattern: String, in text: String) throws -> [String] {
    let original = Array(text.utf8)
    let pattern = try Pattern(pattern)
    var run = PatternRun(pattern, bytes: Folding.folded(original[...]), budget: 5_000_000) { 0x41...0x5A ~= original[$0] }
    return run.matches(in: 0..<original.count, limit: 1000).map { String(decoding: original[$0], as: UTF8.self) }
  }

  @Test(
    "The usual signs mean the usual things",
    arguments: [
      ("a.c", "abc a-c ac", ["abc", "a-c"]), ("colou?r", "color colour", ["color", "colour"]),
      ("[0-9]+", "in 2019 and 27", ["2019", "27"]), (#"\d{4}"#, "on 27 11 2019", ["2019"]),
      ("(to|the) ", "to the end", ["to ", "the "]),
      (#"\bart\w*"#, "party arts artful", ["arts", "artful"]), ("[^a-z ]", "ab, cd.", [",", "."]), ("^one", "one and one", ["one"]),
      ("one$", "one and one", ["one"]), ("a{2,3}", "a aa aaa aaaa", ["aa", "aaa", "aaa"]), ("<.+?>", "<a><b>", ["<a>", "<b>"]),
      ("<.+>", "<a><b>", ["<a><b>"]), (#"1\.5"#, "1.5 105", ["1.5"]), ("a|ab", "ab", ["a"]), ("ab|a", "ab", ["ab"]),
      ("(?:ab)+", "ababx", ["abab"]), ("x*", "aaa", []), ("[]a]", "]ab", ["]", "a"]), ("a{x", "a{x", ["a{x"]),
      (#"[\d-]+"#, "a 1-2", ["1-2"]),
    ])
  func signs(pattern: String, text: String, expected: [String]) throws { #expect(try found(pattern, in: text) == expected) }

  @Test("A capital makes case count, but not one that names a class")
  func capitals() throws {
    #expect(try found("us.?", in: "US us! usa") == ["US ", "us!", "usa"])
    #expect(try found("U[S]", in: "US us Us") == ["US"])
    #expect(try found("[A-Z]s", in: "Us us as As") == ["Us", "As"])
    #expect(try found(#"\Ss"#, in: "US as") == ["US", "as"])
  }

  @Test(
    "What is no pattern is said in words",
    arguments: [
      ("(a", "( is never closed"), ("a)", ") closes nothing"), ("*a", "nothing stands before *"), ("[a", "[ is never closed"),
      (#"a\"#, #"it ends in \"#), (#"(a)\1"#, #"\1 means nothing"#), ("[z-a]", "z-a is no range"),
      ("[[:alpha:]]+", "[:alpha:] means nothing"), ("a{1000}{1000}", "too large"),
      ("(?=a)", "(?"), (String(repeating: "(", count: 5000), "too large"),
    ])
  func problems(pattern: String, words: String) throws {
    #expect {
      try Pattern(pattern)
    } throws: { "\($0)".contains(words) }
  }

  @Test(
    "No pattern takes more steps than text times pattern",
    arguments: ["(a+)+$", "(a|a)*b", "(a*)*c", "(.*)(.*)(.*)x", "a{0,50}a{50}b"])
  func linear(pattern: String) throws {
    let compiled = try Pattern(pattern)
    let text = Array(String(repeating: "a", count: 4000).utf8)
    var run = PatternRun(compiled, bytes: text, budget: .max) { _ in false }
    _ = run.matches(in: 0..<text.count, limit: 1)
    #expect(Int.max - run.budget < 4001 * 130 * 4)
  }

  @Test("Random small patterns find what a backtracking engine finds", arguments: 1...400)
  func agrees(seed: UInt64) throws {
    var random = SeededRandom(seed)
    let pattern = random.pattern(depth: 3)
    let text = String((0..<30).map { _ in "ab c".randomElement(using: &random) ?? "a" })
    let expression = try NSRegularExpression(pattern: pattern)
    let expected = expression.matches(in: text, range: NSRange(location: 0, length: text.utf16.count)).map(\.range)
      .filter { $0.length > 0 }.map { $0.location..<$0.location + $0.length }
    var run = PatternRun(try Pattern(pattern), bytes: Array(text.utf8), budget: 5_000_000) { _ in false }
    #expect(run.matches(in: 0..<text.utf8.count, limit: 1000) == expected, "\(pattern) in \(text)")
  }
}

extension SeededRandom {
  /// Repetitions stand behind what is never empty: of those of empty things engines differ.
  fileprivate mutating func pattern(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 3), using: &self) {
    case 0: return "a"
    case 1: return "[bc]"
    case 2: return "."
    case 3: return pattern(depth: depth - 1) + pattern(depth: depth - 1)
    case 4: return "(?:\(pattern(depth: depth - 1))|\(pattern(depth: depth - 1)))"
    case 5: return "(?:a\(pattern(depth: depth - 1)))" + (["*", "+", "?", "*?", "{1,2}"].randomElement(using: &self) ?? "*")
    default: return "\\b" + pattern(depth: depth - 1)
    }
  }
}
