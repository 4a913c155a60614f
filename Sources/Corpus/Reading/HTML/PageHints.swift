import Language

/// What an element's names (class, id, role, item property) say of its part in the page.
struct ElementHint: OptionSet, Hashable {
  let rawValue: UInt16

  /// The body of the article, by a name that means nothing else.
  static let body = ElementHint(rawValue: 1)
  /// An article, or the page's main part.
  static let article = ElementHint(rawValue: 2)
  /// Comments of readers.
  static let comments = ElementHint(rawValue: 4)
  /// What leads elsewhere: menus, related stories, share buttons, adverts, sign-ups.
  static let aside = ElementHint(rawValue: 8)
  /// Something about the article that is not its text: byline, date, tags, author's note.
  static let about = ElementHint(rawValue: 16)
  /// What goes with a picture.
  static let caption = ElementHint(rawValue: 32)
  /// Not shown.
  static let hidden = ElementHint(rawValue: 64)
  /// Not shown by its style, which a script may change.
  static let concealed = ElementHint(rawValue: 4_096)
  static let byline = ElementHint(rawValue: 128)
  static let deck = ElementHint(rawValue: 256)
  static let headline = ElementHint(rawValue: 512)
  /// The first paragraph, where it stands apart.
  static let lead = ElementHint(rawValue: 1_024)
  /// When the article appeared.
  static let date = ElementHint(rawValue: 2_048)
  /// A post of a social network that is shown, by the name that the network's own code for it has.
  static let post = ElementHint(rawValue: 8_192)
  /// What the text refers to at its foot: its links are no way out of the article.
  static let note = ElementHint(rawValue: 16_384)
}

/// The hints of all elements of a page.
struct PageHints {
  private(set) var byNode: [ElementHint]

  init(_ document: HTMLDocument) {
    byNode = [ElementHint](repeating: [], count: document.nodes.count)
    var known = HintTable()
    for node in document.nodes.indices where document.nodes[node].tag != .text {
      var hint = Self.ofTag(document.nodes[node].tag)
      let first = Int(document.nodes[node].firstAttribute)
      for attribute in document.attributes[first..<(first + Int(document.nodes[node].attributeCount))] {
        let value = document.bytes[Int(attribute.start)..<Int(attribute.start + attribute.count)]
        switch attribute.name {
        case .class, .id, .testID, .component:
          if value.isEmpty || value.count > 400 { continue }
          // Anchors are made of the headings that they stand at: their words are the text's.
          if attribute.name == .id, value.count(where: { $0 == 0x2D || $0 == 0x5F }) > 2 { continue }
          let key = HintWords.hash(value)
          let found = known[key] ?? HintWords.hint(ofNames: value)
          known[key] = found
          hint.formUnion(found)
        case .role: hint.formUnion(HintWords.hint(ofRole: value))
        case .itemprop: hint.formUnion(HintWords.hint(ofProperty: value))
        case .hidden: hint.insert(.hidden)
        case .ariaHidden: if value.elementsEqual("true".utf8) { hint.insert(.hidden) }
        case .style: if HintWords.hides(value) { hint.insert(.concealed) }
        default: break
        }
      }
      byNode[node] = hint
    }
  }

  subscript(node: Int) -> ElementHint { byNode[node] }

  private static func ofTag(_ tag: HTMLTag) -> ElementHint {
    switch tag {
    case .article, .main: .article
    case .nav, .footer, .aside, .menu: .aside
    case .figcaption, .caption: .caption
    default: []
    }
  }
}

/// The words of which sites make their names.
enum HintWords {
  /// Names such as `article-body relatedLinks` are taken apart where case changes and at marks; a word counts alone, and with its neighbour.
  ///
  /// Not words that say what an element has or lacks ("has-sidebar"), nor those of a name that repeats the story's own words, as publishing
  /// systems make them of its category and tags ("category-social-policy").
  static func hint(ofNames names: ArraySlice<UInt8>) -> ElementHint {
    var hint: ElementHint = []
    var before: UInt64?
    var word = seed
    var isInWord = false
    var wasLower = false
    var isPassedOver = false
    var isOverlay = false
    var isSocial = false
    var isEmbedded = false
    func finish() {
      guard isInWord else { return }
      // What appears over a name under the pointer ("tooltip-content"), not the name that it belongs to ("has-tooltip").
      if overlays.contains(word) { isOverlay = true } else if isOverlay, insides.contains(word) { hint.insert(.hidden) }
      if before == nil { isPassedOver = prefixesOfSlugs.contains(word) }
      if !isPassedOver, before.map({ !possessives.contains($0) }) ?? true {
        if socials.contains(word) { isSocial = true } else if embeds.contains(word) { isEmbedded = true }
        if let found = single[word] { hint.formUnion(found) }
        if let before, let found = pairs[before &* 31 &+ word] { hint.formUnion(found) }
      }
      before = word
      (word, isInWord) = (seed, false)
    }
    // Buttons that lead to social networks ("social-links"), not what an article shows of them ("social-embed").
    func finishName() {
      if isSocial, !isEmbedded { hint.insert(.aside) }
      (before, isOverlay, isSocial, isEmbedded) = (nil, false, false, false)
    }
    for byte in names {
      let isUpper = byte >= 0x41 && byte <= 0x5A
      let isLetter = isUpper || byte >= 0x61 && byte <= 0x7A
      if !isLetter || isUpper && wasLower { finish() }
      if byte <= 0x20 { finishName() }
      if isLetter {
        word = (word ^ UInt64(byte | 0x20)) &* prime
        isInWord = true
      }
      wasLower = isLetter && !isUpper
    }
    finish()
    finishName()
    // A name that says both speaks of a part of the body ("article-body__share").
    if !hint.isDisjoint(with: [.aside, .comments, .about, .caption]) { hint.remove(.body) }
    return hint
  }

  private static let overlays = Set(["rollover", "tooltip", "popover", "tippy"].map { hash($0.utf8) })
  private static let insides = Set(
    ["block", "content", "card", "panel", "body", "text", "inner", "box", "message", "popup"].map { hash($0.utf8) })
  private static let socials = Set(["social", "socials", "sns"].map { hash($0.utf8) })
  private static let embeds = Set(["embed", "embeds", "embedded"].map { hash($0.utf8) })
  private static let prefixesOfSlugs = Set(["category", "tag", "term", "postid"].map { hash($0.utf8) })
  private static let possessives = Set(
    ["has", "have", "with", "without", "no", "not", "is", "show", "enable", "enabled", "hide"].map { hash($0.utf8) })

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// FNV-1a, 64 bit.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime } }

  static func hint(ofRole role: ArraySlice<UInt8>) -> ElementHint {
    switch String(decoding: role, as: UTF8.self) {
    case "main", "article": .article
    case "navigation", "complementary", "contentinfo", "banner", "search", "menu", "menubar", "dialog", "alertdialog", "toolbar",
      "tablist":
      .aside
    default: []
    }
  }

  static func hint(ofProperty property: ArraySlice<UInt8>) -> ElementHint {
    var hint: ElementHint = []
    for name in property.split(separator: 0x20) {
      switch String(decoding: name, as: UTF8.self).lowercased() {
      case "articlebody", "reviewbody", "text": hint.insert(.body)
      case "headline": hint.insert(.headline)
      case "author", "creator": hint.insert(.byline)
      case "datepublished", "datemodified", "publisher", "keywords", "articlesection": hint.insert(.about)
      case "caption", "copyrightholder": hint.insert(.caption)
      case "alternativeheadline": hint.insert(.deck)
      case "comment": hint.insert(.comments)
      default: break
      }
    }
    return hint
  }

  /// Whether a style makes its element invisible.
  static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    let plain = style.filter { $0 > 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return plain.holds(Array("display:none".utf8)) || plain.holds(Array("visibility:hidden".utf8))
  }

  private static let single: HintTable = {
    var table = HintTable()
    func add(_ hint: ElementHint, _ words: String) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let key = hash(word.utf8)
        table[key] = (table[key] ?? []).union(hint)
      }
    }
    add(.body, "articlebody storybody entrycontent postcontent postbody articletext articlecontent storycontent bodytext storytext")
    add(.comments, "comment comments disqus commentlist respond replies livefyre coral")
    add(
      .aside,
      """
      share sharing sharebar sharetools sharedaddy addthis addtoany a2a related relatedposts recirc recirculation recommended recommendation
      recommendations promo promos promotion sponsor sponsored advert adverts advertisement advertising ads ad adslot adbox adunit dfp outbrain taboola
      revcontent zergnet newsletter newsletters signup subscribe subscription breadcrumb breadcrumbs pagination pager sidebar rail footer nav navbar navigation
      menu masthead toolbar cookie cookies consent gdpr popup modal overlay login trending popular mostread mostpopular ticker carousel
      jp-relatedposts jprelatedposts readmore morestories nextprev skip skiplink widgets flyout offcanvas banner sitemap
      """)
    add(.about, "byline tags taglist bio timestamp pubdate postmeta entrymeta copyright license breadcrumb rating ratings poll")
    add(.caption, "caption figcaption credit credits photocredit cutline imagecaption wpcaption")
    add(.byline, "byline author authors")
    add(.deck, "deck dek standfirst subheadline subhead subtitle strapline")
    add(.hidden, "hovercard screenreader")
    add(.headline, "headline")
    add(.date, "date pubdate datetime published dateline timestamp postdate posted")
    add(.note, "footnote footnotes endnote endnotes references reflist bibliography")
    add(.lead, "summary lead lede intro introduction")
    return table
  }()

  private static let pairs: HintTable = {
    var table = HintTable()
    func add(_ hint: ElementHint, _ words: String) {
      for pair in words.split(whereSeparator: \.isWhitespace) {
        let parts = pair.split(separator: "-").map { hash($0.utf8) }
        guard parts.count == 2 else { continue }
        let key = parts[0] &* 31 &+ parts[1]
        table[key] = (table[key] ?? []).union(hint)
      }
    }
    add(
      .body,
      """
      article-body story-body entry-content post-content post-body article-content story-content article-text story-text body-content body-copy
      content-body article-copy body-text main-text news-content news-body news-text page-content blog-content text-content rich-text article-main td-post
      """)
    add(
      .aside,
      """
      related-articles related-content related-links related-posts more-stories more-from more-news more-on read-more read-next read-also up-next you-may most-read
      most-popular most-viewed latest-news top-stories editors-picks sign-up site-header site-footer page-footer page-header global-header skip-link
      social-share post-navigation post-nav next-article prev-next next-post previous-post inline-promo pull-quote sticky-bar
      """)
    add(
      .about,
      "author-bio about-author author-info author-box author-card post-meta entry-meta article-meta entry-footer post-footer post-tags tag-list article-tags tag-cloud"
    )
    add(.caption, "photo-caption image-caption image-credit photo-credit wp-caption media-caption")
    add(.post, "twitter-tweet instagram-media tiktok-embed bluesky-embed reddit-embed reddit-card fb-post")
    add(.hidden, "sr-only visually-hidden screen-reader visuallyhidden-hidden")
    add(.deck, "sub-headline sub-title sub-heading article-summary article-lead")
    return table
  }()
}

/// Hints by the hash of a name: an open table without another hash of the hash, as it is asked for every element.
struct HintTable: Sendable {
  private struct Entry: Sendable {
    var key: UInt64
    var hint: ElementHint
  }

  /// A key of 0 is a free place.
  private var entries = [Entry](repeating: Entry(key: 0, hint: []), count: 256)
  private var count = 0

  subscript(key: UInt64) -> ElementHint? {
    get {
      let entry = entries[place(of: key)]
      return entry.key == key ? entry.hint : nil
    }
    set {
      guard let newValue, key != 0 else { return }
      if count * 2 >= entries.count { grow() }
      let place = place(of: key)
      if entries[place].key == 0 { count += 1 }
      entries[place] = Entry(key: key, hint: newValue)
    }
  }

  /// Where the key stands, or the free place where it would.
  private func place(of key: UInt64) -> Int {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while entries[place].key != 0, entries[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Entry(key: 0, hint: []), count: old.count * 2)
    for entry in old where entry.key != 0 { entries[place(of: entry.key)] = entry }
  }
}
