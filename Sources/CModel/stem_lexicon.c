#include "CModel.h"

static const uint8_t stem_lexicon[] = {
#embed "data/stems.lexicon"
};

const uint8_t *cmodel_stem_lexicon(void) { return stem_lexicon; }

size_t cmodel_stem_lexicon_size(void) { return sizeof stem_lexicon; }
