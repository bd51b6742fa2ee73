/**
 * Criteria sets made without programming: the workbook in which an official writes a set, the bundle made of it, and proposals of how its
 * nodes continue those of an earlier set.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.criteria.authoring;
