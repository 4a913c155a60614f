/// The whole program, behind the executable's `main.swift`.
public enum Program {
  public static func main() async {}
}
