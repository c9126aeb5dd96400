package dev.plumbline.demo;

/** What a country calls the columns and totals of its sheet. */
record CountryWords(
    String month,
    String costCenter,
    String booking,
    String vendor,
    String document,
    String amount,
    String total) {

  static CountryWords of(String language) {
    return switch (language) {
      case "nl" ->
          new CountryWords(
              "Maand", "Kostenplaats", "Boeking", "Leverancier", "Document", "Bedrag", "Totaal");
      case "de" ->
          new CountryWords(
              "Monat", "Kostenstelle", "Buchung", "Lieferant", "Beleg", "Betrag", "Summe");
      case "fr" ->
          new CountryWords(
              "Mois", "Centre de coûts", "Écriture", "Fournisseur", "Pièce", "Montant", "Total");
      case "es" ->
          new CountryWords(
              "Mes", "Centro de coste", "Asiento", "Proveedor", "Documento", "Importe", "Total");
      case "it" ->
          new CountryWords(
              "Mese",
              "Centro di costo",
              "Scrittura",
              "Fornitore",
              "Documento",
              "Importo",
              "Totale");
      case "pl" ->
          new CountryWords("Miesiąc", "MPK", "Zapis", "Dostawca", "Dokument", "Kwota", "Razem");
      case "cs" ->
          new CountryWords(
              "Měsíc", "Středisko", "Zápis", "Dodavatel", "Doklad", "Částka", "Celkem");
      case "sv" ->
          new CountryWords(
              "Månad",
              "Kostnadsställe",
              "Bokning",
              "Leverantör",
              "Verifikation",
              "Belopp",
              "Summa");
      case "da" ->
          new CountryWords(
              "Måned", "Omkostningssted", "Postering", "Leverandør", "Bilag", "Beløb", "Total");
      default ->
          new CountryWords(
              "Month", "Cost centre", "Booking", "Vendor", "Document", "Amount", "Total");
    };
  }
}
