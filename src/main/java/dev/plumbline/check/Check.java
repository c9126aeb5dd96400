package dev.plumbline.check;

import dev.plumbline.expectation.Expectation;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import java.util.List;
import java.util.Optional;

/** All that is known of a check before it is made, and how it is made. */
record Check(
    String id,
    TableDefinition table,
    String type,
    List<String> columns,
    Severity severity,
    String dimension,
    LocalizedText title,
    String owner,
    Optional<LocalizedText> why,
    Optional<LocalizedText> fix,
    LocalizedText expected,
    Place place,
    Examination examination) {

  /** The check of a declared expectation. */
  static Check of(TableDefinition table, Expectation expectation, Examination examination) {
    ExpectationDefinition definition = expectation.definition();
    LocalizedText sentence = expectation.sentence(column -> table.classOf(column).mayBeShown());
    return new Check(
        definition.id(),
        table,
        definition.type(),
        expectation.columns(),
        definition.severity(),
        expectation.dimension(),
        definition.title().orElse(sentence),
        definition.owner().orElse(table.owner()),
        definition.why(),
        definition.fix(),
        sentence,
        definition.place(),
        examination);
  }

  /** The same check with a severity and a place of its own. */
  Check at(Severity otherSeverity, Place otherPlace) {
    return new Check(
        id,
        table,
        type,
        columns,
        otherSeverity,
        dimension,
        title,
        owner,
        why,
        fix,
        expected,
        otherPlace,
        examination);
  }

  /** The result, once the check has been judged. */
  CheckResult result(Judgement judgement, Optional<Sample> sample) {
    return new CheckResult(
        id,
        table.name(),
        type,
        columns,
        severity,
        dimension,
        judgement.outcome(),
        title,
        owner,
        why,
        fix,
        expected,
        judgement.observed(),
        judgement.evaluated(),
        judgement.unexpected(),
        sample,
        judgement.segments(),
        judgement.error(),
        judgement.reason(),
        place);
  }
}
