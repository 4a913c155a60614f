import CModel

/// The tables and models that are part of the program, as they lie in its file.
public enum ModelTables {
  /// Nothing ever writes to them, so whoever has no use for them now may have their memory given back.
  public static var all: [UnsafeRawBufferPointer] {
    [
      UnsafeRawBufferPointer(start: cmodel_gazetteer(), count: cmodel_gazetteer_size()),
      UnsafeRawBufferPointer(start: cmodel_organisations(), count: cmodel_organisations_size()),
      UnsafeRawBufferPointer(start: cmodel_name_model(), count: cmodel_name_model_size()),
      UnsafeRawBufferPointer(start: cmodel_stem_frequencies(), count: cmodel_stem_frequencies_size()),
      UnsafeRawBufferPointer(start: cmodel_stem_lexicon(), count: cmodel_stem_lexicon_size()),
    ]
  }
}
