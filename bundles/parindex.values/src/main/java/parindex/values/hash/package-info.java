/** The hash by which contents, documents and records are known everywhere. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.values.hash;
