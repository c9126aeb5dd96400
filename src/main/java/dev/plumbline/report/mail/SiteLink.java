package dev.plumbline.report.mail;

import dev.plumbline.report.site.Page;
import java.net.URI;

/**
 * Addresses of the pages of a published site.
 *
 * @param site where it is published: its folder, or its first page
 */
record SiteLink(URI site) {

  /** The address of a page; what the address of the site asks for, it asks for too. */
  String to(String page) {
    String path = site.getRawPath() == null ? "" : site.getRawPath();
    String folder = path.endsWith(Page.INDEX) ? path.substring(0, path.lastIndexOf('/') + 1) : path;
    String slashed = folder.endsWith("/") ? folder : folder + "/";
    String query = site.getRawQuery() == null ? "" : "?" + site.getRawQuery();
    return URI.create(site.getScheme() + "://" + site.getRawAuthority() + slashed + page + query)
        .toASCIIString();
  }
}
