/**
 * Reading and checking criteria documents, and the hash that identifies their content.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.criteria.io;
