/** Work off the thread of the window. */
@Export
@Version("1.0.0")
package parindex.workbench.jobs;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
