import Corpus
import Foundation
import Language
import Synchronization
import Testing

@testable import Library

@Suite("Decisions on actors") struct ActorDecisionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Mayor Helga Brandvik opened the bridge. Brandvik said it was safe.\n", to: "a.txt")
    try folder.write("Mayor Elga Brandwick was late. President Yusuf Kharrat waited.\n", to: "b.txt")
  }

  private func decision(_ decision: ActorDecision, at time: Double = 1) -> Annotation {
    Annotation(
      id: .new(), target: .library, note: "", tags: [], decision: .actors(decision), creator: "tester",
      created: Date(timeIntervalSinceReferenceDate: time), modified: Date(timeIntervalSinceReferenceDate: time))
  }

  /// The actors of the whole library, by a pipeline that starts from nothing.
  private func actors() throws -> [String: Actor] {
    let last = Mutex(CorpusAnalysis.empty)
    let pipeline = AnalysisPipeline(
      libraries: [try folder.library()], articleAnalyser: StandardAnalysis.articleAnalyser,
      corpusAnalyser: StandardAnalysis.corpusAnalyser
    ) { event in
      if case .analysed(let analysis) = event { last.withLock { $0 = analysis } }
    }
    pipeline.start()
    pipeline.wait()
    let actors = last.withLock { $0.actors.actors }
    return Dictionary(actors.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("a word on actors is told at once with the events from before, and then with all compared again")
  func toldAtOnce() throws {
    let library = try folder.library()
    let told = Mutex<[(isWhole: Bool, names: Set<String>)]>([])
    let pipeline = AnalysisPipeline(
      libraries: [library], articleAnalyser: StandardAnalysis.articleAnalyser, corpusAnalyser: StandardAnalysis.corpusAnalyser
    ) { event in
      switch event {
      case .restated(let analysis): told.withLock { $0.append((false, Set(analysis.actors.actors.map(\.name)))) }
      case .analysed(let analysis): told.withLock { $0.append((true, Set(analysis.actors.actors.map(\.name)))) }
      default: break
      }
    }
    pipeline.start()
    pipeline.wait()
    _ = library.decide([decision(.notAnActor(ActorReference(name: "Yusuf Kharrat", kind: .person)))])
    pipeline.compareAgain()
    pipeline.wait()
    let tellings = told.withLock { $0 }
    #expect(tellings.map(\.isWhole).suffix(3) == [true, false, true])
    #expect(tellings.map { $0.names.contains("Yusuf Kharrat") }.suffix(3) == [true, false, false])

    let article = try #require(library.findFiles().files.flatMap { library.read($0).articles }.first)
    let source = Annotation(
      id: .new(), target: AnnotationTarget(article: article, range: .zero..<(.zero)), note: "", tags: [],
      decision: .source("Harbour News"), creator: "tester", created: Date(), modified: Date())
    _ = library.decide([source])
    pipeline.compareAgain()
    pipeline.wait()
    #expect(told.withLock { $0 }.map(\.isWhole).suffix(2) == [true, true], "what is said of an article has to be compared first")
  }

  private let merge = ActorDecision.merge([
    ActorReference(name: "Helga Brandvik", kind: .person), ActorReference(name: "Elga Brandwick", kind: .person),
  ])

  @Test("a decision in the store is applied to every analysis, after the file, and taken back with its annotation")
  func whoDecides() throws {
    #expect(try actors()["Helga Brandvik"]?.mentionCount == 2)
    try folder.write(
      "[\"The Mayor\"]\naliases = [\"Helga Brandvik\"]\n[\"Yusuf Kharrat\"]\nactor = false\n", to: ".synoptic/actors.toml")
    let stated = try actors()
    #expect(stated["The Mayor"]?.mentionCount == 2 && stated["Yusuf Kharrat"] == nil)

    let annotations = try folder.library().openAnnotations()
    let merged = decision(merge)
    try annotations.save(merged)
    #expect(try actors()["The Mayor"]?.mentionCount == 3)
    let renamed = decision(.rename(ActorReference(name: "Helga Brandvik", kind: .person), "H. Brandvik"), at: 2)
    try annotations.save(renamed)
    #expect(try actors()["H. Brandvik"]?.mentionCount == 3)
    try annotations.delete(merged.id)
    try annotations.delete(renamed.id)
    #expect(try actors()["The Mayor"]?.mentionCount == 2)
  }

  @Test("every decision comes back from the store as it was, on the library or on an article")
  func coding() throws {
    let one = ActorReference(name: "Süd\0", kind: .organisation, aliases: ["\"A\"", "É"], article: "feed.xml#1")
    let other = ActorReference(name: "Other")
    let dates = ActorDates(from: .day(2013, 3, 13), to: nil)
    let decisions: [ActorDecision] =
      [
        .merge([one, other, one]), .split("É", from: one, to: other), .split("É", from: one, to: nil),
        .names(["A", "B"], of: one, dates: nil), .names(["C"], of: one, dates: dates), .rename(one, "New/Name"),
        .notAnActor(one), .pin(one, true), .pin(one, false), .mute(other, true), .apart(one, other),
      ] + Actor.Kind.allCases.map { .kind(one, $0) }
    let annotations = try folder.library().openAnnotations()
    for said in decisions { try annotations.save(decision(said)) }
    let stored = try folder.library().openAnnotations().annotations()
    #expect(Set(stored.compactMap(\.decision)) == Set(decisions.map { .actors($0) }))
    #expect(stored.allSatisfy { $0.target == .library && $0.target.isLibrary })
  }

  @Test("what lacks an actor, or a value that it needs, is kept as it is and has no effect")
  func damaged() {
    for stored in [
      #"{"kind":"merge-actors","value":"A","version":1}"#,
      #"{"actors":[{"aliases":[],"name":"A"}],"kind":"merge-actors","value":"A","version":1}"#,
      #"{"actors":[{"aliases":[],"name":"A"}],"kind":"actor-kind","value":"robot","version":1}"#,
    ] {
      #expect(DecisionCoding.decision(stored) == .unknown(stored: stored))
      #expect(DecisionCoding.stored(.unknown(stored: stored)) == stored)
    }
  }

  @Test("an export says who is who, and that it holds for the library")
  func export() {
    let json = WebAnnotation.json(decision(merge), article: nil)
    #expect(json.contains(#""target":{"source":"./"},"article":null"#))
    #expect(
      json.contains(
        #""decision":{"kind":"merge-actors","value":"Helga Brandvik","actors":[{"name":"Helga Brandvik","kind":"person","aliases":[],"article":null},"#
      ))
    #expect(json.contains(#""value":"Helga Brandvik and Elga Brandwick are one""#))
    let split = WebAnnotation.json(
      decision(.split("H.", from: ActorReference(name: "H"), to: nil)), article: nil)
    #expect(split.contains(#""texts":["H."]"#))
  }
}
