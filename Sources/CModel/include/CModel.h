/// The tables and models that are part of the program: bytes, each with its size.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// In how many news texts each stem stands; see Language/Stems/BackgroundFrequencies.swift.
const uint8_t *_Nonnull cmodel_stem_frequencies(void);
size_t cmodel_stem_frequencies_size(void);

/// What is known of words and names; see Language/Names/Tagger/GazetteerTable.swift.
const uint8_t *_Nonnull cmodel_gazetteer(void);
size_t cmodel_gazetteer_size(void);

/// Which names are one organisation's; see Language/Names/Lexicon/KnownOrganisations.swift.
const uint8_t *_Nonnull cmodel_organisations(void);
size_t cmodel_organisations_size(void);

/// The weights of the name tagger; see Language/Names/Tagger/NameModel.swift.
const uint8_t *_Nonnull cmodel_name_model(void);
size_t cmodel_name_model_size(void);

/// How much stems name happenings, and which mean nearly the same; see Language/Stems/StemLexicon.swift.
const uint8_t *_Nonnull cmodel_stem_lexicon(void);
size_t cmodel_stem_lexicon_size(void);

/// The weights by which passages are linked; see Corpus/Events/LinkModel.swift.
const uint8_t *_Nonnull cmodel_link_weights(void);
size_t cmodel_link_weights_size(void);
