/** What the window is about: the round that was chosen, the person who has signed in, and the news that data have changed. */
@Export
@Version("1.0.0")
package parindex.workbench.selection;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
