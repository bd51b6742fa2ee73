package parindex.workbench.appraisal.internal.model;

import parindex.assessment.Phase;

/**
 * One unit as a row.
 *
 * @param code  its code
 * @param name  its name
 * @param phase the phase it works in
 */
public record UnitRow(String code, String name, Phase phase) {
}
