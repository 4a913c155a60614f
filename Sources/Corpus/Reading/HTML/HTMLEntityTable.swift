/// Names of characters that HTML has had since its fifth version, each with its code point (HTML Living Standard, named character references):
/// letters, marks and spaces that articles are written with. Those that it has had before, the parser knows; those of mathematics are left out.
enum HTMLEntityTable {
  static let lines = """
    Abreve 102 Acy 410 Amacr 100 Aogon 104 ApplyFunction 2061 Bcy 411 Bernoullis 212C Breve 2D8 Bscr 212C CHcy 427 COPY A9
    Cacute 106 CapitalDifferentialD 2145 Cayleys 212D Ccaron 10C Ccirc 108 Cdot 10A Cedilla B8 CenterDot B7 Cfr 212D
    CloseCurlyDoubleQuote 201D CloseCurlyQuote 2019 Copf 2102 DD 2145 DJcy 402 DScy 405 DZcy 40F Dcaron 10E Dcy 414
    DiacriticalAcute B4 DiacriticalDot 2D9 DiacriticalDoubleAcute 2DD DiacriticalGrave 60 DiacriticalTilde 2DC DifferentialD 2146
    Dot A8 DoubleDot A8 Dstrok 110 ENG 14A Ecaron 11A Ecy 42D Edot 116 Emacr 112 Eogon 118 Escr 2130 ExponentialE 2147 Fcy 424
    Fouriertrf 2131 Fscr 2131 GJcy 403 Gbreve 11E Gcedil 122 Gcirc 11C Gcy 413 Gdot 120 HARDcy 42A Hacek 2C7 Hat 5E Hcirc 124
    Hfr 210C HilbertSpace 210B Hopf 210D Hscr 210B Hstrok 126 IEcy 415 IJlig 132 IOcy 401 Icy 418 Idot 130 Ifr 2111 Im 2111
    Imacr 12A ImaginaryI 2148 InvisibleComma 2063 InvisibleTimes 2062 Iogon 12E Iscr 2110 Itilde 128 Iukcy 406 Jcirc 134 Jcy 419
    Jsercy 408 Jukcy 404 KHcy 425 KJcy 40C Kcedil 136 Kcy 41A LJcy 409 Lacute 139 Laplacetrf 2112 Lcaron 13D Lcedil 13B Lcy 41B
    Lmidot 13F Lscr 2112 Lstrok 141 Mcy 41C MediumSpace 205F Mellintrf 2133 Mscr 2133 NJcy 40A Nacute 143 Ncaron 147 Ncedil 145
    Ncy 41D NegativeMediumSpace 200B NegativeThickSpace 200B NegativeThinSpace 200B NegativeVeryThinSpace 200B NewLine A
    NoBreak 2060 NonBreakingSpace A0 Nopf 2115 Ocy 41E Odblac 150 Omacr 14C OpenCurlyDoubleQuote 201C OpenCurlyQuote 2018
    OverBar 203E Pcy 41F PlusMinus B1 Poincareplane 210C Popf 2119 Qopf 211A REG AE Racute 154 Rcaron 158 Rcedil 156 Rcy 420
    Re 211C Rfr 211C Ropf 211D Rscr 211B SHCHcy 429 SHcy 428 SOFTcy 42C Sacute 15A Scedil 15E Scirc 15C Scy 421 TRADE 2122
    TSHcy 40B TScy 426 Tab 9 Tcaron 164 Tcedil 162 Tcy 422 ThinSpace 2009 Tstrok 166 Ubrcy 40E Ubreve 16C Ucy 423 Udblac 170
    Umacr 16A UnderBar 5F Uogon 172 Uring 16E Utilde 168 Vcy 412 Verbar 2016 Vert 2016 VerticalLine 7C VeryThinSpace 200A
    Wcirc 174 YAcy 42F YIcy 407 YUcy 42E Ycirc 176 Ycy 42B ZHcy 416 Zacute 179 Zcaron 17D Zcy 417 Zdot 17B ZeroWidthSpace 200B
    Zfr 2128 Zopf 2124 abreve 103 acy 430 af 2061 aleph 2135 amacr 101 angst C5 aogon 105 ast 2A backprime 2035 bcy 431
    bernou 212C beth 2136 bigstar 2605 bprime 2035 breve 2D8 bsemi 204F bsol 5C bullet 2022 cacute 107 caret 2041 caron 2C7
    ccaron 10D ccirc 109 cdot 10B centerdot B7 chcy 447 check 2713 checkmark 2713 circledR AE colon 3A comma 2C commat 40
    complexes 2102 copysr 2117 cross 2717 daleth 2138 dash 2010 dblac 2DD dcaron 10F dcy 434 dd 2146 ddagger 2021 die A8 div F7
    djcy 452 dollar 24 dot 2D9 dscy 455 dstrok 111 dzcy 45F ecaron 11B ecy 44D edot 117 ee 2147 ell 2113 emacr 113 emsp13 2004
    emsp14 2005 eng 14B eogon 119 equals 3D escr 212F excl 21 expectation 2130 exponentiale 2147 fcy 444 female 2640 frac13 2153
    frac15 2155 frac16 2159 frac18 215B frac23 2154 frac25 2156 frac35 2157 frac38 215C frac45 2158 frac56 215A frac58 215D
    frac78 215E gacute 1F5 gbreve 11F gcirc 11D gcy 433 gdot 121 gimel 2137 gjcy 453 grave 60 gscr 210A hairsp 200A half BD
    hamilt 210B hardcy 44A hbar 210F hcirc 125 horbar 2015 hslash 210F hstrok 127 hybull 2043 hyphen 2010 ic 2063 icy 438 iecy 435
    ii 2148 iiota 2129 ijlig 133 imacr 12B imagline 2110 imagpart 2111 imath 131 imped 1B5 incare 2105 inodot 131 integers 2124
    iocy 451 iogon 12F it 2062 itilde 129 iukcy 456 jcirc 135 jcy 439 jmath 237 jsercy 458 jukcy 454 kcedil 137 kcy 43A kgreen 138
    khcy 445 kjcy 45C lacute 13A lagran 2112 lbrace 7B lbrack 5B lcaron 13E lcedil 13C lcub 7B lcy 43B ldquor 201E ljcy 459
    lmidot 140 lowbar 5F lpar 28 lsqb 5B lsquor 201A lstrok 142 male 2642 mcy 43C mho 2127 midast 2A mldr 2026 nacute 144
    napos 149 naturals 2115 ncaron 148 ncedil 146 ncy 43D njcy 45A nldr 2025 num 23 numero 2116 numsp 2007 ocy 43E odblac 151
    ogon 2DB omacr 14D order 2134 orderof 2134 oscr 2134 pcy 43F percnt 25 period 2E pertenk 2031 phmmat 2133 phone 260E
    planck 210F planckh 210E plankv 210F plus 2B pm B1 primes 2119 puncsp 2008 qprime 2057 quaternions 210D quest 3F racute 155
    rationals 211A rbrace 7D rbrack 5D rcaron 159 rcedil 157 rcub 7D rcy 440 rdquor 201D realine 211B realpart 211C reals 211D
    ring 2DA rpar 29 rsqb 5D rsquor 2019 rx 211E sacute 15B scedil 15F scirc 15D scy 441 semi 3B shchcy 449 shcy 448 softcy 44C
    sol 2F star 2606 starf 2605 strns AF tcaron 165 tcedil 163 tcy 442 tprime 2034 tscy 446 tshcy 45B tstrok 167 ubrcy 45E
    ubreve 16D ucy 443 udblac 171 umacr 16B uogon 173 uring 16F utilde 169 vcy 432 verbar 7C vert 7C wcirc 175 wp 2118 yacy 44F
    ycirc 177 ycy 44B yicy 457 yucy 44E zacute 17A zcaron 17E zcy 437 zdot 17C zeetrf 2128 zhcy 436
    """

  /// What each name stands for, by its hash.
  private static let byName: [UInt64: [UInt8]] = {
    var table: [UInt64: [UInt8]] = [:]
    let fields = lines.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: fields.count - 1, by: 2) {
      guard let scalar = UInt32(fields[index + 1], radix: 16).flatMap(Unicode.Scalar.init) else { continue }
      table[fields[index].utf8.reduce(seed, mixed)] = Array(String(scalar).utf8)
    }
    return table
  }()

  /// FNV-1a, 64 bit; case counts.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// The longest name, in bytes.
  private static let longestName = 24

  /// What the reference that begins at `mark` stands for, and the place behind it; nil for one that the parser knows.
  static func reference(in bytes: UnsafeBufferPointer<UInt8>, at mark: Int, end: Int) -> (meant: [UInt8], end: Int)? {
    var hash = seed
    var index = mark + 1
    while index < end, index - mark <= longestName + 1 {
      let byte = bytes[index]
      if byte == 0x3B { return index > mark + 1 ? byName[hash].map { ($0, index + 1) } : nil }
      guard byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 else { return nil }
      hash = mixed(hash, byte)
      index += 1
    }
    return nil
  }
}
