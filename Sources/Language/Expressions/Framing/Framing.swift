/// Words that a text attaches to a name: a title, a role, an apposition, what it is said to be.
public struct Framing: Hashable, Sendable {
  /// How the words are attached.
  public enum Form: UInt8, Hashable, Sendable, CaseIterable {
    /// Directly before the name: "Field Marshal", "veteran commander", "self-styled".
    case before
    /// Between commas behind the name, or before it: ", a veteran commander,".
    case apposition
    /// "Haftar is a warlord".
    case predicate
    /// "called Haftar a rebel".
    case naming
    /// "a warlord like Haftar".
    case likeness
  }

  /// The words, without article and quotation marks at their ends.
  public let words: ByteRange
  /// The name to which they are attached.
  public let name: ByteRange
  public let form: Form
  /// Who gives the name with a verb of naming; nil for who speaks where it stands.
  public let namer: Quotation.Speaker?

  public init(words: ByteRange, name: ByteRange, form: Form, namer: Quotation.Speaker? = nil) {
    self.words = words
    self.name = name
    self.form = form
    self.namer = namer
  }
}

/// Finds what a text calls those whom it names.
public enum Framings {
  /// In order of the names, and for each name of the words.
  public static func find(in speech: SpeechText) -> [Framing] {
    var found: [Framing] = []
    var place = 0
    let reader = FramingReader(speech)
    while place < speech.words.count {
      guard speech[place].isName else {
        place += 1
        continue
      }
      let name = speech.nameWords(at: place)
      // A degree behind a name is none.
      let isDegree = name.count == 1 && FramingReader.degrees.contains(speech.folded(place))
      if speech.names[Int(speech[place].name)].form != .adjective, !isDegree {
        for framing in reader.framings(of: name)
        where !found.contains(where: { $0.words == framing.words && $0.name == framing.name }) {
          found.append(framing)
        }
      }
      place = name.upperBound
    }
    return found
  }
}
