/// The elements of a page that reading tells apart; all others are `other`, and are treated as inline.
enum HTMLTag: UInt8, CaseIterable {
  /// Not an element: a run of characters.
  case text
  case other
  case html, head, body, title, base, meta, link, script, style, template, noscript
  case article, section, main, aside, nav, header, footer, div, p, h1, h2, h3, h4, h5, h6, hgroup, address
  case ul, ol, li, menu, dl, dt, dd, blockquote, q, pre, code, figure, figcaption, picture, img, center
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup, col
  case a, span, b, strong, i, em, u, small, sub, sup, abbr, cite, time, mark, del, ins, font, br, hr, wbr
  case form, fieldset, legend, label, input, button, select, option, textarea, datalist
  case iframe, object, embed, video, audio, canvas, svg, math, map, area, details, summary, dialog, marquee

  private static let byName = NameTable(allCases.dropFirst(2).map { ("\($0)", $0) })

  /// - Parameter name: in lower case.
  init(name: some Collection<UInt8>) { self = Self.byName[name] ?? .other }

  /// Whether it begins and ends a line of its own.
  var isBlock: Bool { Self.blocks[Int(rawValue)] }

  /// Whether it is a part of a running text: a paragraph, a list, a quotation, a table.
  var isRunning: Bool { Self.running[Int(rawValue)] }

  /// Whether nothing in it is ever shown as text, or what is shown belongs to a control.
  var isUnread: Bool { Self.unread[Int(rawValue)] }

  /// 1 to 6 for a heading; 0 for all else.
  var headingLevel: Int {
    rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : 0
  }

  private static let blocks = marks([
    .html, .head, .body, .article, .section, .main, .aside, .nav, .header, .footer, .div, .p, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup,
    .address, .ul, .ol, .li, .menu, .dl, .dt, .dd, .blockquote, .pre, .figure, .figcaption, .center, .table, .caption, .thead,
    .tbody,
    .tfoot, .tr, .td, .th, .hr, .form, .fieldset, .legend, .details, .summary, .dialog, .marquee, .title, .option,
  ])

  private static let running = marks([.p, .ul, .ol, .dl, .blockquote, .pre, .table])

  private static let unread = marks([
    .head, .script, .style, .template, .noscript, .input, .button, .select, .option, .textarea, .datalist, .iframe, .object, .embed,
    .video, .audio, .canvas, .svg, .math, .map, .colgroup, .dialog,
  ])

  private static func marks(_ tags: [HTMLTag]) -> [Bool] { allCases.map(tags.contains) }
}

/// The attributes that reading looks at.
enum HTMLAttribute: UInt8, CaseIterable {
  case id, `class`, style, hidden, role, itemprop, itemtype, itemscope, name, property, content, href, rel, type, datetime, lang,
    alt, title, src
  case start, ariaHidden, httpEquiv, testID, component

  private static let byName = NameTable(allCases.map { (spelling[$0] ?? "\($0)", $0) })
  private static let spelling: [HTMLAttribute: String] = [
    .ariaHidden: "aria-hidden", .httpEquiv: "http-equiv", .testID: "data-testid", .component: "data-component", .class: "class",
  ]

  /// - Parameter name: in lower case.
  init?(name: some Collection<UInt8>) {
    guard let known = Self.byName[name] else { return nil }
    self = known
  }
}

/// Values by short names, for lookups by the ten thousand: names of up to 15 bytes, packed into two words, in an open table.
struct NameTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let key: SIMD2<UInt64>
    let value: Value?
  }

  private var entries: [Entry]

  init(_ names: [(String, Value)]) {
    entries = Array(repeating: Entry(key: .zero, value: nil), count: 512)
    for (name, value) in names {
      let key = Self.key(name.utf8)
      var slot = Self.slot(key)
      while entries[slot].value != nil { slot = (slot + 1) & 511 }
      entries[slot] = Entry(key: key, value: value)
    }
  }

  subscript(name: some Collection<UInt8>) -> Value? {
    if name.count > 15 { return nil }
    let key = Self.key(name)
    var slot = Self.slot(key)
    while entries[slot].value != nil {
      if entries[slot].key == key { return entries[slot].value }
      slot = (slot + 1) & 511
    }
    return nil
  }

  private static func key(_ name: some Collection<UInt8>) -> SIMD2<UInt64> {
    var key = SIMD2<UInt64>(0, 0)
    for byte in name { key = SIMD2(key.x << 8 | UInt64(byte), key.y << 8 | key.x >> 56) }
    return key
  }

  private static func slot(_ key: SIMD2<UInt64>) -> Int {
    Int(truncatingIfNeeded: ((key.x ^ key.y &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 55)
  }
}
