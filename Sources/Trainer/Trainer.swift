import ArgumentParser

/// Makes the tables and weights that are part of the program, from public data. Each command gives the same bytes for the same data.
@main
struct Trainer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trainer", abstract: "Makes the tables and models that are part of synoptic.",
    subcommands: [Frequencies.self, CrossReferences.self, Dates.self, Names.self, Actors.self])
}
