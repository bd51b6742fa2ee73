/** Drives the window by its real widgets. For the tests of all perspectives. */
@Export
@Version("1.0.0")
package parindex.workbench.tests.driver;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
