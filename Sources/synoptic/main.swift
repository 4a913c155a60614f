import Foundation
import Reader

exit(Program.main(CommandLine.arguments))
