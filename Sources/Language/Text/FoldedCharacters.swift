/// What the characters that news is full of fold to, written down: working it out for all of them takes longer than reading a story.
///
/// Made of ``FoldingTable/worked(_:)`` for each character (Unicode's lower case, its canonical decomposition without marks, and the
/// letters that are spelled out).
struct FoldedCharacters: Sendable {
  private let first: UInt32
  private var bytes: [UInt8] = []
  /// For each character where its bytes begin, and at the end where the last one's end.
  private var starts: [UInt16] = [0]

  /// Latin, Greek, Cyrillic, Armenian, and Hebrew marks.
  static let low = FoldedCharacters(from: 0x80, lowLines)
  /// Latin and Greek with accents, quotes, dashes and spaces.
  static let high = FoldedCharacters(from: 0x1E00, highLines)

  /// - Parameters:
  ///   - first: the first character's code point.
  ///   - words: of each character what it folds to, with a space between: `=` for itself, `~` for a space, `_` for nothing; a number
  ///     behind `=` and `_` for so many characters.
  private init(from first: UInt32, _ words: StaticString) {
    self.first = first
    var next = first
    let text = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    for word in text.split(separator: 0x20) {
      switch word[word.startIndex] {
      case 0x3D: for _ in 0..<Self.count(word) { append(itself: &next) }
      case 0x5F: for _ in 0..<Self.count(word) { append([], &next) }
      case 0x7E: append([0x20], &next)
      default: append(word, &next)
      }
    }
  }

  private static func count(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    word.count == 1 ? 1 : word.dropFirst().reduce(0) { 10 * $0 + Int($1 - 0x30) }
  }

  private mutating func append(itself next: inout UInt32) {
    append(Array(String(Unicode.Scalar(next) ?? "\u{FFFD}").utf8), &next)
  }

  private mutating func append(_ folded: some Collection<UInt8>, _ next: inout UInt32) {
    bytes += folded
    starts.append(UInt16(bytes.count))
    next += 1
  }

  /// Nil for a character of another range.
  func folded(_ character: UInt32) -> ArraySlice<UInt8>? {
    guard character >= first, character - first < UInt32(starts.count - 1) else { return nil }
    let place = Int(character - first)
    return bytes[Int(starts[place])..<Int(starts[place + 1])]
  }

  private static let lowLines: StaticString = """
    =32 ~ =10 " = _ =6 ' =6 " =4 a a a a a a ae c e e e e i i i i d n o o o o o = o u u u u y th ss a a a a a a ae c e e e \
    e i i i i d n o o o o o = o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h \
    h h i i i i i i i i i i ĳ = j j k k = l l l l l l ŀ = l l n n n n n n = n n o o o o o o oe oe r r r r r r s s s s s s \
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z =2 ɓ ƃ = ƅ = ɔ ƈ = ɖ ɗ ƌ =2 ǝ e ɛ ƒ = ɠ ɣ = ɩ ɨ ƙ =3 ɯ ɲ \
    = ɵ o o ƣ = ƥ = ʀ ƨ = ʃ =2 ƭ = ʈ u u ʊ ʋ ƴ = ƶ = ʒ ƹ =3 ƽ =7 ǆ ǆ = ǉ ǉ = ǌ ǌ = a a i i o o u u u u u u u u u u = a a a \
    a ae ae ǥ = g g k k o o o o ʒ ʒ j ǳ ǳ = g g ƕ ƿ n n a a ae ae o o a a a a e e e e i i i i o o o o r r r r u u u u s s \
    t t ȝ = h h ƞ = ȣ = ȥ = a a e e o o o o o o o o y y =6 ⱥ ȼ = ƚ ⱦ =2 ɂ = ƀ ʉ ʌ ɇ = ɉ = ɋ = ɍ = ɏ =10 e =97 ' ' = ' ' \
    =64 _112 ͱ = ͳ = ʹ = ͷ =7 ; ϳ =5 ¨ α · ε η ι = ο = υ ω ι α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ = σ τ υ φ χ ψ ω ι υ α ε η ι \
    υ =25 ι υ ο υ ω ϗ =3 ϒ ϒ =3 ϙ = ϛ = ϝ = ϟ = ϡ = ϣ = ϥ = ϧ = ϩ = ϫ = ϭ = ϯ =5 θ =2 ϸ = ϲ ϻ =2 ͻ ͼ ͽ е е ђ г є ѕ і і ј љ \
    њ ћ к и у џ а б в г д е ж з и и к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я =9 и =22 е е = г =3 і =4 к и у = ѡ = ѣ = ѥ \
    = ѧ = ѩ = ѫ = ѭ = ѯ = ѱ = ѳ = ѵ = ѵ ѵ ѹ = ѻ = ѽ = ѿ = ҁ =2 _5 =2 ҋ = ҍ = ҏ = ґ = ғ = ҕ = җ = ҙ = қ = ҝ = ҟ = ҡ = ң = ҥ \
    = ҧ = ҩ = ҫ = ҭ = ү = ұ = ҳ = ҵ = ҷ = ҹ = һ = ҽ = ҿ = ӏ ж ж ӄ = ӆ = ӈ = ӊ = ӌ = ӎ =2 а а а а ӕ = е е ә = ә ә ж ж з з ӡ \
    = и и и и о о ө = ө ө э э у у у у у у ч ч ӷ = ы ы ӻ = ӽ = ӿ = ԁ = ԃ = ԅ = ԇ = ԉ = ԋ = ԍ = ԏ = ԑ = ԓ = ԕ = ԗ = ԙ = ԛ = \
    ԝ = ԟ = ԡ = ԣ = ԥ = ԧ = ԩ = ԫ = ԭ = ԯ =2 ա բ գ դ ե զ է ը թ ժ ի լ խ ծ կ հ ձ ղ ճ մ յ ն շ ո չ պ ջ ռ ս վ տ ր ց ւ փ ք օ ֆ \
    =58 _45 = _ = _ _ = _ _ = _ =56
    """

  private static let highLines: StaticString = """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i k k k k k k l l l l l \
    l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u \
    u u u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z h t w y = ſ =2 ss = a a a a a a a a a a a a a a a a a \
    a a a a a a a e e e e e e e e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u \
    u u u u u u y y y y y y y y ỻ = ỽ = ỿ = α α α α α α α α α α α α α α α α ε ε ε ε ε ε =2 ε ε ε ε ε ε =2 η η η η η η η η \
    η η η η η η η η ι ι ι ι ι ι ι ι ι ι ι ι ι ι ι ι ο ο ο ο ο ο =2 ο ο ο ο ο ο =2 υ υ υ υ υ υ υ υ = υ = υ = υ = υ ω ω ω ω \
    ω ω ω ω ω ω ω ω ω ω ω ω α α ε ε η η ι ι ο ο υ υ ω ω =2 α α α α α α α α α α α α α α α α η η η η η η η η η η η η η η η η \
    ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω ω α α α α α = α α α α α α α = ι =2 ¨ η η η = η η ε ε η η η ᾿ ᾿ ᾿ ι ι ι ι =2 ι ι ι ι ι ι \
    = ῾ ῾ ῾ υ υ υ υ ρ ρ υ υ υ υ υ υ ρ ¨ ¨ ' =2 ω ω ω = ω ω ο ο ω ω ω ' =2 ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ ~ _5 - - - - - - =2 ' ' ' ' \
    " " " " =6 ... =8 ~ =2 ' " =5 ' ' =36 ~ _ =15
    """
}
