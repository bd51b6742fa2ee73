/** What surrounds the perspective and can be replaced: the file dialog. */
@Export
@Version("1.0.0")
package parindex.workbench.selfassessment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
