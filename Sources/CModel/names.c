#include "CModel.h"

static const uint8_t gazetteer[] __attribute__((aligned(64))) = {
#embed "data/gazetteer.bin"
};

static const uint8_t organisations[] = {
#embed "data/organisations.bin"
};

static const uint8_t name_model[] = {
#embed "data/names.model"
};

const uint8_t *cmodel_gazetteer(void) { return gazetteer; }

size_t cmodel_gazetteer_size(void) { return sizeof gazetteer; }

const uint8_t *cmodel_organisations(void) { return organisations; }

size_t cmodel_organisations_size(void) { return sizeof organisations; }

const uint8_t *cmodel_name_model(void) { return name_model; }

size_t cmodel_name_model_size(void) { return sizeof name_model; }
