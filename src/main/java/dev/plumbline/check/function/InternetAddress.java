package dev.plumbline.check.function;

import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.UrlValidator;

/** Addresses of mail and of the web; their hosts end in a top-level domain that exists. */
final class InternetAddress {
  private static final EmailValidator EMAIL = EmailValidator.getInstance();
  private static final UrlValidator URL = new UrlValidator(new String[] {"http", "https"});

  private InternetAddress() {}

  static boolean isEmail(String text) {
    return EMAIL.isValid(text);
  }

  static boolean isUrl(String text) {
    return URL.isValid(text);
  }
}
