package parindex.intake.internal.report;

import java.util.regex.Matcher;

/** The number of the section while a document is read: {@code III.1}. For use by one thread. */
final class Sections {

    private static final int LONGEST_HEADING = 300;

    private final Vocabulary vocabulary;
    private String roman = "";
    private String number = "";

    Sections(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Takes a paragraph; says whether a section begins with it. */
    boolean begins(String paragraph) {
        if (paragraph.length() > LONGEST_HEADING) {
            return false;
        }
        Matcher section = vocabulary.phrase("section", paragraph);
        if (section.matches()) {
            roman = section.group("roman");
            number = "";
            return true;
        }
        Matcher subsection = vocabulary.phrase("subsection", paragraph);
        if (subsection.matches()) {
            number = subsection.group("number");
            return true;
        }
        return false;
    }

    String current() {
        return roman.isEmpty() || number.isEmpty() ? roman + number : roman + "." + number;
    }
}
