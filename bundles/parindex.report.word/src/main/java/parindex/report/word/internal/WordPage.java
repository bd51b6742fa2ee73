package parindex.report.word.internal;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** A4 with the margins of Decree 30/2020/NĐ-CP, in twips: 20 mm above, below and right, 30 mm left. */
final class WordPage {

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int NARROW = 1134;
    private static final int WIDE = 1701;
    private static final int SLIM = 737;
    private static final int HEADER = 567;

    /** What is left between the margins. */
    static final int TEXT_WIDTH = SHORT - WIDE - NARROW;

    private WordPage() {
    }

    static void portrait(XWPFDocument document) {
        page(document, NARROW, WIDE, NARROW);
    }

    /** A sheet that has to take much. */
    static void sheet(XWPFDocument document) {
        page(document, SLIM, NARROW, SLIM);
    }

    /** Gives a template that says nothing of its pages those of the decree. */
    static void complete(XWPFDocument document) {
        CTBody body = document.getDocument().getBody();
        if (!body.isSetSectPr() || !body.getSectPr().isSetPgSz() || !body.getSectPr().isSetPgMar()) {
            portrait(document);
        }
    }

    private static void page(XWPFDocument document, int above, int left, int right) {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(SHORT));
        size.setH(BigInteger.valueOf(LONG));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(above));
        margins.setBottom(BigInteger.valueOf(above));
        margins.setLeft(BigInteger.valueOf(left));
        margins.setRight(BigInteger.valueOf(right));
        margins.setHeader(BigInteger.valueOf(HEADER));
        margins.setFooter(BigInteger.valueOf(HEADER));
        margins.setGutter(BigInteger.ZERO);
    }

    /** The width between the margins of a section, as the template has it. */
    static int textWidth(CTSectPr section) {
        return number(section.getPgSz().getW()) - number(section.getPgMar().getLeft()) - number(section.getPgMar().getRight());
    }

    private static int number(Object twips) {
        return twips instanceof BigInteger number ? number.intValue() : Integer.parseInt(String.valueOf(twips));
    }

    /** Turns a section, keeping the binding edge where it is: the left margin of a standing page is the upper one of a lying page. */
    static void lay(CTSectPr section) {
        CTPageSz size = section.getPgSz();
        Object width = size.getW();
        size.setW(size.getH());
        size.setH(width);
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.getPgMar();
        Object left = margins.getLeft();
        Object top = margins.getTop();
        Object right = margins.getRight();
        Object bottom = margins.getBottom();
        margins.setTop(left);
        margins.setRight(top);
        margins.setBottom(right);
        margins.setLeft(bottom);
    }

    static void nextPage(CTSectPr section) {
        (section.isSetType() ? section.getType() : section.addNewType()).setVal(STSectionMark.NEXT_PAGE);
    }
}
