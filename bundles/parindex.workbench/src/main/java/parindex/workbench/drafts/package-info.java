/** What people have typed and not recorded: kept on the disk, so that it survives a killed process; and the steps that can be undone. */
@Export
@Version("1.0.0")
package parindex.workbench.drafts;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
