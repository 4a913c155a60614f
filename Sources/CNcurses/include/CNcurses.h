/// ncursesw for Swift: accessors over what Swift cannot import (complex macros, mutable globals, variadics), the drawing of
/// one row, signals as a descriptor, and the one routine that restores the terminal.
#ifndef SYNOPTIC_CNCURSES_H
#define SYNOPTIC_CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <term.h>

// term.h defines the names of capabilities as macros; two of them are in the way of Swift's own words.
#undef lines
#undef columns

// --- ncurses -------------------------------------------------------------------------------------------------------------

/// What one cell is to look like. `code` 0 is the right half of the wide cell before it; from 0x110000 on, it is
/// the index of one of the row's clusters.
struct synoptic_cell {
  uint32_t code;
  uint32_t attributes;
  int32_t pair;
};

/// A spacing character and up to four marks, ended by 0.
struct synoptic_cluster {
  uint32_t codes[6];
};

/// Gives `count` cells of row `row`, from `column` on, to ncurses, which compares them with what stands on the terminal at the next `doupdate`.
/// Whatever a cell claims, what is drawn is as wide as the cell.
void synoptic_draw_row(int row, int column, const struct synoptic_cell *cells, int count, const struct synoptic_cluster *clusters);

static inline WINDOW *synoptic_window(void) { return stdscr; }
static inline int synoptic_most_pairs(void) { return COLOR_PAIRS; }
static inline int synoptic_colours(void) { return COLORS; }
static inline int synoptic_rows(void) { return LINES; }
static inline int synoptic_columns(void) { return COLS; }
static inline void synoptic_repaint_all(void) { clearok(curscr, TRUE); }

static inline uint32_t synoptic_bold(void) { return A_BOLD; }
static inline uint32_t synoptic_dim(void) { return A_DIM; }
static inline uint32_t synoptic_underline(void) { return A_UNDERLINE; }
static inline uint32_t synoptic_italic(void) { return A_ITALIC; }
static inline uint32_t synoptic_reverse(void) { return A_REVERSE; }

/// Takes the locale's character set from the environment, and C.UTF-8's where that is not UTF-8: without it wcwidth says -1 to all
/// that is not ASCII.
void synoptic_set_locale(void);

/// ncurses writes a screen in a hundred small pieces, each a system call that wakes the terminal up. This has them gathered in
/// memory: from now on what goes to `file`, its output, is kept until `synoptic_take_gathered`. The descriptor to take it from,
/// or -1 where the system has no such files; then all goes on as before.
int synoptic_gather(FILE *file);

/// How many bytes were gathered; `synoptic_take_gathered` gives them and forgets them.
size_t synoptic_gathered(int descriptor);
void synoptic_take_gathered(int descriptor, uint8_t *bytes, size_t count);

/// A string capability of the terminal by its terminfo name; NULL when it has none.
const char *synoptic_capability(const char *name);

// --- the terminal as it was ----------------------------------------------------------------------------------------------

/// Remembers the state of the terminal `descriptor`, and that `bytes` (at most 512, already without padding) leave the screen.
/// From now on exit, `synoptic_terminal_restore` and fatal signals restore it. 0, or -1 with errno.
int synoptic_terminal_remember(int descriptor, const char *bytes, size_t count);

/// Has other bytes (at most 512) leave the screen from now on. 0, or -1 with errno; then all stays as it was.
int synoptic_terminal_leaves_with(const char *bytes, size_t count);

/// The one way out: sends the remembered bytes and sets the remembered state. Does nothing when the terminal is
/// restored already. Only calls what may be called in a signal handler.
void synoptic_terminal_restore(void);

/// The terminal was taken again, after a `synoptic_terminal_restore`.
void synoptic_terminal_taken_again(void);

// --- signals -------------------------------------------------------------------------------------------------------------

/// Blocks `signals` in the calling thread (and in all that it starts later) and gives a descriptor that is readable
/// when one has come. -1 with errno.
int synoptic_signal_descriptor(const int *signals, int count);

/// The next signal that came, 0 when there is none.
int synoptic_next_signal(int descriptor);

/// Has a child that is spawned with `actions` make its process group the foreground group of `terminal` before it begins.
///
/// `actions` is a posix_spawn_file_actions_t: <spawn.h> is not included here, because it would bring in the descriptor sets of
/// <sys/select.h>, whose fields have other names under the macros of this header than in the other C modules.
int synoptic_spawn_in_foreground(void *actions, int terminal);

/// Stops the whole foreground process group as Ctrl-Z would, and returns when it goes on.
void synoptic_stop_until_continued(void);

#endif
