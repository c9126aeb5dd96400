package dev.plumbline.history;

import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;

/**
 * What was checked: mostly the same in one run as in the next, and then one record for both.
 *
 * @param check id, unique in the run
 * @param owner id of the owner who had to act
 * @param expected the rule with its bounds, in the language of the project
 * @param configuration changes with what decides the result, and with nothing else
 * @param place where the check was defined
 */
public record PastRule(
    String check,
    String table,
    String type,
    Severity severity,
    String owner,
    String expected,
    String configuration,
    Place place) {}
