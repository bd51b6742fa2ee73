/**
 * Evidence files: the content-addressed store, and what can be told of a file from its name and content alone.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.evidence;
