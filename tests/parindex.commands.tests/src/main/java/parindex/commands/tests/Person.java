package parindex.commands.tests;

import java.nio.file.Path;

/** Somebody who signs in with every command. */
record Person(Installation program, String name, Path passwordFile) {

    /** Sets the password of the administrator of a new installation, which ends the single-user mode. */
    static Person administrator(Installation program, Path folder) throws Exception {
        Path file = Fixture.file(folder, "admin.txt", "mật khẩu của admin\n");
        program.done("users password admin --new-password-file '" + file + "'");
        return new Person(program, "admin", file);
    }

    /** Adds somebody, as an administrator. */
    Person add(String other, String displayName) throws Exception {
        Path file = Fixture.file(passwordFile.getParent(), other + ".txt", "mật khẩu của " + other + "\n");
        done("users add " + other + " --display '" + displayName + "'");
        done("users password " + other + " --new-password-file '" + file + "'");
        return new Person(program, other, file);
    }

    Outcome run(String line) throws Exception {
        return program.run(line + " --user " + name + " --password-file '" + passwordFile + "'");
    }

    Outcome done(String line) throws Exception {
        return run(line).exits(0);
    }
}
