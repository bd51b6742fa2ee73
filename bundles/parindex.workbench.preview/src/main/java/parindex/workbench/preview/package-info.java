/** Looking at stored files, in the window and with other programs. For every perspective in which people look at evidence. */
@Export
@Version("1.0.0")
package parindex.workbench.preview;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
