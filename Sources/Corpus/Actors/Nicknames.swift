/// Short forms of given names, as news writes them.
enum Nicknames {
  /// Whether one of two folded given names is a short form of the other.
  static func areOne(_ one: String, _ other: String) -> Bool {
    (fullForms[one]?.contains(other) ?? false) || (fullForms[other]?.contains(one) ?? false)
  }

  /// What a folded given name may be short for.
  static func forms(of name: String) -> [String] { fullForms[name]?.sorted() ?? [] }

  private static let lines = """
    abe abraham|al albert alan alfred|alex alexander alexandra alejandro aleksandr|andy andrew|angie angela|bart bartholomew|becky rebecca
    ben benjamin benedict|bernie bernard|bert albert herbert robert|beth elizabeth|betty elizabeth|bill william|billy william
    bob robert|bobby robert|brad bradley|cathy catherine cathryn|charlie charles|chris christopher christian christine|chuck charles
    cindy cynthia|dan daniel|danny daniel|dave david|deb deborah|debbie deborah|dick richard|don donald|doug douglas|drew andrew
    ed edward edwin edmund|eddie edward|ernie ernest|fred frederick alfred|gabby gabrielle|gene eugene|geoff geoffrey|gerry gerald
    greg gregory|hank henry|harry harold henry|jack john|jake jacob|jamie james|jeff jeffrey|jen jennifer|jenny jennifer|jerry gerald jerome
    jess jessica|jill gillian|jim james|jimmy james|joe joseph|joey joseph|johnny john|jon jonathan|josh joshua|kate katherine catherine kathryn
    kathy katherine kathleen kathryn|katie katherine kathryn catherine|ken kenneth|kim kimberly|larry lawrence|len leonard|lenny leonard|leo leonard leopold
    liz elizabeth|lou louis|maggie margaret|mandy amanda|marty martin|matt matthew|max maximilian|meg margaret|mel melvin
    mick michael|mickey michael|mike michael|mitch mitchell|mo maurice mohammed|ozzie oswald|nancy ann|nate nathan nathaniel|ned edward|nick nicholas|norm norman
    pam pamela|pat patrick patricia|pete peter|phil philip phillip|ray raymond|rick richard|ricky richard|rob robert|ron ronald
    sam samuel samantha|sandy sandra alexander|sasha alexander aleksandr|steve stephen steven|stu stuart|sue susan|susie susan|ted edward theodore
    terry terence|tim timothy|toby tobias|tom thomas|tommy thomas|tony anthony antonio|val valerie|vince vincent|walt walter|will william
    willy william|zach zachary|pepe jose|paco francisco|misha mikhail|volodya vladimir|kolya nikolai|lula luiz
    """

  private static let fullForms: [String: Set<String>] = {
    var forms: [String: Set<String>] = [:]
    for entry in lines.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let words = entry.split(separator: " ").map(String.init)
      guard let short = words.first else { continue }
      forms[short, default: []].formUnion(words.dropFirst())
    }
    return forms
  }()
}
