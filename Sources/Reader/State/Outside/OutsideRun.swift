import Corpus
import Language

/// A program outside, run in place of the reader until it ends.
struct OutsideRun: Hashable, Sendable {
  /// What it is given beside its words.
  enum Input: Hashable, Sendable {
    /// Its standard input.
    case text(String)
    /// A private file that holds this, as its last argument; what is in the file afterwards comes with the answer.
    case draft(String)
    /// The first of these files that is there, with something behind its name, as its last argument.
    case file([String], suffix: String)
    case nothing
  }

  /// What is done with the answer.
  enum Purpose: Hashable, Sendable {
    case note(EditedNote)
    /// Showing the original of an article.
    case original
    /// Passing on what is named.
    case pipe(String)
  }

  /// The program and its arguments, as they are handed over: no shell sees them.
  let words: [String]
  let input: Input
  let purpose: Purpose
  /// Whether what it wrote is left on the terminal until `Enter`.
  var waitsForEnter = false
  /// Whether it can do nothing without a terminal: the editor that is run where none is named.
  var needsTerminal = false

  /// The program's name without its folder.
  var name: String { words.first?.split(separator: "/").last.map(String.init) ?? "" }
}

/// How a program outside ended.
struct OutsideResult: Hashable, Sendable {
  typealias Ending = ChildProcess.Ending

  /// The file that a draft is in.
  struct Draft: Hashable, Sendable {
    let path: String
    /// What is in it; nil when it can't be read as UTF-8.
    let text: String?
  }

  let ending: Ending
  var draft: Draft?

  /// What went wrong, in words; nil for a program that ended well.
  func problem(of run: OutsideRun) -> String? {
    switch ending {
    case .exited(code: 0): nil
    case .exited(let code): "\(run.name) ended with \(code)"
    case .killed(let signal): "\(run.name) was ended by signal \(signal)"
    case .notStarted(let why): "\(run.name) could not be started: \(why)"
    }
  }
}

/// The note that an editor is given.
struct EditedNote: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    case new(AnnotationDraft)
    /// An annotation as it was when the editor was started.
    case existing(Annotation, library: Int)
  }

  let subject: Subject
  /// The note as it was.
  let text: String
}

/// What the reader knows of the world outside: the programs that are named there, and where libraries are.
struct OutsideWorld: Hashable, Sendable {
  var programs = OutsidePrograms(variables: [:])
  /// Whether the environment asks for no colours.
  var forbidsColour = false
  /// The absolute paths of the libraries' folders, in their order; nil for what is no folder.
  var roots: [String?] = []
}

extension ReaderState {
  /// Takes the answer to `Effect.run`.
  mutating func take(_ result: OutsideResult, of run: OutsideRun) -> [Effect] {
    if case .note(let note) = run.purpose { return take(result, of: note, run) }
    if let problem = result.problem(of: run) {
      complain(problem)
    } else if case .pipe(let what) = run.purpose {
      say("\(what) went to \(run.name)")
    }
    return []
  }

  /// The words of a program, or a complaint.
  mutating func words(of program: OutsidePrograms.Named) -> [String]? {
    switch program {
    case .words(let words): return words
    case .wrong(let why):
      complain(why)
      return nil
    }
  }
}
