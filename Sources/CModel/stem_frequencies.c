#include "CModel.h"

static const uint8_t table[] = {
#embed "data/stem-frequencies.tsv"
};

const uint8_t *cmodel_stem_frequencies(void) { return table; }

size_t cmodel_stem_frequencies_size(void) { return sizeof table; }
