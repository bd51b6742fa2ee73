/** What other perspectives may bring along for the appraisal. */
@Export
@Version("1.0.0")
package parindex.workbench.appraisal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
