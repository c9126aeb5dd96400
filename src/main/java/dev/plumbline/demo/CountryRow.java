package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a country wrote down of one document.
 *
 * @param month its first day
 * @param amount in the currency of the country; below zero for a credit note
 */
record CountryRow(
    LocalDate month, String costCenter, String vendor, String document, BigDecimal amount) {

  CountryRow withCostCenter(String other) {
    return new CountryRow(month, other, vendor, document, amount);
  }

  CountryRow withVendor(String other) {
    return new CountryRow(month, costCenter, other, document, amount);
  }

  CountryRow withAmount(BigDecimal other) {
    return new CountryRow(month, costCenter, vendor, document, other);
  }
}
