/**
 * Workbooks that people fill in: opening a file that may be hostile or damaged, reading cells with their problems at the cell, and
 * laying out tables with hidden column keys. For every bundle that takes such a workbook, so that there is one reader.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.exchange.excel.sheet;
