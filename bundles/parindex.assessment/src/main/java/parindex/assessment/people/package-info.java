/**
 * Who may do what: users, roles, permissions as data, signing in.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package parindex.assessment.people;
