#include <libxml/xmlversion.h>
/* libxml2's headers would bring in those of the system's ICU, which are not the ones that Foundation was built with. Only the inside of
   an encoding handler depends on them, and nothing here looks into one. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
