/// What the stores need to know of the machine and the user: handed in, so that tests hand in folders of their own.
public struct LibraryEnvironment: Sendable {
  /// `$XDG_CACHE_HOME/synoptic`, else `~/.cache/synoptic`.
  public let cacheFolder: String
  /// `$XDG_DATA_HOME/synoptic`, else `~/.local/share/synoptic`.
  public let dataFolder: String
  /// `$XDG_STATE_HOME/synoptic`, else `~/.local/state/synoptic`.
  public let stateFolder: String
  /// `$XDG_CONFIG_HOME/synoptic`, else `~/.config/synoptic`.
  public let configurationFolder: String
  /// Who makes annotations: the user's name.
  public let userName: String

  public init(cacheFolder: String, dataFolder: String, stateFolder: String, configurationFolder: String, userName: String) {
    self.cacheFolder = cacheFolder
    self.dataFolder = dataFolder
    self.stateFolder = stateFolder
    self.configurationFolder = configurationFolder
    self.userName = userName
  }

  /// From a process environment. A relative folder in an `XDG_` variable is ignored, as the specification asks.
  public init(variables: [String: String]) {
    let home = variables["HOME"] ?? "/"
    func folder(_ variable: String, _ fallback: String) -> String {
      let base = variables[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/\(fallback)"
      return "\(base)/synoptic"
    }
    self.init(
      cacheFolder: folder("XDG_CACHE_HOME", ".cache"), dataFolder: folder("XDG_DATA_HOME", ".local/share"),
      stateFolder: folder("XDG_STATE_HOME", ".local/state"), configurationFolder: folder("XDG_CONFIG_HOME", ".config"),
      userName: variables["USER"] ?? variables["LOGNAME"] ?? "user")
  }
}
