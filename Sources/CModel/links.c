#include "CModel.h"

static const uint8_t link_weights[] = {
#embed "data/links.weights"
};

const uint8_t *cmodel_link_weights(void) { return link_weights; }

size_t cmodel_link_weights_size(void) { return sizeof link_weights; }
