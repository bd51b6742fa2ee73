package parindex.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import parindex.criteria.Classification;
import parindex.criteria.CriteriaSet;
import parindex.criteria.LegalBasis;
import parindex.criteria.Node;
import parindex.criteria.ResultClass;
import parindex.export.Table.Cell;
import parindex.scoring.Results;
import parindex.values.number.Rational;

/**
 * Part I: what the criteria sets are. All counts and maxima come from the sets themselves.
 *
 * @param data  the round
 * @param words the language
 */
record OverviewChapter(RoundData data, Words words) {

    void write(Writing to) {
        to.heading(1, "head.1");
        to.heading(2, "head.1.1");
        documents(to);
        to.heading(2, "head.1.2");
        for (Results level : data.levels()) {
            to.item("overview.units", words.text("level." + level.set().level().id()), words.count(level.units().size()),
                    words.units(level.set().level()));
        }
        to.heading(2, "head.1.3");
        for (int i = 0; i < data.levels().size(); i++) {
            structure(to, "3." + (i + 1) + ".", data.levels().get(i).set());
        }
        to.heading(2, "head.1.4");
        method(to);
    }

    private void documents(Writing to) {
        List<LegalBasis> all = data.levels().stream().flatMap(l -> l.set().legalBasis().stream()).distinct().toList();
        if (all.isEmpty()) {
            to.say("overview.noDocuments");
        } else {
            to.say("overview.documents", data.year() + "");
            all.forEach(basis -> to.item("overview.document", basis.number(), words.day(basis.date()), basis.issuer(),
                    words.text(basis.title())));
        }
        to.space("overview.documents.space");
    }

    private void structure(Writing to, String number, CriteriaSet set) {
        to.heading(3, "head.1.3.level", number, words.text("level." + set.level().id()));
        to.say("overview.structure", words.text(set.name()), words.count(set.components().size()), words.count(criteria(set.components())),
                words.count(set.leaves().size()), words.figure(set.max()));
        List<List<Cell>> rows = new ArrayList<>();
        for (Node component : set.components()) {
            rows.add(List.of(Words.cell(component.number()), Words.cell(words.node(component)),
                    Cell.whole(criteria(List.of(component))), Cell.whole(leaves(component)), Cell.figure(component.max(), 2)));
        }
        Rational sum = set.components().stream().map(Node::max).reduce(Rational.ZERO, Rational::plus);
        List<List<Cell>> footer = List.of(List.of(Cell.blank(), Words.cell(words.text("row.sum")), Cell.whole(criteria(set.components())),
                Cell.whole(set.leaves().size()), Cell.figure(sum, 2)));
        to.table("structure-" + set.level().id(), words.text("title.structure", words.text("level." + set.level().id()), data.year() + ""),
                List.of(words.column("number", false), words.column("component", false), words.column("criteria", true),
                        words.column("leaves", true), words.column("max", true)), rows, footer);
    }

    /** Criteria below components; a component that is scored itself has none. */
    private static long criteria(List<Node> components) {
        return components.stream().flatMap(Node::walk).filter(n -> n.kind() == Node.Kind.CRITERION).count();
    }

    private static long leaves(Node component) {
        return component.walk().filter(Node::isLeaf).count();
    }

    private void method(Writing to) {
        to.item("overview.self");
        to.item("overview.appraisal");
        to.item("overview.scale", data.levels().stream().map(l -> words.text("overview.scale.level",
                words.text("level." + l.set().level().id()), words.figure(l.set().max()))).collect(Collectors.joining("; ")));
        to.item("overview.index");
        List<Classification> classifications = data.levels().stream().map(l -> l.set().classification()).distinct().toList();
        for (Classification classification : classifications) {
            String levels = data.levels().stream().filter(l -> l.set().classification().equals(classification))
                    .map(l -> words.text("level." + l.set().level().id())).collect(Collectors.joining(", "));
            to.item("overview.classes", levels, words.count(classification.classes().size()));
            for (int i = 0; i < classification.classes().size(); i++) {
                ResultClass one = classification.classes().get(i);
                to.item("overview.class", words.text(one.name()), bounds(words, classification, i));
            }
        }
        data.levels().stream().map(l -> l.set().ranking().method()).distinct().forEach(m -> to.item("overview.ranking." + m.name()));
    }

    /** From which index to below which, as a sentence has it. */
    static String bounds(Words words, Classification classification, int index) {
        Optional<Rational> from = classification.classes().get(index).from();
        if (index == 0) {
            return from.map(f -> words.text("class.from", words.figure(f))).orElseGet(() -> words.text("class.any"));
        }
        String to = words.figure(classification.classes().get(index - 1).from().orElseThrow());
        return from.map(f -> words.text("class.between", words.figure(f), to)).orElseGet(() -> words.text("class.below", to));
    }
}
