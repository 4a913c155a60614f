import Corpus
import Foundation
import Language
import Library

@testable import Reader

/// The reader without a terminal over a corpus, with a real store of annotations: does steps, answers what is asked of the world, at once
/// or a few steps later, and now and then with a failure.
final class LawReader {
  private(set) var state: ReaderState
  private let corpus: LawCorpus
  /// Which version of the articles is in the folder.
  private var version = 0
  let store: any AnnotationStore
  private var dice: Dice
  private var clock = Date(timeIntervalSince1970: 1_577_836_800)
  private var made = 0
  /// Answers on their way, in the order of what was asked.
  private var answers: [Message] = []
  /// What the analysis has yet to tell, in order.
  private var coming: [PipelineEvent] = []
  /// Whether the articles have to be compared anew.
  private var wantsComparison = false
  private let folder: String

  init(_ corpus: LawCorpus, seed: UInt64) throws {
    self.corpus = corpus
    dice = Dice(seed: seed &* 31)
    folder = FileManager.default.temporaryDirectory.path + "/synoptic-laws-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let variables = ["HOME": folder, "USER": "tester"]
    let libraries = try ArticleLibrary.open(paths: [folder], environment: LibraryEnvironment(variables: variables))
    store = try required(libraries.first).openAnnotations()
    state = ReaderState(size: ScreenSize(columns: 120, rows: 36), libraryNames: ["laws"], userName: "tester")
    state.outside = OutsideWorld(programs: OutsidePrograms(variables: ["BROWSER": "w3m"]), roots: [folder])
    send(.annotations([], library: 0, notice: nil))
    beginAnalysis()
    // In a third of the readers much is done before all is analysed.
    if seed % 3 > 0 { while !coming.isEmpty { send(.pipeline(coming.removeFirst())) } }
  }

  private var articles: LawVersion { corpus.versions[version] }

  private func beginAnalysis() {
    let read = articles.articles.map(\.article)
    coming = [
      .found([]), .read(read), .progress(analysed: read.count / 2, of: read.count), .analysed(articles.analysis),
      .finished(problem: nil),
    ]
    send(.pipeline(coming.removeFirst()))
  }

  /// Files are edited, one comes and one goes; or all is as it was before.
  private func changeFolder() {
    guard coming.isEmpty, state.progress.isFinished else { return }
    let old = articles
    version = 1 - version
    send(.pipeline(.updated(articles.update(from: old))))
    wantsComparison = true
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Whether everything that was asked is answered.
  var isSettled: Bool { answers.isEmpty }

  func take(_ step: LawStep) throws {
    switch step {
    case .action(let name, let arguments): perform("\(name) \(arguments)")
    case .keys(let notation): for key in try Key.sequence(notation: notation) { send(.input(.key(key))) }
    case .input(let event): send(.input(event))
    case .resize(let size): send(.resized(size))
    case .folder: changeFolder()
    }
  }

  /// Hands over answers that are due.
  func deliver(all: Bool = false) {
    while !answers.isEmpty, all || dice.falls(75) { update(answers.removeFirst()) }
    while !coming.isEmpty, all || dice.falls(4) { update(.pipeline(coming.removeFirst())) }
    guard wantsComparison, isSettled, coming.isEmpty, all || dice.falls(2) else { return }
    wantsComparison = false
    update(.pipeline(.analysed(articles.compared(state.annotations.all.map(\.annotation)))))
  }

  func send(_ message: Message) {
    update(message)
  }

  private func moment() -> Moment {
    clock += 0.25
    made += 1
    return Moment(now: clock, freshID: AnnotationID("law-\(made)"))
  }

  private func update(_ message: Message) { ask(state.update(message, at: moment())) }

  private func perform(_ line: String) {
    state.moment = moment()
    let effects = state.perform(line: line).joined
    ask(effects + state.preparationsToMake())
  }

  // MARK: The world

  private func ask(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .compareAgain: wantsComparison = true
      case .stopAnalysis: coming = []
      case .resumeAnalysis: beginAnalysis()
      case .readStatements:
        answers.append(.statementsRead([], restated: []))
        wantsComparison = true
      default: if let answer = answer(effect) { answers.append(answer) }
      }
    }
  }

  private func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .store(let action, let library):
      if dice.falls(3) { return .notStored(action, library: library, problem: "the disk is full") }
      do throws(StoreError) {
        return .stored(action, library: library, became: try store.perform(action), location: ".synoptic")
      } catch {
        return .notStored(action, library: library, problem: error.description)
      }
    case .undo(let isRedo):
      do throws(StoreError) {
        guard let undone = try store.undo(isRedo: isRedo) else { return .nothingToUndo(isRedo: isRedo) }
        return .undone(undone, library: 0, isRedo: isRedo, location: ".synoptic")
      } catch {
        return .notUndone(problem: error.description)
      }
    case .fetchTexts(let hashes, _):
      return .texts(hashes.reduce(into: [:]) { $0[$1] = (try? store.text($1)).flatMap { $0 } })
    case .readConfiguration: return .configured(.none)
    case .write(_, let path, _, let summary):
      return dice.falls(50) ? .written(path: path, summary: summary) : .notWritten(problem: "\(path) is there already")
    case .prepare(let preparation): return .prepared(preparation.made(of: state.analysis, copies: state.copies.known))
    case .searchLibrary(let query): return .searched(LibrarySearchMaterial(query, in: state).found())
    case .run(let run): return .ran(run, result())
    default: return nil
    }
  }

  private func result() -> OutsideResult {
    let draft = OutsideResult.Draft(path: "/drafts/1", text: dice.pick([nil, "", "written", "two\nlines\n", "\u{1B}[31m"]))
    let endings: [OutsideResult.Ending] = [
      .exited(code: 0), .exited(code: 0), .exited(code: 1), .killed(signal: 9), .notStarted("no such program"),
    ]
    return OutsideResult(ending: dice.pick(endings), draft: dice.falls(80) ? draft : nil)
  }
}
