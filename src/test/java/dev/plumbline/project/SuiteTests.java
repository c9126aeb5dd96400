package dev.plumbline.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTests {
  private static final String CONTACT = "checks/contact.yml";
  private static final String SUITE = "checks/suite.json";

  @TempDir private Path parent;
  private ProjectFolder folder;

  @BeforeEach
  void copyExample() throws IOException {
    folder = ProjectFolder.example(parent);
    folder.replace(CONTACT, "expectations:", "suites: [suite.json]\nexpectations:");
  }

  @Test
  void idsAreMadeOfSuiteTypeAndColumns() throws IOException {
    write(
        "{'type': 'expect_column_values_to_not_be_null', 'kwargs': {'column': 'größe (cm)'}}",
        "{'type': 'expect_column_values_to_not_be_null', 'kwargs': {'column': 'größe (cm)'}}",
        "{'type': 'expect_compound_columns_to_be_unique',"
            + " 'kwargs': {'column_list': ['a', 'b', 'c', 'd']}}",
        "{'type': 'expect_table_row_count_to_equal', 'kwargs': {'value': 1}, 'id': 'rows'}",
        "{'type': 'expect_table_row_count_to_equal', 'kwargs': {'value': 1}, 'id': 'no id'}",
        "{'type': 'unexpected_rows_expectation', 'kwargs': {}}");
    assertThat(ids("contact"))
        .endsWith(
            "My_suite-column_values_to_not_be_null-gr_e_cm_",
            "My_suite-column_values_to_not_be_null-gr_e_cm_-contact",
            "My_suite-compound_columns_to_be_unique-a-b-c",
            "rows",
            "My_suite-table_row_count_to_equal",
            "My_suite-unexpected_rows_expectation");
  }

  @Test
  void aSuiteMayServeSeveralTables() throws IOException {
    write("{'type': 'expect_table_row_count_to_equal', 'kwargs': {'value': 1}, 'id': 'rows'}");
    folder.replace("checks/finance/invoice.yml", "source:", "suites: [../suite.json]\nsource:");
    assertThat(ids("contact")).endsWith("rows");
    assertThat(ids("invoice")).endsWith("rows-invoice");
  }

  @Test
  void parametersOfTheTableWinOverThoseOfTheSuite() throws IOException {
    folder.replace(CONTACT, "suites:", "parameters: {low: 1}\nsuites:");
    folder.write(
        SUITE,
        json(
            "{'name': 's', 'suite_parameters': {'low': 5, 'high': 9}, 'expectations': [{'type':"
                + " 'expect_table_row_count_to_be_between', 'kwargs': {'min_value':"
                + " {'$PARAMETER': 'low'}, 'max_value': [{'$PARAMETER': 'high'}]}}]}"));
    ExpectationDefinition last = last("contact");
    assertThat(last.kwargs())
        .hasToString(
            json(
                "{'min_value':{'$PARAMETER':'low','$PARAMETER.high':9,'$PARAMETER.low':1},"
                    + "'max_value':[{'$PARAMETER':'high','$PARAMETER.high':9,"
                    + "'$PARAMETER.low':1}]}"));
  }

  @Test
  void jsonIsReadHoweverItIsWritten() throws IOException {
    folder.write(
        SUITE,
        "\uFEFF{\"name\":\"s\",\"expectations\":[\n\t{\"type\":\"expect_x\",\t\"kwargs\":"
            + "{\"column\":\"a\\/b \\u00e9 \\ud83d\\ude00 \\t${x}\",\"n\":1E+2,\"m\":-0.50}}]}");
    ExpectationDefinition last = last("contact");
    assertThat(last.kwargs().get("column").textValue()).isEqualTo("a/b é 😀 \t${x}");
    assertThat(last.kwargs().get("n").intValue()).isEqualTo(100);
    assertThat(last.place()).hasToString("checks/suite.json:2");
  }

  @Test
  void columnsAreNamedWithoutTheSpacesOfTheirHeader() throws IOException {
    write(
        "{'type': 'expect_x', 'kwargs': {'column': ' user name ', 'column_set': [' a', 'b', null],"
            + " 'value_set': [' kept '], 'column_A': 3}}");
    assertThat(last("contact").kwargs())
        .hasToString(
            json(
                "{'column':'user name','column_set':['a','b',null],"
                    + "'value_set':[' kept '],'column_A':3}"));
  }

  @Test
  void theOldestSuitesNameTheDataTheyWereMadeFor() throws IOException {
    for (String data : List.of("null", "'crm/people'", "{'datasource': 'crm', 'name': 'people'}")) {
      folder.write(
          SUITE,
          json(
              "{'data_asset_name': %s, 'expectation_suite_name': 'people', 'expectations': []}"
                  .formatted(data)));
      assertThat(folder.faults()).as(data).isEmpty();
    }
  }

  @Test
  void whatASuiteMustNotSayIsAFaultAtItsLine() throws IOException {
    folder.write(
        SUITE,
        json(
            "{\n'name': 's',\n'expecations': [],\n'expectations': [\n{'type': 'expect_x',\n"
                + "'severity': 'fatal'},\n{'kwargs': {}},\n{'type': 'expect_x',\n'kwarg': {}},\n"
                + "{'type': 'expect_x', 'kwargs': []}]}"));
    assertThat(folder.faults())
        .containsExactly(
            "checks/suite.json:3: unknown key \"expecations\"; write \"expectations\"",
            "checks/suite.json:6: severity is \"fatal\"; write one of critical, warning, info",
            "checks/suite.json:7: item 2 of expectations does not say what it is;"
                + " add one of type, expectation_type",
            "checks/suite.json:9: unknown key \"kwarg\"; write \"kwargs\"",
            "checks/suite.json:10: kwargs is a list; write a mapping of keys and values");
  }

  @Test
  void aSuiteThatIsNotThereOrNotInTheFolderIsAFault() throws IOException {
    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:15: there is no suite \"checks/suite.json\";"
                + " name a file as seen from this one, such as contacts.json");
    folder.write("suite.json", "{}").replace(CONTACT, "[suite.json]", "[../suite.json, /x.json]");
    assertThat(folder.faults())
        .containsExactly(
            "checks/contact.yml:15: suite \"../suite.json\" is outside checks;"
                + " put it there, and name it as seen from this file",
            "checks/contact.yml:15: suite \"/x.json\" is outside checks;"
                + " put it there, and name it as seen from this file");
  }

  @Test
  void brokenJsonIsAFaultAtItsLine() throws IOException {
    folder.write(SUITE, "{\"name\": \"s\",\n\"expectations\": [\n}");
    assertThat(folder.faults()).singleElement().asString().startsWith("checks/suite.json:3: not");
  }

  @Test
  void aSuiteThatNoTableNamesIsAFaultAndAnyOtherFileIsNone() throws IOException {
    write();
    folder.write("checks/other/lost.json", json("{'name': 'lost', 'expectations': []}"));
    folder.write("checks/other/data.json", json("{'name': 'x', 'rows': []}"));
    folder.write("checks/other/broken.json", "{");
    assertThat(folder.faults())
        .containsExactly(
            "checks/other/lost.json:1: the suite is named by no table;"
                + " name it in a table's file: suites: [lost.json]");
  }

  @Test
  void aSuiteIsNamedOnce() throws IOException {
    write();
    folder.replace(CONTACT, "[suite.json]", "[suite.json, ./suite.json]");
    assertThat(folder.faults())
        .containsExactly("checks/contact.yml:15: the suite is named twice; name it once");
  }

  private void write(String... expectations) throws IOException {
    folder.write(
        SUITE,
        json("{'name': 'My suite', 'expectations': [" + String.join(",\n", expectations) + "]}"));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private List<String> ids(String table) {
    return table(table).expectations().stream().map(ExpectationDefinition::id).toList();
  }

  private ExpectationDefinition last(String table) {
    List<ExpectationDefinition> all = table(table).expectations();
    return all.get(all.size() - 1);
  }

  private TableDefinition table(String name) {
    return folder.load().tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
