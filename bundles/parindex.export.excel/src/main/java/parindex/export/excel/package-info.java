/**
 * What every Excel workbook of this product has in common: fonts and cell styles, print set-up, heights of rows, and the way into POI. For
 * the bundles that make workbooks.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.export.excel;
