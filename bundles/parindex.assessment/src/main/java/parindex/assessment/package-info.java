/**
 * Units, rounds and the ledger of entries and decisions; the ports to the store and the services on top of them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.assessment;
