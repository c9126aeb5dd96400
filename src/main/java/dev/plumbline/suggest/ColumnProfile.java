package dev.plumbline.suggest;

import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the values of one column are like. */
final class ColumnProfile implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FREQUENT = 60;
  private static final int LONGEST_FREQUENT = 40;

  private long present;
  private final DistinctCount distinct = new DistinctCount();
  private TreeMap<String, Long> frequent = new TreeMap<>();
  private BigDecimal leastNumber;
  private BigDecimal mostNumber;
  private LocalDateTime earliest;
  private LocalDateTime latest;
  private int longest;
  private final Shapes shapes = new Shapes();
  private final Contents contents = new Contents();

  void add(Object value) {
    present++;
    distinct.add(value.toString());
    if (value instanceof String text) {
      addText(text);
    } else if (value instanceof Number number) {
      addNumber(number);
    } else {
      moment(value).ifPresent(moment -> addMoments(moment, moment));
    }
  }

  private void addText(String text) {
    longest = Math.max(longest, text.codePointCount(0, text.length()));
    shapes.add(text);
    contents.add(text);
    count(text, 1);
  }

  private void count(String text, long times) {
    if (frequent == null) {
      return;
    }
    frequent.merge(text, times, Long::sum);
    if (text.length() > LONGEST_FREQUENT || frequent.size() > MOST_FREQUENT) {
      frequent = null;
    }
  }

  private void addNumber(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        return;
      }
    }
    BigDecimal exact =
        number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    addNumbers(exact, exact);
  }

  private void addNumbers(BigDecimal least, BigDecimal most) {
    leastNumber = leastNumber == null ? least : leastNumber.min(least);
    mostNumber = mostNumber == null ? most : mostNumber.max(most);
  }

  private void addMoments(LocalDateTime first, LocalDateTime last) {
    earliest = earliest == null || first.isBefore(earliest) ? first : earliest;
    latest = latest == null || last.isAfter(latest) ? last : latest;
  }

  private static Optional<LocalDateTime> moment(Object value) {
    if (value instanceof Date date) {
      return Optional.of(date.toLocalDate().atStartOfDay());
    }
    if (value instanceof Timestamp timestamp) {
      return Optional.of(LocalDateTime.ofInstant(timestamp.toInstant(), ZoneOffset.UTC));
    }
    if (value instanceof LocalDate date) {
      return Optional.of(date.atStartOfDay());
    }
    if (value instanceof Instant instant) {
      return Optional.of(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
    return value instanceof LocalDateTime time ? Optional.of(time) : Optional.empty();
  }

  void merge(ColumnProfile other) {
    present += other.present;
    distinct.merge(other.distinct);
    longest = Math.max(longest, other.longest);
    shapes.merge(other.shapes);
    contents.merge(other.contents);
    if (other.leastNumber != null) {
      addNumbers(other.leastNumber, other.mostNumber);
    }
    if (other.earliest != null) {
      addMoments(other.earliest, other.latest);
    }
    if (other.frequent == null) {
      frequent = null;
    } else {
      other.frequent.forEach(this::count);
    }
  }

  /** Values that are not null. */
  long present() {
    return present;
  }

  /** About how many different values there are; exact where there are few. */
  long distinct() {
    return Math.min(present, frequent == null ? distinct.estimate() : exact());
  }

  private long exact() {
    return frequent.isEmpty() ? distinct.estimate() : frequent.size();
  }

  /** Texts and how often each is there, if there are few of them. */
  Optional<Map<String, Long>> frequent() {
    return Optional.ofNullable(frequent).filter(values -> !values.isEmpty()).map(TreeMap::new);
  }

  Optional<BigDecimal> leastNumber() {
    return Optional.ofNullable(leastNumber);
  }

  Optional<BigDecimal> mostNumber() {
    return Optional.ofNullable(mostNumber);
  }

  /** The earliest date or time, in UTC. */
  Optional<LocalDateTime> earliest() {
    return Optional.ofNullable(earliest);
  }

  Optional<LocalDateTime> latest() {
    return Optional.ofNullable(latest);
  }

  /** Characters of the longest text. */
  int longest() {
    return longest;
  }

  Shapes shapes() {
    return shapes;
  }

  Contents contents() {
    return contents;
  }
}
