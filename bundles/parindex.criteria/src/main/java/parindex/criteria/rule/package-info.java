/**
 * The scoring rules as data: one record per kind.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.criteria.rule;
