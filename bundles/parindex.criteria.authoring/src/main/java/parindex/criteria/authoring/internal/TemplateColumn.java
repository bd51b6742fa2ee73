package parindex.criteria.authoring.internal;

import static parindex.criteria.authoring.internal.Spec.choice;
import static parindex.criteria.authoring.internal.Spec.of;
import static parindex.criteria.authoring.internal.Spec.shown;
import static parindex.criteria.authoring.internal.Spec.text;

import parindex.criteria.authoring.internal.Spec.Form;
import parindex.exchange.excel.sheet.SheetColumn;
import parindex.values.text.Message;

/** The columns of the sheets, from the left. Paths start at the element that the row stands for. */
interface TemplateColumn extends SheetColumn {

    Spec spec();

    @Override
    default int width() {
        return spec().width();
    }

    /** Its heading, in either language. */
    default Message heading() {
        return Texts.of("column." + getClass().getSimpleName() + "." + name());
    }

    /** One row per field of the header; known by the hidden key. */
    enum Header implements TemplateColumn {
        KEY(shown(0)), LABEL(shown(40)), VALUE(text(60, ".")), NOTE(shown(70));

        private final Spec spec;

        Header(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }

    /** Documents that the set rests on. */
    enum Legal implements TemplateColumn {
        NUMBER(text(22, "@number").must()), DATE(of(Form.DAY, 14, "@date").must()), ISSUER(text(30, "@issuer").must()),
        TITLE_VI(text(70, "vi").must()), TITLE_EN(text(50, "en"));

        private final Spec spec;

        Legal(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }

    /** Lead departments. */
    enum Department implements TemplateColumn {
        ID(text(16, "@id").must()), NAME_VI(text(50, "vi").must()), NAME_EN(text(50, "en"));

        private final Spec spec;

        Department(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }

    /** Classes, from the highest. */
    enum Classes implements TemplateColumn {
        ID(text(16, "@id").must()), NAME_VI(text(30, "vi").must()), NAME_EN(text(30, "en")), FROM(of(Form.PERCENT, 16, "@from"));

        private final Spec spec;

        Classes(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }

    /** Days off. */
    enum Holiday implements TemplateColumn {
        DATE(of(Form.DAY, 16, "@date").must()), NOTE(shown(60));

        private final Spec spec;

        Holiday(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }

    /** The tree, one row per node; from RULE on only for what is scored itself. */
    enum Node implements TemplateColumn {
        KIND(choice(20, "#", Vocabulary.NODE).must()), ID(text(14, "@id").must()), NUMBER(text(10, "@number").must()),
        NAME_VI(text(50, "name/vi").must()), NAME_EN(text(36, "name/en")), MAX(of(Form.NUMBER, 10, "@max").must()),
        SOURCE(choice(13, "@source", Vocabulary.SOURCE).must()), MAX_SOURCE(choice(13, "@max-source", Vocabulary.SOURCE)),
        AGGREGATION(choice(16, "@aggregation", Vocabulary.AGGREGATION)),
        RULE(choice(28, "leaf/rule/*", Vocabulary.RULE).must()), LEAD(text(14, "leaf/@lead").must()),
        NOT_APPLICABLE(choice(20, "leaf/@not-applicable", Vocabulary.NOT_APPLICABLE).or("forbidden")),
        LEAF_SOURCE(choice(13, "leaf/@source", Vocabulary.SOURCE).must()), GUIDANCE_VI(text(60, "leaf/guidance/vi").must()),
        GUIDANCE_EN(text(36, "leaf/guidance/en")), EVIDENCE_REQUIRED(choice(12, "leaf/evidence/@required", Vocabulary.FLAG).must()),
        EVIDENCE_VI(text(40, "leaf/evidence/vi").must()), EVIDENCE_EN(text(30, "leaf/evidence/en")), RULE_TEXT(shown(50));

        private final Spec spec;

        Node(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }

        /** Whether only what is scored itself has it. */
        boolean isOfLeaf() {
            return spec.path().startsWith("leaf/");
        }
    }

    /** The parts of the rules. What a part needs is said by {@link RulePart}. */
    enum Rule implements TemplateColumn {
        LEAF(text(14, "#").must()), NUMBER(shown(10)), ALTERNATIVE(text(16, "#")), PART(choice(30, "#", Vocabulary.PART).must()),
        ID(text(16, "#")), TEXT_VI(text(50, "#")), TEXT_EN(text(36, "#")), VALUE(text(22, "#")), FROM(of(Form.NUMBER, 12, "#")),
        FROM_INCLUSIVE(choice(12, "#", Vocabulary.FLAG)), TO(of(Form.NUMBER, 12, "#")),
        TO_INCLUSIVE(choice(12, "#", Vocabulary.FLAG));

        private final Spec spec;

        Rule(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }

    /** Reasons for deductions. */
    enum Reason implements TemplateColumn {
        LEAF(text(14, "#").must()), ID(text(18, "@id").must()), TEXT_VI(text(70, "vi").must()), TEXT_EN(text(50, "en")),
        SOURCE(choice(13, "@source", Vocabulary.SOURCE).must());

        private final Spec spec;

        Reason(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }

    /** Links to earlier sets; only confirmed ones belong to the set. */
    enum Link implements TemplateColumn {
        SET(text(24, "#").must()), YEAR(of(Form.WHOLE, 8, "#").must()), VERSION(text(10, "#").must()),
        KIND(choice(14, "@kind", Vocabulary.LINK).must()), EARLIER(text(22, "@earlier")), CURRENT(text(22, "@current")),
        STATUS(choice(18, "#", Vocabulary.STATUS)), CONFIDENCE(of(Form.WHOLE, 12, "#")), EARLIER_NAMES(text(44, "#")),
        CURRENT_NAMES(shown(44));

        private final Spec spec;

        Link(Spec spec) {
            this.spec = spec;
        }

        @Override
        public Spec spec() {
            return spec;
        }
    }
}
