package dev.plumbline.demo.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * One Parquet file, uncompressed so that no native codec decides its bytes.
 *
 * <p>Pages of version 2 without a dictionary name one encoding a column; the library writes several
 * in the order of a hash set of enum constants, which is another in every process.
 */
public record ParquetFile(String path) implements TableFile {
  private static final int PRECISION = 18;

  @Override
  public List<String> write(Path folder, Dataset data) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    MessageType schema =
        new MessageType(data.name(), data.columns().stream().map(ParquetFile::field).toList());
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalParquetOutput(file))
            .withType(schema)
            .withWriterVersion(WriterVersion.PARQUET_2_0)
            .withDictionaryEncoding(false)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (Row row : data.rows()) {
        writer.write(group(schema, data.columns(), row));
      }
    }
    return List.of(path);
  }

  private static Type field(Column column) {
    return switch (column.type()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
      case WHOLE -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
      case DECIMAL ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.decimalType(column.scale(), PRECISION))
              .named(column.name());
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case MOMENT ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(column.name());
    };
  }

  private static Group group(MessageType schema, List<Column> columns, Row row) {
    Group group = new SimpleGroup(schema);
    for (Column column : columns) {
      Object value = row.value(column.name());
      if (value != null) {
        add(group, column, value);
      }
    }
    return group;
  }

  private static void add(Group group, Column column, Object value) {
    String name = column.name();
    switch (column.type()) {
      case TEXT -> group.add(name, (String) value);
      case TRUTH -> group.add(name, (boolean) value);
      case WHOLE -> group.add(name, (int) value);
      case DECIMAL ->
          group.add(
              name, ((BigDecimal) value).setScale(column.scale()).unscaledValue().longValueExact());
      case DATE -> group.add(name, (int) ((LocalDate) value).toEpochDay());
      case MOMENT ->
          group.add(name, ((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC) * 1_000_000);
    }
  }
}
