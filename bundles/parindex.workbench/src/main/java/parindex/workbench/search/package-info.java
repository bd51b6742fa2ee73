/** Quick search: what bundles let a person find by a few letters. */
@Export
@Version("1.0.0")
package parindex.workbench.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
