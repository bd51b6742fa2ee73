package parindex.modules.internal.run;

/** Names in the audit log of what changes modules without a user. */
final class Actor {

    /** At the start of the program. */
    static final String PROGRAM = "parindex.modules";
    /** What was put into the watched folder: the trust in its signer is the decision of an administrator. */
    static final String FOLDER = "parindex.modules.drop";

    private Actor() {
    }
}
