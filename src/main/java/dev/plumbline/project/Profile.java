package dev.plumbline.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The circumstances a project runs in: demo, continuous integration, production.
 *
 * @param variables values for {@code ${NAME}}, before the environment is asked
 * @param asOf the date everything is computed against; today where empty
 * @param folders folders or URIs outside the project that tables may read
 * @param demo the demo data to write where it is absent
 * @param mail the server that notifications are sent through
 * @param webhooks channels that are told of runs beside
 * @param history the folder or URI that results are remembered in; the project's own where empty
 */
public record Profile(
    String name,
    Map<String, String> variables,
    FailOn failOn,
    Optional<LocalDate> asOf,
    List<String> folders,
    Optional<Demo> demo,
    Optional<MailServer> mail,
    List<Webhook> webhooks,
    Optional<String> history,
    Place place) {

  public Profile {
    variables = Map.copyOf(variables);
    folders = List.copyOf(folders);
    webhooks = List.copyOf(webhooks);
  }

  /**
   * Demo data that a profile asks for.
   *
   * @param path folder, relative to the project
   * @param scale 1 or more; multiplies the number of rows
   */
  public record Demo(String path, int scale) {}
}
