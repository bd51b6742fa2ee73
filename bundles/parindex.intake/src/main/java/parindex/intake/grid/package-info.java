/** Results of an earlier year as a full grid: units × leaves, with sums, index, rank and class, read row by row. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.intake.grid;
