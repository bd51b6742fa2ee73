/** What perspectives share: texts in the language of the window, perspectives by id, problems told to a person. For the thread of the window. */
@Export
@Version("1.0.0")
package parindex.workbench.ui;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
