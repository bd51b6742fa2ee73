package parindex.criteria.authoring.internal;

import static parindex.criteria.authoring.internal.Spec.choice;
import static parindex.criteria.authoring.internal.Spec.of;
import static parindex.criteria.authoring.internal.Spec.text;

import parindex.criteria.authoring.internal.Spec.Form;
import parindex.values.text.Message;

/** A row of the sheet with the header: what is said once about a set. Paths start at the root. */
enum HeaderField {

    ID(text(0, "@id").must()), YEAR(of(Form.WHOLE, 0, "@year").must()), LEVEL(choice(0, "@level", Vocabulary.LEVEL).must()),
    VERSION(text(0, "@version").must()), NAME_VI(text(0, "name/vi").must()), NAME_EN(text(0, "name/en")),
    MAX(of(Form.NUMBER, 0, "@max").must()), AGGREGATION(choice(0, "@aggregation", Vocabulary.AGGREGATION).or("sum")),
    MAY_EXCEED(choice(0, "@total-may-exceed", Vocabulary.FLAG).or("false")), FROM(of(Form.DAY, 0, "effective/@from").must()),
    TO(of(Form.DAY, 0, "effective/@to")), REPLACES_ID(text(0, "replaces/@id")), REPLACES_YEAR(of(Form.WHOLE, 0, "replaces/@year")),
    REPLACES_VERSION(text(0, "replaces/@version")), METHOD(choice(0, "ranking/@method", Vocabulary.METHOD).must()),
    BASIS(choice(0, "ranking/@basis", Vocabulary.BASIS).must()), PRECISION(choice(0, "ranking/@precision", Vocabulary.PRECISION).must()),
    GROUP(choice(0, "ranking/@group", Vocabulary.SCOPE).must()), NAMES(choice(0, "ranking/@names", Vocabulary.NAMES).must()),
    TIE_KEYS(text(0, "#")), SCORE_PLACES(of(Form.WHOLE, 0, "rounding/@score-places").must()),
    INDEX_PLACES(of(Form.WHOLE, 0, "rounding/@index-places").must()), PERCENT_PLACES(of(Form.WHOLE, 0, "rounding/@percent-places").must()),
    LEAF_PLACES(of(Form.WHOLE, 0, "rounding/@leaf-places")), MODE(choice(0, "rounding/@mode", Vocabulary.MODE).or("half-up"));

    private final Spec spec;

    HeaderField(Spec spec) {
        this.spec = spec;
    }

    Spec spec() {
        return spec;
    }

    Message label() {
        return Texts.of("field." + name());
    }

    Message note() {
        return Texts.of("field." + name() + ".note");
    }
}
