#include "CNcurses.h"

#include <langinfo.h>
#include <string.h>
#include <wchar.h>

enum { first_cluster = 0x110000, most_columns = 1024 };

// Which width the C library gives a character, and so ncurses, which asks it; looked up once a character. 0 is 'not asked yet'.
static int width_of(uint32_t code) {
  static signed char known[0x110000];
  if (code >= first_cluster) return 1;
  if (known[code] == 0) known[code] = (signed char)(wcwidth((wchar_t)code) + 2);
  return known[code] - 2;
}

static void set_cell(cchar_t *out, const struct synoptic_cell *cell, const uint32_t *codes, int count) {
  memset(out, 0, sizeof *out);
  out->attr = cell->attributes | COLOR_PAIR(cell->pair < 256 ? cell->pair : 255);
  out->ext_color = cell->pair;
  for (int i = 0; i < count; i++) out->chars[i] = (wchar_t)codes[i];
}

void synoptic_draw_row(
    int row, int column, const struct synoptic_cell *cells, int count, const struct synoptic_cluster *clusters) {
  static const uint32_t space[1] = {' '};
  cchar_t out[most_columns];
  if (count > most_columns) count = most_columns;
  int made = 0;
  for (int i = 0; i < count; i++) {
    const struct synoptic_cell *cell = &cells[i];
    const uint32_t *codes = cell->code >= first_cluster ? clusters[cell->code - first_cluster].codes : &cell->code;
    int length = 1;
    if (cell->code >= first_cluster) {
      while (length < CCHARW_MAX && codes[length] != 0 && width_of(codes[length]) == 0) length++;
    }
    int width = codes[0] < 0x20 ? -1 : width_of(codes[0]);
    int cell_width = i + 1 < count && cells[i + 1].code == 0 ? 2 : 1;
    // The C library's tables may be older than ours: what it does not know, or knows as wide, would move all that follows.
    if (width < 1 || width > cell_width) set_cell(&out[made++], cell, space, 1), width = 1;
    else set_cell(&out[made++], cell, codes, length);
    // wadd_wchnstr makes the right half of a wide one itself.
    if (cell_width == 2) {
      i++;
      if (width == 1) set_cell(&out[made++], cell, space, 1);
    }
  }
  wmove(stdscr, row, column);
  wadd_wchnstr(stdscr, out, made);
}

void synoptic_set_locale(void) {
  setlocale(LC_ALL, "");
  // Numbers are printed and read the same everywhere.
  setlocale(LC_NUMERIC, "C");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

const char *synoptic_capability(const char *name) {
  const char *string = tigetstr(name);
  return string == (const char *)-1 ? NULL : string;
}
