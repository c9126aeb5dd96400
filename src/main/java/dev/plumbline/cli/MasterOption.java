package dev.plumbline.cli;

import dev.plumbline.cluster.Master;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --master}. */
final class MasterOption implements ITypeConverter<Master> {

  @Override
  public Master convert(String url) {
    try {
      return new Master(url);
    } catch (IllegalArgumentException unknown) {
      throw new TypeConversionException(unknown.getMessage());
    }
  }
}
