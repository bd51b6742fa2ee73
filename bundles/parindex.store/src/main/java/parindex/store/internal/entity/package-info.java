/**
 * The JPA entities: rows of the tables, nothing else. They never leave this bundle.
 *
 * <p>Field access, no setters except where the port allows a change (units, users, the phase of a round, imported totals). The rows
 * of the ledger have none and all their columns are {@code updatable = false}. Foreign keys that are only ever written and
 * joined are plain ids: the ledger is written and read by the hundred thousand.
 */
package parindex.store.internal.entity;
