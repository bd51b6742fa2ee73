/** The parts of the perspective. */
package parindex.workbench.appraisal.internal.parts;
