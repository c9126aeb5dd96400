package dev.plumbline.history;

import dev.plumbline.result.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What somebody decided or said about findings or days. A decision is never changed; a later one
 * takes its place.
 */
public sealed interface Decision {

  Circumstance circumstance();

  /**
   * What all decisions have.
   *
   * @param id unlike that of any other decision
   * @param project name
   * @param by id of the owner who decided, where that is told
   */
  record Circumstance(
      String id, Instant decidedAt, String project, String profile, Optional<String> by) {

    /** Those of a decision that is taken at this moment. */
    public static Circumstance at(
        Instant moment, String project, String profile, Optional<String> by) {
      return new Circumstance(NewId.at(moment), moment, project, profile, by);
    }
  }

  /**
   * What a waiver or a comment is about.
   *
   * @param segment values of the columns that make its groups, as they are shown, null where there
   *     is none; empty for the check as a whole
   */
  record Waived(String check, Optional<List<String>> segment) {
    public Waived {
      segment = segment.map(ArrayList::new).map(Collections::unmodifiableList);
    }

    @Override
    public String toString() {
      return check + segment.map(values -> " for " + values).orElse("");
    }
  }

  /**
   * Failing data is accepted for a time.
   *
   * @param until last day
   */
  record Waiver(Circumstance circumstance, Waived waived, LocalDate until, String reason)
      implements Decision {
    public boolean holdsOn(LocalDate day) {
      return !day.isAfter(until);
    }
  }

  /** Failing data is no longer accepted. */
  record Unwaiver(Circumstance circumstance, Waived waived, Optional<String> reason)
      implements Decision {}

  /**
   * What somebody says of failing data; nothing follows from it.
   *
   * @param rows which rows are meant, as they are shown; empty for all of them
   * @param text may be empty
   */
  record Comment(
      Circumstance circumstance,
      Waived about,
      Answer answer,
      List<String> rows,
      Optional<String> text)
      implements Decision {
    public Comment {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Days whose results are wrong or were repaired, and which later days must not be compared with;
   * or, where {@code counted}, may be after all.
   *
   * @param subject the name of a table, all of whose checks are meant, or the id of a check
   * @param from first day
   * @param to last day
   */
  record Rebaseline(
      Circumstance circumstance,
      Subject subject,
      LocalDate from,
      LocalDate to,
      boolean counted,
      String reason)
      implements Decision {
    boolean isAbout(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  /** A table or a check. */
  record Subject(Kind kind, String name) {
    /** Which of them. */
    public enum Kind {
      TABLE,
      CHECK
    }

    boolean includes(String table, String check) {
      return name.equals(kind == Kind.TABLE ? table : check);
    }
  }
}
