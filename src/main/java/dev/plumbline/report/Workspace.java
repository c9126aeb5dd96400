package dev.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hidden folders beside a site in which the next one is written and the old one is laid aside.
 * Their names hold the process, so that what a killed one left can be told from one at work.
 */
final class Workspace {
  private static final String NEXT = "next";
  private static final String OLD = "old";

  private final Path site;
  private final Pattern ours;
  private final long process = ProcessHandle.current().pid();

  Workspace(Path site) {
    this.site = site;
    this.ours =
        Pattern.compile(Pattern.quote("." + site.getFileName() + ".") + "(next|old)-([0-9]{1,18})");
  }

  /** Where the next site is written. */
  Path next() {
    return folder(NEXT);
  }

  /** Where the old site waits while the next takes its place. */
  Path old() {
    return folder(OLD);
  }

  /** Puts back a site that a killed process had laid aside, and removes what else is left. */
  void recover() throws IOException {
    for (Path left : leftovers()) {
      if (!Files.exists(site) && left.getFileName().toString().contains("." + OLD + "-")) {
        Files.move(left, site, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Sites.delete(left);
      }
    }
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> siblings = Files.list(site.getParent())) {
      return siblings.filter(this::isLeftover).sorted().toList();
    }
  }

  private boolean isLeftover(Path sibling) {
    Matcher name = ours.matcher(sibling.getFileName().toString());
    return name.matches()
        && Files.isDirectory(sibling, LinkOption.NOFOLLOW_LINKS)
        && !isAtWork(Long.parseLong(name.group(2)));
  }

  /** Whether another process may be writing; in containers a new one often has the old number. */
  private boolean isAtWork(long owner) {
    return owner != process && ProcessHandle.of(owner).map(ProcessHandle::isAlive).orElse(false);
  }

  private Path folder(String purpose) {
    return site.resolveSibling("." + site.getFileName() + "." + purpose + "-" + process);
  }
}
