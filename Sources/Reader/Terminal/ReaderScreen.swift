/// What the loop shows frames on and reads keys from.
protocol ReaderScreen: AnyObject {
  /// The descriptor that bytes are read from.
  var inputDescriptor: Int32 { get }
  /// What the terminal's description says that its keys send.
  var terminfoKeys: [[UInt8]: Key] { get }
  var size: ScreenSize { get }
  /// Colours of the inks and papers; takes effect at the next `present`.
  var theme: Theme { get set }
  /// Takes up what the user's settings say now.
  func change(colours: TerminalColours, mouse: Bool, manners: TerminalManners)
  func present(_ frame: Frame)
  func setTitle(_ words: String)
  /// What the terminal answered.
  func note(_ reply: TerminalReply)
  func resize()
  func redraw()
  func copy(_ text: String)
  func suspend()
  func resume()
  func stopUntilContinued()
  func close()
}
