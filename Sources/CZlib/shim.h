#include <zlib.h>

/// `inflateInit2` is a macro that hands in the library's version and the size of the stream.
static inline int synoptic_inflate_init(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }
