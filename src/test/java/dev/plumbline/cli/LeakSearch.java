package dev.plumbline.cli;

import dev.plumbline.TestSpark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.sql.Row;

/** Looks for texts in every byte of files, however they are encoded or packed. */
record LeakSearch(Collection<String> needles) {
  private static final Pattern BASE64 =
      Pattern.compile("[A-Za-z0-9+/]{4}[A-Za-z0-9+/\\r\\n]{8,}=*");
  private static final Pattern QUOTED = Pattern.compile("(?:=[0-9A-Fa-f]{2})+");

  /** Where something was found, as "place: needle". */
  List<String> in(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        found.addAll(in(file.toString(), folder.relativize(file).toString()));
        if (Files.isRegularFile(file)) {
          found.addAll(in(file.toString(), Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The rows of a folder of Parquet files, as Spark reads them. */
  List<String> inParquet(Path folder) {
    List<Row> rows = TestSpark.session().read().parquet(folder.toString()).collectAsList();
    return in("rows of " + folder, rows.toString());
  }

  List<String> in(String place, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return needles.stream().filter(small::contains).map(needle -> place + ": " + needle).toList();
  }

  private List<String> in(String place, byte[] bytes) throws IOException {
    List<String> found = new ArrayList<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (String reading :
        List.of(
            text,
            new String(bytes, StandardCharsets.UTF_16LE),
            new String(bytes, StandardCharsets.UTF_16BE),
            withoutLineBreaks(text),
            withoutUrlEscapes(text),
            withoutQuotedPrintable(text),
            withoutBase64(text))) {
      found.addAll(in(place, reading));
    }
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        archive.transferTo(content);
        found.addAll(in(place + "!" + entry.getName(), content.toByteArray()));
      }
    }
    return found;
  }

  private static String withoutLineBreaks(String text) {
    return text.replaceAll("=?\\r?\\n", "");
  }

  private static String withoutUrlEscapes(String text) {
    String escaped = text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
  }

  private static String withoutQuotedPrintable(String text) {
    return QUOTED
        .matcher(withoutLineBreaks(text))
        .replaceAll(
            escape -> {
              byte[] bytes = java.util.HexFormat.of().parseHex(escape.group().replace("=", ""));
              return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
            });
  }

  private static String withoutBase64(String text) {
    StringBuilder decoded = new StringBuilder();
    Matcher runs = BASE64.matcher(text);
    while (runs.find()) {
      byte[] bytes = Base64.getMimeDecoder().decode(whole(runs.group()));
      decoded.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
    }
    return decoded.toString();
  }

  /** As many characters as make whole bytes. */
  private static String whole(String run) {
    String signs = run.replaceAll("[\\r\\n=]", "");
    return signs.substring(0, signs.length() - signs.length() % 4);
  }
}
