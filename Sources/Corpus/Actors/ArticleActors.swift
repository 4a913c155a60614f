import Language

/// The names of one article, brought together by what the article itself says: all that the comparison of articles needs of it.
///
/// It depends on the article alone, so it is made once and kept. An *entity* is what one article takes for one actor. Its names are of two
/// kinds: those that *stand for themselves*, and mean the same in other articles (`Helga Brandvik`), and those that *lean* on another name
/// of the article, and may mean something else elsewhere (`Brandvik`, `the Council`).
struct ArticleActors {
  struct Naming {
    let range: ByteRange
    // Half as wide as numbers are: there is one of these for each name of each article.
    private let nameNumber: Int32
    private let entityPlace: Int32
    let form: NameForm
    let zone: Mention.Zone
    let confidence: Double

    /// In the `WrittenNames`.
    var name: Int { Int(nameNumber) }
    /// The place in `entities`; -1 for what names no actor.
    var entity: Int { Int(entityPlace) }

    init(range: ByteRange, name: Int, entity: Int, form: NameForm, zone: Mention.Zone, confidence: Double) {
      self.range = range
      nameNumber = Int32(name)
      entityPlace = Int32(entity)
      self.form = form
      self.zone = zone
      self.confidence = confidence
    }
  }

  struct Entity {
    let key: ActorKey
    /// Those that stand for themselves, the first met first, each once.
    var heads: [Int]
    var types: TypeWeights
    var roles: RoleKinds
    var traits: PersonTraits
    /// "the government of national accord (PNS)": the words in front of an acronym's bracket that may be what it stands for, the most words
    /// first, by their numbers in the `WrittenNames`.
    let expansions: [Int]
    /// How many mentions count: those outside of boilerplate.
    var count: Int
  }

  /// A name that leans on another, and why.
  struct Joint: Hashable {
    let name: Int
    let head: Int
    let rule: ActorMerge.Rule
  }

  /// In order of the text, disjoint.
  var mentions: [Naming] = []
  var entities: [Entity] = []
  var joints: [Joint] = []
}

/// What a name says by itself.
enum ActorKey: Hashable {
  case country(CountryCode)
  /// An organisation of the tables, by its number there.
  case organisation(Int)
  /// The number of the words of a person's name, without particles.
  case person(Int)
  /// The number of the words of a place that the tables know: a club of that name is not the place.
  case place(Int)
  /// The number of an acronym's words where it names a medium, although other bodies bear it too.
  case medium(Int)
  case other(Int)
}

extension ActorKey {
  /// Whether it says no more than how the name of a thing is written.
  var isWritten: Bool {
    switch self {
    case .other, .place: true
    case .country, .organisation, .person, .medium: false
    }
  }
}
