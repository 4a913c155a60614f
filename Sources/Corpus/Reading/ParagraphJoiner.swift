import Language

/// Joins lines to the paragraphs that they are parts of.
///
/// Some texts have a paragraph on each line, others are wrapped by hand at a width. A line was wrapped when the first word of the next
/// line would not have fitted behind it, so the width is all that has to be known: it is the longest line's, in a text that has no line
/// longer than ``widestWrap`` and whose lines mostly end inside a sentence. Blank lines, deeper indents and list marks always begin a new paragraph.
struct ParagraphJoiner {
  /// No one wraps wider than this by hand, in bytes; a text with a longer line has its paragraphs on lines.
  static let widestWrap = 132

  struct Paragraph: Hashable {
    let range: Range<Int>
    let lineCount: Int
  }

  private let text: Text
  private let lines: [TextLine]
  /// The width at which the text is wrapped; nil when it is not.
  private let width: Int?

  init(_ text: Text) {
    self.text = text
    lines = TextLine.lines(of: text)
    let longest = lines.reduce(0) { max($0, $1.range.count) }
    width = (40...Self.widestWrap).contains(longest) && Self.isWrapped(lines, in: text, width: longest) ? longest : nil
  }

  /// Whether of the lines that another follows, and that are more than half full, a third or more end inside a sentence.
  private static func isWrapped(_ lines: [TextLine], in text: Text, width: Int) -> Bool {
    var followed = 0
    var unfinished = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.isBlank && line.range.count * 2 > width {
      followed += 1
      if !endsSentence(line, in: text) { unfinished += 1 }
    }
    return unfinished * 3 >= followed
  }

  private static func endsSentence(_ line: TextLine, in text: Text) -> Bool {
    let last = text.bytes[line.range].last { $0 != 0x22 && $0 != 0x29 && $0 != 0x9D && $0 != 0x80 && $0 != 0xE2 }
    return last == 0x2E || last == 0x3F || last == 0x21 || last == 0x3A
  }

  /// - Parameter standsAlone: whether a line by itself is known to be no part of a paragraph (a byline, an advert).
  func paragraphs(standsAlone: (Range<Int>) -> Bool) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var open: Paragraph?
    var previous: TextLine?
    // Whether the previous line stands alone, once that was asked.
    var isAlone: Bool?
    for line in lines {
      if line.isBlank {
        if let finished = open { paragraphs.append(finished) }
        (open, previous, isAlone) = (nil, nil, nil)
        continue
      }
      let wasAlone = isAlone
      isAlone = nil
      var goesOn = false
      if open != nil, let before = previous, continues(before, with: line) {
        let alone = standsAlone(line.range)
        isAlone = alone
        goesOn = !alone && !(wasAlone ?? standsAlone(before.range))
      }
      if goesOn, let current = open {
        open = Paragraph(range: current.range.lowerBound..<line.range.upperBound, lineCount: current.lineCount + 1)
      } else {
        if let finished = open { paragraphs.append(finished) }
        open = Paragraph(range: line.range, lineCount: 1)
      }
      previous = line
    }
    if let finished = open { paragraphs.append(finished) }
    return paragraphs
  }

  private func continues(_ line: TextLine, with next: TextLine) -> Bool {
    guard let width, next.indent <= line.indent + 1 || ListMark.length(in: text, line.range) > 0 else { return false }
    if ListMark.length(in: text, next.range) > 0 { return false }
    let firstWord = text.bytes[next.range].prefix { $0 > 0x20 }.count
    if line.range.count + 1 + firstWord > width { return true }
    // A ragged line goes on when it is more than half full and ends inside a sentence.
    let startsLower = text.bytes[next.range].first.map { (0x61...0x7A).contains($0) } ?? false
    return !Self.endsSentence(line, in: text) && startsLower && line.range.count * 2 > width
  }
}

/// The mark at the start of a list item: a bullet, a dash, a number or letter with a point or bracket.
enum ListMark {
  /// The bytes of the mark with the space behind it; 0 when there is none.
  static func length(in text: Text, _ range: Range<Int>) -> Int {
    let line = text.bytes[range.prefix(12)]
    for bullet in bullets where line.starts(with: bullet) { return bullet.count }
    let open = line.first == 0x28 ? 1 : 0
    let number = line.dropFirst(open).prefix { (0x30...0x39).contains($0) }.count
    let letter = number == 0 && open == 1 ? line.dropFirst(1).prefix { (0x61...0x7A).contains($0) }.count : 0
    let count = number + letter
    guard (1...2).contains(count), line.count > open + count + 1 else { return 0 }
    let mark = line[line.startIndex + open + count]
    guard mark == 0x29 || mark == 0x2E && open == 0, line[line.startIndex + open + count + 1] == 0x20 else { return 0 }
    return open + count + 2
  }

  private static let bullets = ["- ", "* ", "+ ", "• ", "•", "· ", "‣ ", "▪ ", "▪", "■ ", "◦ ", "● ", "○ ", "– ", "► ", "➤ ", "✓ "]
    .map { Array($0.utf8) }
}
