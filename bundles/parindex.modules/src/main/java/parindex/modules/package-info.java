/**
 * Modules: what an administrator installs, enables, disables, updates and removes while the program runs.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.modules;
