/** Content directories, the backup file, and the check of a restored copy. */
package parindex.backup.internal;
