/**
 * Self-assessment workbooks: one Excel file per unit, made from the criteria set, filled in offline and read back.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.exchange.excel;
