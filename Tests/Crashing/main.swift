import CFaultyDisk
import Corpus
import Foundation
import Language
import Library

// A program that annotates until it is killed: `crashing FOLDER kill|power|unsynced|full STEP SEED ACTIONS`. It says on standard output which actions
// are saved ("saved 3"), at the end how many steps of writing there were ("steps 240"), and what failed.
//
// Action n makes five annotations with the note "n", so that a half one would show, changes one of action n - 1, and deletes one of n - 2.

let arguments = CommandLine.arguments
let folder = arguments[1]
let events = [
  "kill": FAULTY_DISK_KILL, "power": FAULTY_DISK_POWER_CUT, "unsynced": FAULTY_DISK_POWER_CUT_UNSYNCED, "full": FAULTY_DISK_FULL,
]
guard let event = events[arguments[2]], let step = Int(arguments[3]), let seed = UInt(arguments[4]), let count = Int(arguments[5])
else {
  exit(64)
}
faulty_disk_install(event, step, seed)

func say(_ words: String) {
  let bytes = Array("\(words)\n".utf8)
  _ = write(1, bytes, bytes.count)
}

func annotation(_ action: Int, _ number: Int, note: String) -> Annotation {
  let target = AnnotationTarget(
    article: ArticleIdentity(path: "a.txt", textHash: ContentHash(of: [])), range: ByteRange(bytes: number..<(number + 1)),
    exact: "x", prefix: "", suffix: "")
  let time = Date(timeIntervalSinceReferenceDate: Double(action * 10 + number))
  return Annotation(
    id: AnnotationID("\(action)-\(number)"), target: target, note: note, tags: [], creator: "crash", created: time, modified: time)
}

let environment = LibraryEnvironment(
  cacheFolder: "\(folder)/cache", dataFolder: "\(folder)/data", stateFolder: "\(folder)/state",
  configurationFolder: "\(folder)/configuration", userName: "crash")
do {
  guard let library = try ArticleLibrary.open(paths: ["\(folder)/corpus"], environment: environment).first else { exit(66) }
  let store = try library.openAnnotations()
  let first = (try store.annotations().compactMap { Int($0.id.value.prefix { $0 != "-" }) }.max() ?? -1) + 1
  for action in first..<(first + count) {
    var changes = (0..<5).map { AnnotationChange(before: nil, after: annotation(action, $0, note: "\(action)")) }
    if action > 0 {
      let before = annotation(action - 1, 0, note: "\(action - 1)")
      changes.append(AnnotationChange(before: before, after: annotation(action - 1, 0, note: "\(action - 1), changed")))
    }
    if action > 1 { changes.append(AnnotationChange(before: annotation(action - 2, 1, note: "\(action - 2)"), after: nil)) }
    let text = Text("The text of action \(action). " + String(repeating: "It is long enough for more than a page. ", count: 200))
    do throws(StoreError) {
      _ = try store.perform(
        AnnotationAction(id: .new(), summary: "action", changes: changes, texts: [ContentHash(of: text): text]))
      say("saved \(action)")
    } catch {
      say("failed \(error)")
    }
  }
  say("steps \(faulty_disk_steps())")
} catch {
  say("failed \(error)")
}
