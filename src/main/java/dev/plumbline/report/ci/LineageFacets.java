package dev.plumbline.report.ci;

import dev.plumbline.result.RunResult;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.result.ViewLineage.LineageColumn;
import dev.plumbline.result.ViewLineage.LineageInput;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.ColumnLineageDatasetFacet;
import io.openlineage.client.OpenLineage.ColumnLineageDatasetFacetFields;
import io.openlineage.client.OpenLineage.InputField;
import io.openlineage.client.OpenLineage.OutputDataset;
import java.util.List;
import java.util.stream.Stream;

/** Roll-ups as OpenLineage knows datasets, with what each of their columns is made of. */
record LineageFacets(RunResult run, OpenLineage lineage) {

  List<OutputDataset> rollups() {
    return run.lineage().stream()
        .map(
            rollup ->
                lineage.newOutputDataset(
                    run.project().name(),
                    rollup.view(),
                    lineage.newDatasetFacetsBuilder().columnLineage(facet(rollup)).build(),
                    null))
        .toList();
  }

  /** What decides on the rows of a roll-up counts for all of its columns. */
  private ColumnLineageDatasetFacet facet(ViewLineage rollup) {
    ColumnLineageDatasetFacetFields fields = lineage.newColumnLineageDatasetFacetFields();
    for (LineageColumn column : rollup.columns()) {
      fields
          .getAdditionalProperties()
          .put(
              column.name(),
              lineage.newColumnLineageDatasetFacetFieldsAdditional(
                  fields(Stream.concat(column.values().stream(), column.rows().stream())),
                  null,
                  null));
    }
    return lineage.newColumnLineageDatasetFacet(fields, fields(rollup.rows().stream()));
  }

  /** That a table has the rows it has is no field of it. */
  private List<InputField> fields(Stream<LineageInput> inputs) {
    return inputs
        .flatMap(input -> input.column().stream().map(name -> field(input, name)))
        .toList();
  }

  private InputField field(LineageInput input, String column) {
    return lineage.newInputField(
        run.project().name(),
        input.view(),
        column,
        List.of(
            lineage.newInputFieldTransformations(
                input.by().isOfValues() ? "DIRECT" : "INDIRECT", input.by().name(), null, false)));
  }
}
