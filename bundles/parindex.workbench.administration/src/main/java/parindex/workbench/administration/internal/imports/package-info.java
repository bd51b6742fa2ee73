/** Imports of tables of units, members and supplied values, and taking them back. */
package parindex.workbench.administration.internal.imports;
