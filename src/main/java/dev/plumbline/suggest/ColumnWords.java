package dev.plumbline.suggest;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words of a column's name, in English or Dutch, tell of its values. */
record ColumnWords(List<String> words) {

  private static final Set<String> SECRET =
      terms(
          "password passwd pwd wachtwoord secret token apikey credential credentials cvv cvc"
              + " pincode|api key|access key|private key|secret key");
  private static final Set<String> SENSITIVE =
      terms(
          "bsn burgerservicenummer sofinummer ssn passport paspoort iban rekeningnummer bankrekening"
              + " creditcard salary salaris income inkomen health gezondheid medical medisch"
              + " diagnosis diagnose religion religie geloof ethnicity etniciteit race ras"
              + " disability biometric vakbond|social security|national id|tax id|bank account"
              + "|account iban|card number|credit card|id card|trade union|sexual orientation");
  private static final Set<String> PERSONAL =
      terms(
          "email mail emailadres mailadres phone telephone telefoon telefoonnummer tel mobile mobiel"
              + " gsm fax firstname lastname surname voornaam achternaam familienaam tussenvoegsel"
              + " initials voorletters fullname naam name nickname address adres street straat"
              + " straatnaam huisnummer postcode postal zip zipcode postalcode city plaats woonplaats"
              + " town birth birthday birthdate dob geboorte geboortedatum geboren age leeftijd"
              + " gender sex geslacht ip ipaddress latitude longitude lat lon lng linkedin twitter"
              + " instagram photo avatar signature handtekening comment comments note notes remark"
              + " remarks opmerking opmerkingen message bericht username login gebruiker"
              + " gebruikersnaam agent manager rep author contactpersoon nationality nationaliteit"
              + " marital kenteken cookie gclid fbclid|user name|user agent|house number|device id"
              + "|visitor id|session id|client id|job title|contact person|license plate");

  /** Names of things, which are no persons. */
  private static final Set<String> THINGS =
      terms(
          "campaign campagne product brand merk channel kanaal platform category categorie status"
              + " stage fase pipeline country land currency valuta region regio segment department"
              + " afdeling team cost page form file sheet event keyword ad adset adgroup group set"
              + " network medium source device placement plan tier");

  private static final Set<String> CODES =
      terms(
          "country land countrycode currency valuta munt language taal locale status state stage"
              + " fase type soort kind category categorie subcategory channel kanaal medium platform"
              + " device network segment tier level niveau priority prioriteit region regio brand"
              + " merk unit eenheid quarter kwartaal month maand weekday dag period periode industry"
              + " branche sector division divisie department afdeling method reason reden result"
              + " resultaat role rol purpose doel basis direction outcome phase series product"
              + " objective bidding placement scope grade rating");
  private static final Set<String> IDENTIFIERS =
      terms("id ids key sleutel uuid guid ref reference referentie nr no number nummer code sku");
  private static final Set<String> MEASURES =
      terms(
          "amount bedrag price prijs cost costs kosten spend spent budget budgeted revenue omzet"
              + " value waarde total totaal sum som tax btw vat discount korting fee quantity aantal"
              + " qty count counts clicks impressions conversions visits views sessions opens sends"
              + " sent bounces unsubscribes rate koers ratio percentage percent pct share probability"
              + " kans employees medewerkers weight gewicht duration duur days dagen rank position"
              + " size version revision units leads deals orders net gross netto bruto reach"
              + " frequency hours uren year jaar week month quarter day margin marge score");
  private static final Set<String> FLAGS =
      terms(
          "is has was can flag active actief enabled deleted archived approved opted optin optout"
              + " opt verified valid current won closed converted subscribed unsubscribed");
  private static final Set<String> DATES =
      terms(
          "date datum day dag time tijd timestamp at on created updated modified changed start end"
              + " begin eind einde until tot from van due close closed order invoice factuur posted"
              + " sent effective expires expiry approved signed delivery synced loaded since per"
              + " gewijzigd aangemaakt");
  private static final Set<String> PAST =
      terms(
          "created creation updated modified changed birth birthdate birthday dob geboorte"
              + " geboortedatum posted sent opened clicked synced loaded imported registered signed"
              + " gewijzigd aangemaakt verzonden ingevoerd|order date|invoice date|orderdatum"
              + "|factuurdatum|ordered on|invoiced on");
  private static final Set<String> CHANGES =
      terms(
          "updated modified changed synced loaded imported refreshed gewijzigd created creation"
              + " posted aangemaakt date datum");
  private static final Set<String> PLANS =
      terms(
          "start end begin eind due close closed expires expiry valid from until to tot van birth"
              + " geboorte");
  private static final Set<String> TEXT_CODES =
      terms(
          "phone telephone telefoon telefoonnummer mobile mobiel gsm fax postcode zip zipcode"
              + " postalcode iban bsn ssn kvk vat huisnummer|postal code|house number"
              + "|account number|card number");

  private static final Set<String> BIRTH =
      terms("birth birthdate birthday dob geboorte geboortedatum geboren");

  static ColumnWords of(String column) {
    return new ColumnWords(Names.words(column));
  }

  /** Single words, then phrases behind bars. */
  private static Set<String> terms(String text) {
    String[] parts = text.split("\\|");
    return Stream.concat(Stream.of(parts[0].split(" ")), Stream.of(parts).skip(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean hasAny(Set<String> terms) {
    return words.stream().anyMatch(terms::contains) || hasPhrase(terms);
  }

  private boolean endsIn(Set<String> terms) {
    return !words.isEmpty() && terms.contains(words.get(words.size() - 1));
  }

  boolean areSecret() {
    return hasAny(SECRET);
  }

  boolean areSensitive() {
    return hasAny(SENSITIVE);
  }

  boolean arePersonal() {
    boolean nameOfAThing = (has("name") || has("naam")) && words.size() > 1 && isThing();
    boolean other = words.stream().anyMatch(word -> PERSONAL.contains(word) && !isName(word));
    boolean phrase = hasPhrase(PERSONAL);
    return other || phrase || ((has("name") || has("naam")) && !nameOfAThing);
  }

  private boolean hasPhrase(Set<String> terms) {
    String joined = " " + String.join(" ", words) + " ";
    return terms.stream().anyMatch(term -> term.contains(" ") && joined.contains(" " + term + " "));
  }

  private boolean isThing() {
    return words.stream().filter(word -> !isName(word)).allMatch(THINGS::contains);
  }

  private static boolean isName(String word) {
    return word.equals("name") || word.equals("naam");
  }

  /** Whether these name a thing by name: a campaign's name, a product's. */
  boolean areOfANamedThing() {
    return (has("name") || has("naam")) && words.size() > 1 && isThing();
  }

  boolean areOfAnIdentifier() {
    return endsIn(IDENTIFIERS);
  }

  /** Whether the last word is {@code id} or its like. */
  boolean areOfAnId() {
    return endsIn(Set.of("id", "uuid", "guid", "key", "sleutel"));
  }

  /** Whether they name a device or a browser, whose id is one of whoever uses it. */
  boolean areOfABrowser() {
    return Stream.of("device", "visitor", "session", "cookie", "client", "ip")
        .anyMatch(words::contains);
  }

  boolean areOfACategory() {
    return endsIn(CODES) || (words.size() > 1 && endsIn(Set.of("code")) && hasAny(CODES));
  }

  boolean areOfAMeasure() {
    return hasAny(MEASURES);
  }

  boolean areOfAFlag() {
    return hasAny(FLAGS);
  }

  boolean areOfADate() {
    return hasAny(DATES) || words.stream().anyMatch(word -> word.endsWith("datum"));
  }

  /** Whether a date of this name cannot lie in the future. */
  boolean areOfThePast() {
    return hasAny(PAST);
  }

  /** Whether the newest date of this name tells how fresh the table is. */
  boolean areOfAChange() {
    return hasAny(CHANGES);
  }

  /** Whether a date of this name may be planned ahead, or has nothing to do with the table. */
  boolean areOfAPlan() {
    return hasAny(PLANS);
  }

  /** Whether digits under this name are no number: a phone number, a postal code. */
  boolean areOfACode() {
    return hasAny(TEXT_CODES);
  }

  boolean areOfAYear() {
    return has("year") || has("jaar");
  }

  boolean areOfEmail() {
    return hasAny(Set.of("email", "mail", "emailadres", "mailadres"));
  }

  boolean areOfIban() {
    return has("iban");
  }

  boolean areOfBirth() {
    return hasAny(BIRTH);
  }

  boolean has(String word) {
    return words.contains(word);
  }

  /** The words without one of them. */
  List<String> without(String word) {
    return words.stream().filter(other -> !other.equals(word)).toList();
  }

  /** The name as a reader says it. */
  String spoken() {
    return String.join(" ", words);
  }
}
