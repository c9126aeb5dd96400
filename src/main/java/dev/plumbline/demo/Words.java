package dev.plumbline.demo;

import java.util.List;

/** The words that made-up people and firms are called by. */
final class Words {
  static final List<String> FIRST_NAMES =
      List.of(
          "Anna",
          "Bram",
          "Carla",
          "David",
          "Elin",
          "Femke",
          "Giulia",
          "Hugo",
          "Ines",
          "Jonas",
          "Katarzyna",
          "Lukas",
          "Marta",
          "Nils",
          "Olga",
          "Pieter",
          "Quinten",
          "Rosa",
          "Sofie",
          "Tomas",
          "Ursula",
          "Victor",
          "Wiktor",
          "Xenia",
          "Yara",
          "Zuzana");
  static final List<String> LAST_NAMES =
      List.of(
          "Testman",
          "Sampleton",
          "van Voorbeeld",
          "Mustermann",
          "Dupont-Exemple",
          "Ejemplo",
          "Esempio",
          "Przykladowy",
          "Exempelson",
          "Eksempelsen",
          "Placeholder",
          "Fictief",
          "Beispiel",
          "Demo",
          "Dummyson",
          "Nobody",
          "Specimen",
          "Vorbild");
  static final List<String> TRADES =
      List.of(
          "Freight",
          "Cargo",
          "Parcels",
          "Storage",
          "Shipping",
          "Pallets",
          "Cold Chain",
          "Transport",
          "Customs",
          "Fulfilment");
  static final List<String> PLACES =
      List.of(
          "Northgate",
          "Rivermouth",
          "Oldharbour",
          "Highfield",
          "Westmark",
          "Lakeside",
          "Stonebridge",
          "Eastwood",
          "Millbrook",
          "Sandport",
          "Greenhill",
          "Fairview");
  static final List<String> INDUSTRIES =
      List.of("Retail", "Automotive", "Chemicals", "Food", "Pharma", "Machinery", "Fashion");
  static final List<String> JOB_TITLES =
      List.of(
          "Supply chain manager",
          "Logistics planner",
          "Head of purchasing",
          "Warehouse manager",
          "Operations director",
          "Transport coordinator",
          "Chief financial officer");
  static final List<String> SERVICES =
      List.of("Road", "Air", "Sea", "Rail", "Warehousing", "Customs", "Last mile");
  static final List<String> AGENCY_CATEGORIES =
      List.of("Media", "Creative", "Events", "Print", "Software", "Research");

  private Words() {}
}
