/// ncursesw for Swift: accessors over what Swift cannot import (complex macros, mutable globals, variadics), and the one
/// routine that restores the terminal.
#ifndef SYNOPTIC_CNCURSES_H
#define SYNOPTIC_CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include <ncurses.h>

#endif
