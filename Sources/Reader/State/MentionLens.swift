import Corpus
import Language

/// Which mentions are shown, walked and in focus, by their form: a lens over the text.
enum MentionLens: String, Hashable, Sendable, CaseIterable, Codable {
  case all
  /// Without "Ankara" where it stands for a government.
  case withoutMetonyms
  /// Without "Turkish" either.
  case namesAlone

  /// The one that comes after it, round at the end.
  var next: MentionLens {
    switch self {
    case .all: .withoutMetonyms
    case .withoutMetonyms: .namesAlone
    case .namesAlone: .all
    }
  }

  func shows(_ form: NameForm) -> Bool {
    switch form {
    case .name: true
    case .metonym: self == .all
    case .adjective: self != .namesAlone
    }
  }

  /// What is shown, and what the same key brings next.
  func words(in state: ReaderState) -> String {
    let key = state.key("zm", in: .text)
    return switch self {
    case .all: "all mentions are shown"
    case .withoutMetonyms: "mentions without capitals and seats that stand for a government (\(key) again: names alone)"
    case .namesAlone: "names alone, no “Turkish” and no “Ankara” for Turkey (\(key) again: all)"
    }
  }
}
