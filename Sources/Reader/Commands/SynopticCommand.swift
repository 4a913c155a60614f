import ArgumentParser

/// The command line's root: `synoptic`, with `read` where no subcommand is named.
struct SynopticCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "synoptic",
    abstract: "Reads accounts of the same events from several sources side by side.",
    usage: """
      synoptic [<path> ...]
      synoptic <subcommand> [<option> ...] [<path> ...]
      """,
    discussion: """
      A path is a folder of articles, a file, or - for standard input; without one it is the current folder. A folder named like \
      a subcommand: ./notes, or after --. Inside the reader, ? lists the keys that work there.

      Listings are tables on a terminal and JSON Lines in a pipe. Exit codes: 0 done, 1 nothing found or a check failed, 64 usage, \
      65 bad data, 66 no such input, 70 internal, 74 input or output, 78 configuration.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(name: "Reading", subcommands: [ReadCommand.self, KeysCommand.self]),
      CommandGroup(
        name: "Listings",
        subcommands: [
          ArticlesCommand.self, TextCommand.self, StoriesCommand.self, ActorsCommand.self, MentionsCommand.self,
          EventsCommand.self, SynopsisCommand.self, CoverageCommand.self, TimelineCommand.self, DisagreementsCommand.self,
          CopiesCommand.self,
          CrossReferencesCommand.self,
          QuotesCommand.self,
          SearchCommand.self,
          FramingCommand.self,
        ]),
      CommandGroup(name: "Annotations", subcommands: [AnnotationsCommand.self, ExportCommand.self, ImportAnnotationsCommand.self]),
      CommandGroup(name: "Libraries", subcommands: [IndexCommand.self, CheckCommand.self]),
    ],
    defaultSubcommand: ReadCommand.self)

  /// What the first argument is when it is no path.
  static let subcommandNames: [String] =
    ["help"] + (configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)).map { $0._commandName }
}
