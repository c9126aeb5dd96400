package dev.plumbline.check.function;

import org.apache.commons.validator.routines.IBANValidator;

/** Numbers of bank accounts. */
final class BankAccount {
  private static final IBANValidator IBAN = IBANValidator.getInstance();

  private BankAccount() {}

  /** Whether country, length, form and check digits are right. */
  static boolean isIban(String text) {
    return IBAN.isValid(text);
  }
}
