/**
 * One signed file for everything that leaves the program as a whole: publications, packages of offline units, backups.
 *
 * <p>A zip file with the entries of the caller, then {@code META-INF/manifest.json} (what it is, every entry with size and
 * SHA-256) and {@code META-INF/signature.json} (Ed25519 over the exact bytes of the manifest). {@link parindex.archive.ArchiveWriter}
 * writes it, {@link parindex.archive.SignedArchive} verifies all of it before it hands out anything.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.archive;
