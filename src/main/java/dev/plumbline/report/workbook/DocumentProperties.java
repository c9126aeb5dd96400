package dev.plumbline.report.workbook;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a file manager shows of a workbook; its time is the as-of date, not the clock's. */
final class DocumentProperties {
  private static final String CREATOR = "Plumbline";

  private DocumentProperties() {}

  static void write(XSSFWorkbook workbook, Edition edition) {
    Optional<Date> asOf =
        Optional.of(Date.from(edition.run().run().asOf().atStartOfDay(ZoneOffset.UTC).toInstant()));
    CoreProperties core = workbook.getProperties().getCoreProperties();
    core.setTitle(edition.text(edition.report().title()));
    core.setSubjectProperty(edition.text(edition.report().question()));
    core.setCreator(CREATOR);
    core.setLastModifiedByUser(CREATOR);
    core.setCreated(asOf);
    core.setModified(asOf);
    workbook.getProperties().getExtendedProperties().setApplication(CREATOR);
  }
}
