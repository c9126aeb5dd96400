package dev.plumbline.expectation;

import static dev.plumbline.expectation.Kwarg.optional;
import static dev.plumbline.expectation.Kwarg.required;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.expectation.ArgumentRule.Objection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The types that ask for texts of a known format. */
final class FormatTypes {
  private static final String VALIDITY = "validity";
  private static final Map<String, CodeList> COUNTRY_FORMS =
      Map.of(
          "alpha-2", CodeList.COUNTRY_ALPHA_2,
          "alpha-3", CodeList.COUNTRY_ALPHA_3,
          "numeric", CodeList.COUNTRY_NUMERIC);

  private FormatTypes() {}

  static List<ExpectationType> all() {
    return List.of(
        plain(
            "expect_column_values_to_be_json_parseable",
            "Texts are JSON as Python reads it, numbers, texts and `NaN` alone too.",
            RowFunction.IS_JSON,
            "json"),
        jsonSchema(),
        plain(
            "expect_column_values_to_be_dateutil_parseable",
            "Texts are dates or times in one of the common notations that Python's dateutil reads.",
            RowFunction.IS_DATE,
            "date"),
        plain(
            "expect_column_values_to_be_valid_email",
            "Texts are addresses of mail.",
            RowFunction.IS_EMAIL,
            "email"),
        phone(),
        plain(
            "expect_column_values_to_be_valid_iban",
            "Texts are international bank account numbers, in capitals and without spaces.",
            RowFunction.IS_IBAN,
            "iban"),
        plain(
            "expect_column_values_to_hold_no_personal_data",
            "Texts hold no address of mail, no telephone number that begins with + and the code of"
                + " a country, and no international bank account number, alone or among words.",
            RowFunction.IS_IMPERSONAL,
            "impersonal"),
        countryCode(),
        currencyCode(),
        plain(
            "expect_column_values_to_be_valid_url",
            "Texts are absolute web addresses, beginning with http or https.",
            RowFunction.IS_URL,
            "url"),
        utm(),
        naming());
  }

  private static ExpectationType plain(
      String name, String meaning, RowFunction function, String phrase) {
    return new ExpectationType(
        name,
        VALIDITY,
        meaning,
        Kwargs.ofRows(Kwargs.COLUMN),
        (declaration, arguments) ->
            new FormatRule(declaration, arguments.column(), function, List.of(), phrase));
  }

  private static ExpectationType jsonSchema() {
    return new ExpectationType(
        "expect_column_values_to_match_json_schema",
        VALIDITY,
        "Texts, which must all be JSON, meet a JSON Schema.",
        column(
            required(
                "json_schema",
                ArgumentKind.JSON_SCHEMA,
                "a JSON Schema of draft 4 or later, 2020-12 if it names none; what it refers to"
                    + " must stand within it")),
        (declaration, arguments) ->
            new FormatRule(
                declaration,
                arguments.column(),
                RowFunction.MEETS_JSON_SCHEMA,
                List.of(arguments.required("json_schema").toString()),
                "json-schema"));
  }

  private static ExpectationType phone() {
    return new ExpectationType(
        "expect_column_values_to_be_valid_phone",
        VALIDITY,
        "Texts are telephone numbers in the international form of E.164, such as +31201234567.",
        column(
            optional(
                "region",
                ArgumentKind.REGION,
                "a country by two letters, such as NL; numbers as they are written there comply"
                    + " too")),
        (declaration, arguments) -> {
          String region = arguments.value("region").map(JsonNode::textValue).orElse("");
          return new FormatRule(
              declaration,
              arguments.column(),
              RowFunction.IS_PHONE,
              List.of(region),
              region.isEmpty() ? "phone" : "phone-of");
        });
  }

  private static ExpectationType countryCode() {
    return new ExpectationType(
        "expect_column_values_to_be_valid_country_code",
        VALIDITY,
        "Texts are codes of countries as in ISO 3166-1, in capitals.",
        column(
            Kwarg.choice(
                "form",
                List.of("alpha-2", "alpha-3", "numeric"),
                "which of the three codes of each country; alpha-2 if not given")),
        (declaration, arguments) ->
            new CodeRule(
                declaration,
                arguments.column(),
                COUNTRY_FORMS.get(
                    arguments.value("form").map(JsonNode::textValue).orElse("alpha-2"))));
  }

  private static ExpectationType currencyCode() {
    return new ExpectationType(
        "expect_column_values_to_be_valid_currency_code",
        VALIDITY,
        "Texts are codes, as in ISO 4217, of currencies that countries pay in today.",
        Kwargs.ofRows(Kwargs.COLUMN),
        (declaration, arguments) ->
            new CodeRule(declaration, arguments.column(), CodeList.CURRENCY));
  }

  private static ExpectationType utm() {
    return new ExpectationType(
        "expect_column_values_to_have_utm_parameters",
        VALIDITY,
        "Texts are web addresses with campaign parameters: known ones, each once, none empty, in"
            + " small letters.",
        column(
            optional(
                "required_parameters",
                ArgumentKind.UTM_PARAMETERS,
                "the parameters that must be there; utm_source, utm_medium and utm_campaign if not"
                    + " given"),
            optional(
                "allowed_values",
                ArgumentKind.UTM_VALUES,
                "by parameter, a list of the values it may have")),
        (declaration, arguments) ->
            new UtmRule(declaration, arguments.column(), utmGrammar(arguments)));
  }

  private static UtmGrammar utmGrammar(Arguments arguments) {
    Map<String, Set<String>> allowed = new HashMap<>();
    mapping(arguments, "allowed_values")
        .forEach(
            (parameter, values) -> {
              Set<String> texts = new TreeSet<>();
              values.forEach(value -> texts.add(value.textValue()));
              allowed.put(parameter, texts);
            });
    List<String> required =
        arguments.value("required_parameters").isPresent()
            ? arguments.texts("required_parameters")
            : UtmGrammar.USUAL;
    return new UtmGrammar(required, allowed);
  }

  private static ExpectationType naming() {
    return new ExpectationType(
        "expect_column_values_to_match_naming_convention",
        VALIDITY,
        "Texts are composed of parts as a pattern says; a failed check tells which part was wrong"
            + " how often.",
        column(
            required(
                "pattern",
                ArgumentKind.NAMING,
                "the names of the parts in braces, with what stands between them, such as"
                    + " \"{year}_{country}_{name}\""),
            optional(
                "parts",
                ArgumentKind.PARTS,
                "by part, a list of what it may be or a regular expression of Java for all of it;"
                    + " a part not given holds no character that separates parts")),
        List.of(FormatTypes::partsOfThePattern),
        (declaration, arguments) ->
            new NamingRule(
                declaration,
                arguments.column(),
                NamingPattern.parse(arguments.text("pattern"), mapping(arguments, "parts"))));
  }

  private static Optional<Objection> partsOfThePattern(Arguments arguments) {
    List<String> parts = NamingPattern.parse(arguments.text("pattern"), Map.of()).parts();
    return mapping(arguments, "parts").keySet().stream()
        .filter(part -> !parts.contains(part))
        .findFirst()
        .map(
            part ->
                new Objection(
                    "parts",
                    "describes a part that its pattern does not have, " + part,
                    "its parts are " + String.join(", ", parts)));
  }

  private static Map<String, JsonNode> mapping(Arguments arguments, String kwarg) {
    Map<String, JsonNode> mapping = new HashMap<>();
    arguments
        .value(kwarg)
        .ifPresent(
            value ->
                value
                    .fields()
                    .forEachRemaining(entry -> mapping.put(entry.getKey(), entry.getValue())));
    return mapping;
  }

  private static List<Kwarg> column(Kwarg... own) {
    return Kwargs.ofRows(Kwargs.joined(List.of(Kwargs.COLUMN, List.of(own))));
  }
}
